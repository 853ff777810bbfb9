"""A case opens."""

from datetime import date

import pytest

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.numbers import free_number
from regelkreis.casework.cases.operations import open_case
from regelkreis.casework.people.operations import register_person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.actors import acting_for_system
from regelkreis.network.organizations.models import Municipality, Post

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(site):
    return Municipality.objects.get(site=site.pk, code="nordstadt")


@pytest.fixture
def opened(owner, today, site, town):
    person = register_person(actor=owner.actor, today=today, birth_date=date(1990, 4, 1))

    def open_(somebody=owner, **changes):
        post = Post.objects.get(site=site.pk, code="cm-nord")
        values = {"person": person, "post": post, "municipality": town, "opened_on": today}
        return open_case(**{**values, **changes}, actor=somebody.actor, today=today)

    return open_


def test_opening_writes_the_log_and_the_journal(opened, today, word):
    topics = [word("life_domain", "work"), word("life_domain", "housing")]
    case = opened(main_topic=word("life_domain", "residence"), further_topics=topics)
    event = CaseEvent.objects.get()
    assert (event.case, event.activity, event.on) == (case, "case.opened", today)
    assert list(case.further_topics.order_by("position")) == topics
    assert Entry.objects.filter(deed="case.opened").get().details == {"number": case.number}


def test_numbers_follow_each_other_in_the_row_of_the_town(opened, site):
    south = Municipality.objects.get(site=site.pk, code="suedstadt")
    numbers = [opened().number, opened().number, opened(municipality=south).number]
    assert numbers == ["NO-0001", "NO-0002", "SU-0001"]


def test_the_mark_of_the_profile_begins_the_number(opened, town):
    town.case_prefix = "NST"
    town.save()
    assert opened(municipality=town).number == "NST-0001"


def test_a_gap_is_never_filled_and_the_row_grows_beyond_four_digits(opened, site, town):
    opened(number="NO-0003")
    assert opened().number == "NO-0004"
    opened(number="NO-12000")
    assert free_number(site.pk, town) == "NO-12001"


def test_a_number_in_use_is_refused_and_says_what_helps(opened):
    opened(number="NO-0001")
    with pytest.raises(Invalid, match="gibt es bereits"):
        opened(number="NO-0001")
    assert Case.objects.count() == 1


def test_if_somebody_was_faster_the_next_number_is_taken(opened, monkeypatch):
    opened(number="NO-0001")
    given = iter(["NO-0001", "NO-0002"])
    monkeypatch.setattr(
        "regelkreis.casework.cases.operations.open.free_number", lambda site, municipality: next(given)
    )
    assert opened().number == "NO-0002"


def test_two_sites_have_their_own_rows(opened, stranger, other_site, today):
    opened()
    person = register_person(actor=stranger.actor, today=today)
    there = open_case(
        person=person,
        post=Post.objects.get(site=other_site.pk, code="cm-nord"),
        municipality=Municipality.objects.get(site=other_site.pk, code="nordstadt"),
        opened_on=today,
        actor=stranger.actor,
        today=today,
    )
    assert there.number == "NO-0001"


@pytest.mark.parametrize("day", [date(2023, 11, 21), date(1989, 1, 1)])
def test_a_day_that_cannot_be_is_refused(opened, day):
    with pytest.raises(Invalid) as refusal:
        opened(opened_on=day)
    assert set(refusal.value.errors) == {"opened_on"}


def test_words_of_another_list_or_site_are_refused_at_their_field(opened, word, other_site):
    with pytest.raises(Invalid) as refusal:
        opened(
            main_topic=word("ending", "moved"),
            municipality=Municipality.objects.get(site=other_site.pk, code="nordstadt"),
        )
    assert set(refusal.value.errors) == {"main_topic", "municipality"}
    assert not Case.objects.exists()


def test_a_language_level_that_does_not_exist_is_refused(opened):
    with pytest.raises(Invalid, match="A0 bis C2"):
        opened(german_now="B3")


def test_the_system_opens_on_every_post(opened, site):
    class Importer:
        actor = acting_for_system(site)

    assert opened(Importer, post=Post.objects.get(site=site.pk, code="cm-sued")).pk


def test_nobody_opens_on_a_post_they_do_not_hold(opened, colleague, site):
    with pytest.raises(NotAllowed, match="CM Nordstadt"):
        opened(colleague)
    assert not Case.objects.exists()


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin", "stranger"])
def test_other_roles_and_sites_open_nothing(request, opened, who):
    with pytest.raises(NotAllowed):
        opened(request.getfixturevalue(who))
