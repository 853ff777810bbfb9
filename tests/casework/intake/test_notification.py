"""A service reports somebody: named only on a basis, answered always."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.operations import answer_notification, receive_notification
from regelkreis.casework.intake.panels import due_notifications
from regelkreis.casework.intake.queries import notifications_visible_to, open_notifications, proposed_post
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality, Organization, Post


@pytest.fixture
def told(site):
    return {
        "notifier": Organization.objects.get(site=site.pk, code="jobcenter"),
        "complexity": term(site.pk, Kind.COMPLEXITY, "accumulation"),
        "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
        "post": Post.objects.get(site=site.pk, code="cm-nord"),
    }


@pytest.fixture
def named(site):
    return {
        "basis": term(site.pk, Kind.LEGAL_BASIS, "consent"),
        "person_name": "Amara Probst",
        "person_contact": "0151 23",
        "concern": "Räumung angekündigt",
    }


def receive(told, somebody, today, **changes):
    values = {"received_on": today, **told, "actor": somebody.actor, "today": today}
    return receive_notification(**{**values, **changes})


def answer(notification, somebody, answer, today):
    return answer_notification(
        notification=notification,
        expected=notification.version,
        answer=answer,
        actor=somebody.actor,
        today=today,
    )


def test_on_a_basis_a_person_may_be_named(told, named, owner, today):
    receive(told, owner, today, **named)

    stored = Notification.objects.get()
    assert (stored.person_name, stored.person_contact) == ("Amara Probst", "0151 23")
    assert stored.answer_due_on == today + timedelta(days=14)
    assert Entry.objects.get().deed == "notification.received"


def test_nobody_who_is_named_stands_in_the_journal(told, named, owner, today):
    answer(receive(told, owner, today, **named), owner, "no_need", today)

    texts = " ".join(entry.payload or "" for entry in Entry.objects.all())
    assert "Probst" not in texts
    assert "Räumung" not in texts


@pytest.mark.parametrize("field", ["person_name", "person_contact"])
def test_without_a_basis_nobody_is_named(told, owner, today, field):
    with pytest.raises(Invalid, match="Ohne Grundlage") as refused:
        receive(told, owner, today, **{field: "Amara Probst"})

    assert set(refused.value.errors) == {field}
    assert not Notification.objects.exists()


def test_without_a_basis_the_anonymous_form_remains(told, owner, today):
    receive(told, owner, today, concern="Eine Familie ohne Leistung seit zwei Monaten")

    assert Notification.objects.get().basis is None


def test_a_notification_from_the_future_is_refused(told, owner, today):
    with pytest.raises(Invalid, match="Zukunft"):
        receive(told, owner, today, received_on=date(2023, 11, 21))


def test_a_notification_may_go_to_the_post_of_another_town(told, owner, colleague, site, today):
    post = Post.objects.get(site=site.pk, code="cm-sued")

    receive(told, owner, today, post=post, routing_reason="kennt die Familie")

    assert open_notifications(colleague.actor) == 1
    assert open_notifications(owner.actor) == 0


def test_the_town_proposes_the_post_that_serves_it(site, owner, today):
    south = Municipality.objects.get(site=site.pk, code="suedstadt")

    assert proposed_post(south, today).code == "cm-sued"


def test_of_several_posts_an_own_one_is_proposed(site, owner, colleague, today):
    north = Municipality.objects.get(site=site.pk, code="nordstadt")
    Post.objects.get(site=site.pk, code="cm-sued").serves.add(north)

    assert proposed_post(north, today, own=colleague.actor.posts).code == "cm-sued"
    assert proposed_post(north, today).code == "cm-nord"


def test_a_town_without_a_post_proposes_none(site, today):
    town = Municipality.objects.create(site=site.pk, code="weststadt", label="Weststadt", ags="05999003")

    assert proposed_post(town, today) is None


@pytest.mark.parametrize("given", ["referred", "no_need", "person_declined"])
def test_an_answer_without_a_case_leaves_nothing_of_the_person(told, named, owner, today, given):
    answer(receive(told, owner, today, **named), owner, given, today)

    stored = Notification.objects.get()
    assert (stored.answer, stored.answered_on) == (given, today)
    assert (stored.person_name, stored.person_contact, stored.concern) == ("", "", "")


def test_taking_up_is_not_answered_without_a_case(told, owner, today):
    with pytest.raises(Invalid):
        answer(receive(told, owner, today), owner, "taken_up", today)


def test_a_notification_is_answered_once(told, owner, today):
    notification = receive(told, owner, today)
    answer(notification, owner, "no_need", today)

    with pytest.raises(NotAllowed, match="schon beantwortet"):
        answer(Notification.objects.get(), owner, "referred", today)


def test_the_second_of_two_who_answer_is_told(told, owner, today):
    receive(told, owner, today)
    first, second = Notification.objects.get(), Notification.objects.get()
    answer(first, owner, "no_need", today)

    with pytest.raises(Conflict):
        answer(second, owner, "referred", today)

    assert Notification.objects.get().answer == "no_need"


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_notification_exists_for_its_post_only(told, owner, today, who, request):
    notification, somebody = receive(told, owner, today), request.getfixturevalue(who)

    assert not notifications_visible_to(somebody.actor).exists()
    with pytest.raises(NotAllowed):
        answer(notification, somebody, "no_need", today)


def test_what_waits_for_an_answer_stands_on_the_desk(told, named, owner, colleague, stranger, today):
    notification = receive(told, owner, today, **named)

    item = next(iter(due_notifications(owner.actor, today)))
    assert (item.what, item.who) == ("Meldung von Jobcenter noch nicht beantwortet", "Amara Probst")
    assert item.due_on == today + timedelta(days=14)
    for other in (colleague, stranger):
        assert not list(due_notifications(other.actor, today))
    answer(notification, owner, "no_need", today)
    assert not list(due_notifications(owner.actor, today))


def test_what_became_a_case_is_seen_with_the_case_only(told, named, owner, colleague, case, today):
    notification = receive(told, owner, today, **named)
    Notification.objects.update(case=case, answer=Notification.Answer.TAKEN_UP, answered_on=today)
    assert notifications_visible_to(owner.actor).get() == notification

    type(case).objects.filter(pk=case.pk).update(post=next(iter(colleague.actor.posts)))

    assert not notifications_visible_to(owner.actor).exists()
