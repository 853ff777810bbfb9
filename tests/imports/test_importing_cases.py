"""New cases open: with person, basis, event log and journal, all rows or none."""

from datetime import date, datetime

import pytest

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.people.models import Person
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.models import Entry
from tests.imports.conftest import GOOD


def test_a_row_becomes_a_case_with_all_it_says(import_cases, case_table):
    code, out, err = import_cases(case_table({}))

    case = Case.objects.get()
    person = case.person
    assert (code, out, err) == (0, "Fälle: 1 neu, 0 geändert, 0 unverändert.\n", "")
    assert (case.number, case.opened_on, case.closed_on) == ("NO-0007", date(2023, 6, 1), None)
    assert (case.municipality.code, case.post.code) == ("nordstadt", "cm-nord")
    assert (case.target_group.entry.code, case.main_topic.code) == ("3", "residence")
    assert sorted(topic.code for topic in case.further_topics.all()) == ["housing", "language"]
    assert (case.german_at_start, case.german_now, case.access_route.code) == ("A1", "A2", "self")
    assert (person.full_name, person.gender, person.nationality) == ("", "w", "SYR")
    assert (person.birth_date, person.arrived_on) == (date(1990, 4, 1), date(2016, 3, 1))
    assert (person.residence_status.code, person.family_status.code) == ("toleration", "single")
    assert person.municipality == case.municipality
    assert [(basis.kind.code, basis.given_on) for basis in person.bases.all()] == [
        ("consent", date(2023, 6, 1))
    ]


def test_events_and_journal_say_that_the_command_line_opened_it(import_cases, case_table):
    import_cases(case_table({"Abgeschlossen am": "01.09.2023", "Abschlussgrund": "verzogen"}))

    log = CaseEvent.objects.order_by("pk").values_list("activity", "on")
    assert ("case.opened", date(2023, 6, 1)) in log
    assert ("case.closed", date(2023, 9, 1)) in log
    assert set(Entry.objects.values_list("role", "actor_name")) == {("system", "Kommandozeile")}


def test_a_workbook_with_dates_and_numbers_says_the_same(import_cases, case_table):
    cells = {"Eröffnet am": datetime(2023, 6, 1), "Geburtsdatum": datetime(1990, 4, 1), "Zielgruppe": 3}
    code, _, err = import_cases(case_table(cells, name="faelle.xlsx"))

    assert (code, err) == (0, "")
    assert Case.objects.get().opened_on == date(2023, 6, 1)
    assert Case.objects.get().target_group.entry.code == "3"


@pytest.mark.parametrize(
    "changes",
    [
        {"Gemeinde": "nordstadt"},
        {"Gemeinde": "05999001"},
        {"Stelle": "cm-nord"},
        {"Hauptthema": "residence"},
        {"Eröffnet am": "01.06.2023"},
        {"Zielgruppe": "Duldung, älter als 27 Jahre"},
        {"Geschlecht": "Weiblich", "Staatsangehörigkeit": "syr", "Sprachniveau Beginn": "a1"},
    ],
)
def test_codes_labels_and_either_form_of_date_mean_the_same(import_cases, case_table, changes):
    import_cases(case_table({}))

    assert import_cases(case_table(changes))[1] == "Fälle: 0 neu, 0 geändert, 1 unverändert.\n"


def test_everything_that_may_be_unknown_may_be_empty(import_cases, case_table):
    needed = {"Fallnummer", "Gemeinde", "Stelle", "Eröffnet am"}
    code, _, _ = import_cases(case_table({heading: "" for heading in GOOD if heading not in needed}))

    case = Case.objects.get()
    assert code == 0
    assert (case.target_group, case.main_topic, case.person.birth_date, case.person.nationality) == (
        None,
    ) * 3 + ("",)


def test_a_missing_consent_date_is_imported_and_marked(import_cases, case_table):
    code, _, err = import_cases(case_table({"Einwilligung vom": ""}))

    assert code == 0
    assert "Zeile 2, Spalte Einwilligung vom: Das Datum fehlt." in err
    assert "„Grundlage fehlt“" in err
    assert not Basis.objects.exists()


def test_a_dry_run_says_the_same_and_writes_nothing(import_cases, case_table, db):
    table = case_table({}, {"Fallnummer": "NO-0008", "Einwilligung vom": ""})
    dry = import_cases(table, "--dry-run")

    for model in (Case, Person, Basis, CaseEvent, Entry):
        assert not model.objects.exists()
    assert not User.objects.filter(is_program=True).exists()
    assert dry[1].endswith("Probelauf: Es wurde nichts geschrieben.\n")
    wet = import_cases(table)
    assert (wet[0], wet[2]) == (dry[0], dry[2])
    assert dry[1].startswith(wet[1])


def test_one_bad_row_keeps_all_others_out(import_cases, case_table):
    rows = [{"Fallnummer": f"NO-{number:04}"} for number in range(1, 20)]
    code, out, err = import_cases(case_table(*rows, {"Gemeinde": "Atlantis"}))

    assert (code, out) == (2, "")
    assert "Zeile 21, Spalte Gemeinde: „Atlantis“ gibt es nicht. Erlaubt: Nordstadt, Südstadt." in err
    assert not Case.objects.exists()
    assert not Person.objects.exists()


def test_the_same_number_at_two_sites_is_two_cases(said, case_table, site, other_site):
    table = case_table({})
    for slug in ("musterkreis", "nachbarkreis"):
        assert said("import", "cases", table, "--site", slug)[1].startswith("Fälle: 1 neu")
        assert said("import", "cases", table, "--site", slug)[1].endswith("1 unverändert.\n")

    assert {case.site for case in Case.objects.all()} == {site.pk, other_site.pk}
    for case in Case.objects.all():
        assert {case.person.site, case.municipality.site, case.post.site, case.main_topic.site} == {case.site}


def test_progress_goes_beside_the_result(import_cases, case_table, monkeypatch):
    monkeypatch.setattr("regelkreis.doors.commands.importing.EVERY", 2)
    rows = [{"Fallnummer": f"NO-{number:04}"} for number in range(1, 6)]
    _, out, err = import_cases(case_table(*rows))

    assert err.splitlines() == ["2 von 5 Zeilen", "4 von 5 Zeilen", "5 von 5 Zeilen"]
    assert out == "Fälle: 5 neu, 0 geändert, 0 unverändert.\n"


def test_reading_again_asks_no_question_per_row(import_cases, case_table, django_assert_max_num_queries):
    rows = [{"Fallnummer": f"NO-{number:04}"} for number in range(1, 31)]
    table = case_table(*rows)
    import_cases(table)

    with django_assert_max_num_queries(90):  # thirty rows: a savepoint and its release each
        import_cases(table)
