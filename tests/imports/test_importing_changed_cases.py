"""A repeated table: equal rows change nothing, different ones change field by field."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.contacts.models import Reminder
from regelkreis.foundation.journal.models import Entry
from regelkreis.network.catalogue.models import TargetGroup, TargetGroupVersion
from tests.imports.conftest import GOOD

CLOSED = {"Abgeschlossen am": "2023-09-01", "Abschlussgrund": "verzogen"}


def test_an_equal_row_leaves_no_trace(import_cases, case_table):
    table = case_table({}, {"Fallnummer": "NO-0008", **CLOSED})
    import_cases(table)
    entries, versions = (
        Entry.objects.count(),
        list(Case.objects.order_by("pk").values_list("version", flat=True)),
    )

    assert import_cases(table)[1] == "Fälle: 0 neu, 0 geändert, 2 unverändert.\n"
    assert Entry.objects.count() == entries
    assert list(Case.objects.order_by("pk").values_list("version", flat=True)) == versions


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"Gemeinde": "Südstadt"}, "Gemeinde: Nordstadt → Südstadt"),
        ({"Stelle": "CM Südstadt"}, "Stelle: CM Nordstadt → CM Südstadt"),
        ({"Eröffnet am": "2023-05-15"}, "Eröffnet am: 01.06.2023 → 15.05.2023"),
        (CLOSED, "Abgeschlossen am: leer → 01.09.2023"),
        (CLOSED, "Abschlussgrund: leer → verzogen"),
        ({"Zugang": "Screening"}, "Zugang: Ebene 1 → Screening"),
        ({"Zielgruppe": "1"}, "Zielgruppe: Duldung, älter als 27 Jahre → Berechtigte nach § 104c AufenthG"),
        ({"Zielgruppe": ""}, "Zielgruppe: Duldung, älter als 27 Jahre → leer"),
        ({"Hauptthema": "Wohnen"}, "Hauptthema: Aufenthalt → Wohnen"),
        ({"Weitere Themen": "Wohnen"}, "Weitere Themen: Sprache, Wohnen → Wohnen"),
        ({"Geburtsdatum": "1991-04-01"}, "Geburtsdatum: 01.04.1990 → 01.04.1991"),
        ({"Geschlecht": "d"}, "Geschlecht: w → d"),
        ({"Staatsangehörigkeit": "AFG"}, "Staatsangehörigkeit: SYR → AFG"),
        ({"Aufenthaltsstatus": ""}, "Aufenthaltsstatus: Duldung → leer"),
        ({"Einreise am": "2016-03-02"}, "Einreise am: 01.03.2016 → 02.03.2016"),
        ({"Familienstand": "verheiratet"}, "Familienstand: ledig → verheiratet"),
        ({"Sprachniveau aktuell": "B1"}, "Sprachniveau aktuell: A2 → B1"),
        ({"Einwilligung vom": "2023-06-02"}, "Einwilligung vom: 01.06.2023 → 02.06.2023"),
    ],
)
def test_each_changed_field_is_listed_and_stored(import_cases, case_table, changes, line):
    import_cases(case_table({}))
    code, out, err = import_cases(case_table(changes))

    assert (code, out) == (0, "Fälle: 0 neu, 1 geändert, 0 unverändert.\n")
    assert f"Zeile 2, NO-0007, {line}" in err.splitlines()
    assert import_cases(case_table(changes))[1] == "Fälle: 0 neu, 0 geändert, 1 unverändert.\n"
    assert Case.objects.count() == 1


def test_a_case_moves_to_other_days_whatever_the_direction(import_cases, case_table):
    first = {"Eröffnet am": "2023-03-01", "Abgeschlossen am": "2023-04-01", "Abschlussgrund": "verzogen"}
    later = {"Eröffnet am": "2023-07-01", "Abgeschlossen am": "2023-08-01", "Abschlussgrund": "verzogen"}
    for row in (first, later, first):
        assert import_cases(case_table(row))[0] == 0

    case = Case.objects.get()
    assert (case.opened_on, case.closed_on) == (date(2023, 3, 1), date(2023, 4, 1))
    log = CaseEvent.objects.filter(activity__in=["case.opened", "case.closed"])
    assert sorted(log.values_list("activity", "on")) == [
        ("case.closed", date(2023, 4, 1)),
        ("case.opened", date(2023, 3, 1)),
    ]


def test_a_case_that_is_open_again_in_the_table_opens_again(import_cases, case_table):
    import_cases(case_table(CLOSED))
    _, _, err = import_cases(case_table({}))

    assert Case.objects.get().closed_on is None
    assert "Abgeschlossen am: 01.09.2023 → leer" in err


def test_a_consent_on_record_outlives_an_empty_cell(import_cases, case_table):
    import_cases(case_table({}))

    assert import_cases(case_table({"Einwilligung vom": ""}))[1].endswith("1 unverändert.\n")
    assert Basis.objects.get().given_on == date(2023, 6, 1)


def test_an_earlier_consent_is_added_and_found_again(import_cases, case_table):
    import_cases(case_table({}))
    import_cases(case_table({"Einwilligung vom": "2023-05-01"}))

    assert Basis.objects.count() == 2
    assert import_cases(case_table({"Einwilligung vom": "2023-05-01"}))[1].endswith("1 unverändert.\n")


def test_the_version_of_the_target_group_stays_when_the_profile_changes(import_cases, case_table, site):
    import_cases(case_table({}))
    before = Case.objects.get().target_group_id
    group = TargetGroup.objects.get(site=site.pk, code="3")
    TargetGroupVersion.objects.create(
        site=site.pk, entry=group, revision=2, label="Neue Worte", rule=group.versions.get().rule
    )
    TargetGroup.objects.filter(pk=group.pk).update(revision=2, label="Neue Worte")

    assert import_cases(case_table({}))[1].endswith("1 unverändert.\n")
    assert Case.objects.get().target_group_id == before


def test_what_was_written_by_hand_beside_the_table_stays(import_cases, case_table):
    import_cases(case_table({}))
    case = Case.objects.get()
    Case.objects.filter(pk=case.pk).update(concern="eigene Worte")
    case.person.change(expected=case.person.version, given_name="Amara", phone="0123")
    import_cases(case_table({"Hauptthema": "Wohnen", "Familienstand": "verheiratet"}))

    case = Case.objects.get()
    assert (case.concern, case.person.given_name, case.person.phone) == ("eigene Worte", "Amara", "0123")


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "Gemeinde": st.sampled_from(["Nordstadt", "suedstadt"]),
        "Stelle": st.sampled_from(["CM Nordstadt", "cm-sued"]),
        "Eröffnet am": st.dates(date(2022, 1, 1), date(2023, 6, 1)).map(str),
        "Zielgruppe": st.sampled_from(["1", "3", "5", ""]),
        "Hauptthema": st.sampled_from(["Wohnen", "Aufenthalt", ""]),
        "Weitere Themen": st.lists(st.sampled_from(["Wohnen", "Sprache", "Aufenthalt"])).map(", ".join),
        "Geburtsdatum": st.dates(date(1950, 1, 1), date(2010, 1, 1)).map(str) | st.just(""),
        "Einwilligung vom": st.dates(date(2022, 1, 1), date(2023, 6, 1)).map(str) | st.just(""),
        "Sprachniveau aktuell": st.sampled_from(["A0", "C2", ""]),
        "Aufenthaltsstatus": st.sampled_from(["Duldung", ""]),
    },
)
ENDS = st.sampled_from([{}, CLOSED])
TABLES = st.lists(st.tuples(CHANGES, ENDS), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TABLES, second=TABLES)
def test_any_table_read_twice_is_the_same_as_read_once(import_cases, case_table, first, second):
    for rows in (first, second):
        numbered = [
            {**GOOD, "Einreise am": "", **change, **end, "Fallnummer": f"NO-{place:04}"}
            for place, (change, end) in enumerate(rows)
        ]
        table = case_table(*numbered)
        assert import_cases(table)[0] == 0
        assert import_cases(table)[1] == f"Fälle: 0 neu, 0 geändert, {len(rows)} unverändert.\n"


def test_a_case_that_goes_to_another_post_takes_its_reminders_along(import_cases, case_table, today):
    import_cases(case_table({}))
    case = Case.objects.get()
    reminder = Reminder.objects.create(
        site=case.site, post=case.post, case=case, due_on=today, text="Bescheid"
    )
    import_cases(case_table({"Stelle": "CM Südstadt"}))
    reminder.refresh_from_db()
    assert reminder.post == Case.objects.get().post != case.post
    assert Entry.objects.filter(deed="reminder.carried", subject_id=case.pk).count() == 1
