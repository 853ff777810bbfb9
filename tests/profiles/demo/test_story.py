"""The demonstration tells what it says it tells."""

from collections import Counter
from datetime import date

import pytest

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference, TeamMeeting
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.inquiries.models import Question
from regelkreis.casework.intake.models import Screening
from regelkreis.casework.people.models import HouseholdMember
from regelkreis.casework.referrals.models import HandedOver, Referral
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.verification import verify
from regelkreis.network.organizations.models import Site
from regelkreis.profiles.demo import load_story
from regelkreis.profiles.demo.story import TODAY
from regelkreis.profiles.loading import load_profile
from regelkreis.structure.committees.models import Decision, Session
from regelkreis.structure.themes.models import Theme, ThemeEffect

KEY_DATE = date(2023, 8, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def story(django_db_setup, django_db_blocker, tmp_path_factory):
    """Load the whole story once, and take it back after the last test."""
    from django.conf import settings
    from django.db import transaction

    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(settings, "VAR", tmp_path_factory.mktemp("var"))
        patch.setattr(settings, "FIXED_TODAY", date(2023, 11, 20))
        load_profile("mettmann")
        load_story("mettmann")
        yield Site.objects.get(slug="mettmann")
        transaction.set_rollback(True)


def test_hilden_is_as_its_council_read_it(story):
    running = Case.objects.of_site(story.pk).running_on(KEY_DATE).filter(municipality__code="hilden")

    by_topic = Counter(running.order_by("pk").values_list("main_topic__code", flat=True))
    by_post = Counter(running.order_by("pk").values_list("post__code", "target_group__entry__code"))

    assert by_topic == {"residence": 14, "work": 5, "language": 3}
    assert by_post == {
        ("kreis-hilden", "3"): 8,
        ("kreis-hilden", "1a"): 2,
        ("kreis-hilden", "5"): 2,
        ("kreis-hilden", "1b"): 1,
        ("stadt-hilden", "1b"): 4,
        ("stadt-hilden", "1a"): 2,
        ("stadt-hilden", "3"): 2,
        ("stadt-hilden", "4"): 1,
    }


def test_ninety_four_talks_were_counted_until_september(story):
    talks = Screening.objects.of_site(story.pk).filter(on__lte=date(2023, 9, 10)).order_by("pk")

    assert Counter(talks.values_list("result__code", flat=True)) == {
        "foerdern-und-fordern": 4,
        "mbe": 17,
        "kim-cm": 23,
        "fluechtlingshilfe-velbert": 1,
        "no-need": 49,
    }


def test_there_are_some_hundred_cases_in_several_towns_over_two_years(story):
    cases = Case.objects.of_site(story.pk)

    assert cases.count() > 200
    assert cases.values("municipality").distinct().count() >= 5
    assert cases.earliest("opened_on").opened_on < date(2021, 12, 31)


def test_the_published_thread_stands_in_the_books(story):
    approving = Session.objects.get(site=story.pk, body__code="steering-group", on=date(2023, 5, 10))
    numbers = approving.items.get(theme__number=1).proposals.values_list("number", flat=True)

    assert sorted(numbers) == ["1", "2", "2 a", "2 b", "3", "4"]
    assert Decision.objects.get(site=story.pk, expires_on=date(2024, 12, 31)).theme is None
    assert Session.objects.filter(site=story.pk, body__code="project-group", held=False).exists()


def test_no_session_of_the_past_waits_for_what_it_said(story):
    past = Session.objects.filter(site=story.pk, on__lt=TODAY)

    assert past.filter(body__code="project-group").count() == 3
    assert not past.filter(held=False).exists()


def test_all_three_verdicts_are_shown_on_true_figures(story):
    verdicts = set(ThemeEffect.objects.of_site(story.pk).values_list("verdict", flat=True).order_by("pk"))

    assert verdicts == {"moved", "not_moved", "too_few"}


def test_a_theme_below_the_smallest_group_hides_its_count(story):
    assert Theme.objects.of_site(story.pk).filter(finding_count=None, finished_on=None).exists()


def test_every_account_is_marked_and_the_journal_holds(story):
    assert not User.objects.filter(is_demo=False, is_program=False).exists()
    assert verify(story.pk) is None


def test_agencies_met_on_a_case_and_will_meet_on_another(story):
    held, coming = Conference.objects.of_site(story.pk).order_by("on")

    assert (held.state, coming.state, coming.moderation) == ("held", "planned", "requested")
    assert coming.on > TODAY
    became = [(one.step is not None, one.referral is not None) for one in held.agreements.order_by("due_on")]
    assert became == [(False, True), (True, False)]
    consents = set(held.participants.order_by("pk").values_list("consent", flat=True))
    assert consents == {"", "given", "refused"}


def test_the_team_met_three_times(story):
    met = TeamMeeting.objects.of_site(story.pk).order_by("on").values_list("kind", flat=True)

    assert list(met) == ["training", "supervision", "peer"]


def test_a_family_has_five_files_and_one_household(story):
    family = HouseholdMember.objects.filter(site=story.pk).order_by("created_at")

    assert [one.relation for one in family] == ["reference", "spouse", "child", "child", "child"]
    assert Case.objects.filter(person__in=family.values("person")).values("post").distinct().count() == 1


def test_another_town_has_asked_for_somebody_it_writes_in_another_way(story):
    question = Question.objects.get(site=story.pk, answered_on=None)

    assert question.case.person.full_name == "Yousef Qabbani"
    assert question.inquiry.case.person.full_name == "Jusuf Al-Kabbani"


def test_handovers_stand_in_several_states_and_double_counselling_too(story):
    chosen = HandedOver.objects.of_site(story.pk).filter(code="status").order_by("pk")
    shown = Referral.objects.filter(pk__in=chosen.values("referral"))

    assert {one.state for one in shown.order_by("pk")} == {"waiting_list", "started", "finished"}
    overlaps = Counselling.objects.of_site(story.pk).order_by("noted_on")
    assert [one.settlement for one in overlaps] == ["divided", ""]
