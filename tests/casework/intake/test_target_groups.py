"""Who belongs to which group, and why: unknown is never no."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regelkreis.casework.intake.queries import Standing, check_target_groups, rule_today
from regelkreis.network.catalogue.models import TargetGroup, TargetGroupVersion

TOLERATED = {"residence_status": "toleration", "birth_date": date(1990, 4, 1)}


def by_code(site, facts, on):
    return {one.version.entry.code: one for one in check_target_groups(site.pk, facts, on)}


def test_what_is_known_decides_and_is_said_in_words(site, today):
    found = by_code(site, TOLERATED, today)

    assert found["3"].standing is Standing.BELONGS
    assert found["3"].reasons == ("Aufenthaltsstatus: Duldung", "33 Jahre alt")
    assert found["1"].standing is Standing.DOES_NOT
    assert found["1"].reasons == (
        "Aufenthaltsstatus: Duldung (verlangt: Aufenthaltserlaubnis § 104c AufenthG)",
    )


def test_a_missing_fact_leaves_it_open_and_is_named(site, today):
    found = by_code(site, {"residence_status": "toleration"}, today)["3"]

    assert found.standing is Standing.UNKNOWN
    assert found.missing == ("birth_date",)
    assert found.missing_words == ["Geburtsdatum"]


def test_of_nothing_known_nothing_is_denied(site, today):
    standings = {one.standing for one in check_target_groups(site.pk, {}, today)}

    assert standings == {Standing.UNKNOWN}


def test_an_unanswered_question_is_not_a_no(site, today):
    open_question = by_code(site, {**TOLERATED, "multiple_needs": None}, today)["5"]
    answered = by_code(site, {**TOLERATED, "multiple_needs": False}, today)["5"]

    assert open_question.standing is Standing.UNKNOWN
    assert open_question.missing == ("multiple_needs",)
    assert answered.standing is Standing.DOES_NOT


def test_a_fact_that_can_change_nothing_is_not_asked_for(site, today):
    found = by_code(site, {"residence_status": "chance-residence"}, today)["3"]

    assert (found.standing, found.missing) == (Standing.DOES_NOT, ())


def test_age_is_counted_on_the_day_of_the_check(site):
    young = {"residence_status": "toleration", "birth_date": date(1996, 11, 21)}

    assert by_code(site, young, date(2023, 11, 20))["3"].reasons == (
        "26 Jahre alt (verlangt: mindestens 27 Jahre)",
    )
    assert by_code(site, young, date(2023, 11, 21))["3"].standing is Standing.BELONGS


@pytest.mark.parametrize("day", [date(2023, 5, 9), date(2025, 1, 1)])
def test_a_decision_that_does_not_hold_stays_visible_as_such(site, day):
    found = by_code(site, {**TOLERATED, "multiple_needs": True}, day)["5"]

    assert found.standing is Standing.NOT_IN_FORCE


def test_of_two_spans_the_one_that_holds_on_the_day_is_asked(site):
    group = TargetGroup.objects.get(site=site.pk, code="5")
    TargetGroupVersion.objects.create(
        site=site.pk,
        entry=group,
        revision=1,
        label="verlängert",
        rule={"fact": "birth_date", "age_at_least": 18},
        valid_from=date(2025, 1, 1),
    )

    assert by_code(site, TOLERATED, date(2024, 12, 31))["5"].standing is Standing.UNKNOWN
    assert by_code(site, TOLERATED, date(2025, 1, 1))["5"].standing is Standing.BELONGS


def test_a_group_without_a_rule_only_heads_its_parts(site, today):
    TargetGroup.objects.filter(code="1").update(label="Bleiberecht")
    TargetGroupVersion.objects.filter(entry__code="1").update(rule={})

    assert "1" not in by_code(site, TOLERATED, today)


def test_twenty_groups_cost_as_many_questions_as_three(site, today):
    with CaptureQueriesContext(connection) as few:
        check_target_groups(site.pk, TOLERATED, today)
    for number in range(20):
        group = TargetGroup.objects.create(site=site.pk, code=f"x{number}", label="mehr")
        TargetGroupVersion.objects.create(
            site=site.pk, entry=group, revision=1, label="mehr", rule={"fact": "multiple_needs"}
        )

    with CaptureQueriesContext(connection) as many:
        assert len(check_target_groups(site.pk, TOLERATED, today)) == 23

    assert len(many) == len(few)


def test_the_file_says_what_the_rule_says_today(case, site, today):
    case.target_group = TargetGroupVersion.objects.select_related("entry").get(entry__code="3", site=site.pk)
    case.person.birth_date = None

    with CaptureQueriesContext(connection) as asked:
        found = rule_today(case, today)

    assert (found.standing, found.missing) == (Standing.UNKNOWN, ("birth_date",))
    assert len(asked) == 1


def test_without_a_recorded_group_the_file_says_nothing(case, today):
    assert rule_today(case, today) is None
