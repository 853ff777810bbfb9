"""What is imported as it stands and yet worth a look."""

from datetime import date

import pytest

from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.models import Post

HINT = "Hinweis zu Zeile 2, Spalte "


def test_a_group_that_the_rule_contradicts_is_kept_with_a_notice(import_cases, case_table):
    code, _, err = import_cases(case_table({"Zielgruppe": "1"}))

    assert code == 0
    assert err.strip() == (
        HINT + "Zielgruppe: Nach der Regel von „1“ gehört die Person am 01.06.2023 nicht dazu "
        "(Aufenthaltsstatus). Die Angabe bleibt."
    )
    assert Case.objects.get().target_group.entry.code == "1"


def test_the_rule_is_asked_for_the_day_of_the_opening(import_cases, case_table):
    # 27 on 01.04.2017: not yet when the case opened, long since today.
    _, _, err = import_cases(case_table({"Eröffnet am": "2017-03-31"}))

    assert "gehört die Person am 31.03.2017 nicht dazu (Geburtsdatum)" in err


@pytest.mark.parametrize("unknown", ["Geburtsdatum", "Aufenthaltsstatus"])
def test_what_is_not_known_contradicts_nothing(import_cases, case_table, unknown):
    assert import_cases(case_table({unknown: ""}))[2] == ""


def test_a_group_before_its_time_is_kept_with_a_notice(import_cases, case_table):
    code, _, err = import_cases(case_table({"Zielgruppe": "5", "Eröffnet am": "2023-05-09"}))

    assert code == 0
    assert HINT + "Zielgruppe: „5“ galt am 09.05.2023 nicht (10.05.2023 bis 31.12.2024)." in err
    assert Case.objects.get().target_group.entry.code == "5"


def test_a_case_before_the_earliest_known_day_of_its_post_is_a_notice(import_cases, case_table, site):
    Post.objects.filter(site=site.pk, code="cm-nord").update(valid_from=date(2023, 6, 2))
    code, _, err = import_cases(case_table({}))

    assert code == 0
    assert err.strip() == (
        HINT + "Eröffnet am: 01.06.2023 liegt vor dem frühesten bekannten Tag der Personalstelle "
        "„CM Nordstadt“ (02.06.2023)."
    )


def test_a_post_whose_beginning_nobody_knows_gives_no_notice(import_cases, case_table):
    assert import_cases(case_table({"Eröffnet am": "2020-01-01", "Geburtsdatum": "1980-01-01"}))[2] == ""


def test_notices_stand_in_the_order_of_the_table(import_cases, case_table):
    _, _, err = import_cases(
        case_table({"Zielgruppe": "1", "Einwilligung vom": ""}, {"Fallnummer": "X", "Zielgruppe": "1"})
    )

    assert [line.split(":")[0] for line in err.splitlines()] == [
        "Hinweis zu Zeile 2, Spalte Einwilligung vom",
        "Hinweis zu Zeile 2, Spalte Zielgruppe",
        "Hinweis zu Zeile 3, Spalte Zielgruppe",
    ]
