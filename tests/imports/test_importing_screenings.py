"""Screenings have no key: they are counted, and a repeated file adds only what exceeds the record."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regelkreis.casework.intake.models import Screening
from regelkreis.foundation.kernel.clock import now
from tests.cast import build_case


def result(new, known):
    return f"Screenings: {new} neu, 0 geändert, {known} unverändert.\n"


def test_identical_rows_count_as_often_as_they_stand(import_screenings, talk_table):
    code, out, err = import_screenings(talk_table({}, {}, {}))

    assert (code, out, err) == (0, result(3, 0), "")
    assert Screening.objects.count() == 3
    assert {screening.on for screening in Screening.objects.all()} == {date(2023, 4, 21)}


def test_a_repeated_file_adds_nothing_and_a_longer_one_the_rest(import_screenings, talk_table):
    import_screenings(talk_table({}, {}))

    assert import_screenings(talk_table({}, {}))[1] == result(0, 2)
    assert import_screenings(talk_table({}, {}, {}, {"Ergebnis": "MBE"}))[1] == result(2, 2)
    assert import_screenings(talk_table({}))[1] == result(0, 1)
    assert Screening.objects.count() == 4


def test_what_was_taken_back_does_not_count(import_screenings, talk_table):
    import_screenings(talk_table({}))
    Screening.objects.update(withdrawn_at=now())

    assert import_screenings(talk_table({}))[1] == result(1, 0)


def test_a_row_with_a_case_is_another_row_than_one_without(import_screenings, talk_table, case):
    import_screenings(talk_table({}))
    code, out, err = import_screenings(talk_table({}, {"Fallnummer": "NO-0001"}))

    assert (code, out) == (0, result(1, 1))
    assert Screening.objects.filter(case=case).count() == 1
    assert err == ""


def test_a_row_with_a_case_beside_the_same_without_is_a_notice(import_screenings, talk_table, case):
    import_screenings(talk_table({}))
    _, out, err = import_screenings(talk_table({"Fallnummer": "NO-0001"}))

    assert out == result(1, 0)
    assert err.startswith("Hinweis zu Zeile 2, Spalte Fallnummer: Dasselbe Gespräch steht ohne Fallnummer")


def test_a_talk_that_led_to_a_case_later_is_still_the_one_of_the_table(import_screenings, talk_table, case):
    import_screenings(talk_table({}))
    screening = Screening.objects.get()
    screening.change(expected=screening.version, case_id=case.pk)

    assert import_screenings(talk_table({}))[1] == result(0, 1)
    assert import_screenings(talk_table({"Fallnummer": "NO-0001"}))[1] == result(0, 1)
    assert import_screenings(talk_table({"Fallnummer": "NO-0001"}, {}))[1] == result(1, 1)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"Datum": ""}, "Datum: Die Angabe fehlt."),
        ({"Datum": "31.09.2023"}, "Datum: „31.09.2023“ steht in keinem Kalender."),
        ({"Datum": "21.11.2023"}, "Datum: „21.11.2023“ liegt in der Zukunft. Erlaubt: heute oder früher."),
        ({"Anlass": "Fest"}, "Anlass: „Fest“ gibt es nicht. Erlaubt: Chancenaufenthalt"),
        ({"Gemeinde": "Atlantis"}, "Gemeinde: „Atlantis“ gibt es nicht. Erlaubt: Nordstadt, Südstadt."),
        ({"Ergebnis": "Kaffee"}, "Ergebnis: „Kaffee“ gibt es nicht. Erlaubt: MBE, KIM-CM, Kein Bedarf."),
        ({"Ergebnis": ""}, "Ergebnis: Die Angabe fehlt."),
        ({"Fallnummer": "X-1"}, "Fallnummer: Einen Fall „X-1“ gibt es nicht. Erlaubt: "),
    ],
)
def test_a_fault_names_row_column_value_and_what_is_allowed(import_screenings, talk_table, changes, sentence):
    code, out, err = import_screenings(talk_table({}, changes))

    assert (code, out) == (2, "")
    assert f"Zeile 3, Spalte {sentence}" in err
    assert err.splitlines()[-1] == "1 Fehler. Es wurde nichts eingelesen."
    assert not Screening.objects.exists()


def test_a_case_of_another_site_does_not_exist_here(import_screenings, talk_table, stranger):
    build_case(stranger, number="FR-0001")

    assert "Einen Fall „FR-0001“ gibt es nicht" in import_screenings(talk_table({"Fallnummer": "FR-0001"}))[2]


def test_a_dry_run_counts_and_writes_nothing(import_screenings, talk_table):
    _, out, _ = import_screenings(talk_table({}, {}), "--dry-run")

    assert out == result(2, 0) + "Probelauf: Es wurde nichts geschrieben.\n"
    assert not Screening.objects.exists()


def test_what_is_on_record_elsewhere_does_not_count_here(said, talk_table, site, other_site):
    table = talk_table({})
    assert said("import", "screenings", table, "--site", "nachbarkreis")[1] == result(1, 0)
    assert said("import", "screenings", table, "--site", "musterkreis")[1] == result(1, 0)


ROW = st.fixed_dictionaries(
    {
        "Datum": st.sampled_from(["21.04.2023", "22.04.2023"]),
        "Gemeinde": st.sampled_from(["Nordstadt", "Südstadt"]),
        "Ergebnis": st.sampled_from(["MBE", "Kein Bedarf"]),
        "Fallnummer": st.sampled_from(["", "", "NO-0001"]),
    }
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables=st.lists(st.lists(ROW, min_size=1, max_size=6), min_size=1, max_size=4))
def test_after_any_tables_each_kind_stands_as_often_as_in_the_longest(
    import_screenings, talk_table, case, tables
):
    Screening.objects.all().delete()
    expected: Counter = Counter()
    for rows in tables:
        assert import_screenings(talk_table(*rows))[0] == 0
        assert import_screenings(talk_table(*rows))[1] == result(0, len(rows))
        expected |= Counter(tuple(sorted(row.items())) for row in rows)

    assert Screening.objects.count() == sum(expected.values())
