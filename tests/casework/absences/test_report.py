"""Somebody is away, and a colleague stands in exactly as long."""

from datetime import timedelta

import pytest

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import end_absence
from regelkreis.casework.absences.queries import uncovered
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.actors import acting_as
from regelkreis.network.organizations.models import Membership, PostHolding, Site
from tests.cast import build_case

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def acting(somebody, day):
    return acting_as(Membership.objects.get(user=somebody.user), today=day)


def test_the_substitute_sees_the_cases_as_long_as_it_lasts(away, case, colleague, today):
    away()

    for day, sees in ((today, False), (today + DAY, True), (today + 8 * DAY, True), (today + 9 * DAY, False)):
        actor = acting(colleague, day)
        assert Case.objects.visible_to(actor).filter(pk=case.pk).exists() is sees
        assert bool(may_work_on(actor, case)) is sees
    assert set(Entry.objects.values_list("deed", flat=True)) == {"post.given", "absence.reported"}


def test_whoever_is_back_earlier_has_the_cases_alone_again(away, case, owner, colleague, today):
    absence = away(first_day=today - DAY)
    assert Case.objects.visible_to(acting(colleague, today)).exists()

    end_absence(absence=absence, expected=absence.version, actor=owner.actor, today=today)

    assert not Case.objects.visible_to(acting(colleague, today)).exists()
    assert not PostHolding.objects.filter(kind="substitute", valid_until__gte=today).exists()


def test_an_absence_called_off_leaves_no_substitute(away, owner, today):
    absence = away()
    end_absence(absence=absence, expected=absence.version, actor=owner.actor, today=today)
    assert Absence.objects.get().cancelled_on == today
    assert not PostHolding.objects.filter(kind="substitute").exists()
    with pytest.raises(NotAllowed, match="schon abgesagt"):
        end_absence(absence=absence, expected=absence.version, actor=owner.actor, today=today)


def test_the_administration_reports_for_everybody(away, admin):
    assert away(actor=admin.actor).substitute.username == "colleague"


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "team_lead"])
def test_nobody_else_reports_or_ends_an_absence(request, away, who, today):
    other = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        away(actor=other.actor)
    absence = away()
    with pytest.raises(NotAllowed):
        end_absence(absence=absence, expected=1, actor=other.actor, today=today)


def test_days_that_cannot_be_and_a_second_absence_are_refused(away, today):
    for days in ({"last_day": today}, {"first_day": today - 9 * DAY, "last_day": today - DAY}):
        with pytest.raises(Invalid) as refusal:
            away(**days)
        assert set(refusal.value.errors) == {"last_day"}
    away()
    with pytest.raises(Invalid, match="schon eine Abwesenheit"):
        away(substitute=None)


def test_nobody_stands_in_who_is_away_or_is_the_same(away, owner, colleague, admin, today):
    with pytest.raises(Invalid, match="sich selbst"):
        away(substitute=owner.user)
    away(holding=PostHolding.objects.get(user=colleague.user), substitute=None, actor=admin.actor)
    with pytest.raises(Invalid, match="selbst abwesend"):
        away()
    assert not PostHolding.objects.filter(kind="substitute").exists()


def test_cases_without_anybody_are_counted_without_a_name(away, case, owner, site, today):
    for _more in range(4):
        build_case(owner)
    assert uncovered(site.pk, today) == []

    away(first_day=today, substitute=None)

    (found,) = uncovered(site.pk, today)
    assert (found.post, found.cases) == ("CM Nordstadt", 5)


def test_a_small_number_is_not_said(away, case, site, today):
    away(first_day=today, substitute=None)
    (found,) = uncovered(site.pk, today)
    assert (found.cases, found.smallest) == (None, 5)


def test_whoever_stands_in_is_somebody_and_closed_cases_need_nobody(away, case, colleague, site, today):
    away(first_day=today)
    assert uncovered(site.pk, today) == []
    colleague.user.is_active = False
    colleague.user.save()
    assert [one.post for one in uncovered(site.pk, today)] == ["CM Nordstadt"]


def test_a_vacant_post_and_a_role_that_ended_leave_cases_to_nobody(case, owner, site, other_site, today):
    Membership.objects.filter(user=owner.user).update(valid_until=today - DAY)
    assert [one.post for one in uncovered(site.pk, today)] == ["CM Nordstadt"]
    Membership.objects.filter(user=owner.user).update(valid_until=None)
    PostHolding.objects.filter(user=owner.user).update(valid_until=today - DAY)
    assert [one.post for one in uncovered(site.pk, today)] == ["CM Nordstadt"]
    assert uncovered(Site.objects.get(slug="nachbarkreis").pk, today) == []
