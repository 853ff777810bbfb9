"""What a service is told of its notification: always something, never more than consent allows (EN-9)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.consent.models import Release
from regelkreis.casework.intake.due import due_replies
from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.operations import answer_notification, tell_notifier
from regelkreis.casework.intake.reply import reply_to
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term

SENTENCES = {
    "referred": "verwiesen",
    "no_need": "kein weiterer Bedarf",
    "person_declined": "möchte zurzeit keine Begleitung",
}


@pytest.fixture
def answered(received, owner, today):
    """Return a way to answer a notification without a case."""

    def answer(given="referred", **changes):
        notification = received()
        values = {"expected": notification.version, "actor": owner.actor, "today": today, **changes}
        return answer_notification(notification=notification, answer=given, **values)

    return answer


@pytest.fixture
def taken_up(answered, case, owner, today):
    """Return a notification of which the owner's case has come."""
    notification = answered()
    Notification.objects.update(answer="taken_up", case=case)
    return Notification.objects.select_related("case__person", "notifier", "post").get(pk=notification.pk)


def test_without_an_agreement_the_service_learns_that_it_was_heard_and_no_more(answered, today):
    for given, word in SENTENCES.items():
        reply = reply_to(answered(given), today)

        text = " ".join(reply.paragraphs)
        assert "bearbeitet" in text
        assert word not in text
        assert not reply.is_full


@pytest.mark.parametrize(("given", "word"), SENTENCES.items())
def test_with_an_agreement_the_service_learns_what_became_of_it(answered, today, given, word):
    reply = reply_to(answered(given, may_tell=True), today)

    assert word in " ".join(reply.paragraphs)
    assert reply.is_full


def test_of_a_case_the_service_learns_by_a_standing_release_only(taken_up, site, today):
    assert "begleitet" not in " ".join(reply_to(taken_up, today).paragraphs)

    release = Release.objects.create(
        site=site.pk,
        person=taken_up.case.person,
        recipient=taken_up.notifier,
        purpose="Rückmeldung",
        data_kinds=["concern"],
        given_on=today,
    )
    assert "CM Nordstadt" in " ".join(reply_to(taken_up, today).paragraphs)

    release.change(expected=release.version, withdrawn_on=today)
    assert "begleitet" not in " ".join(reply_to(taken_up, today).paragraphs)


def test_an_answer_stands_on_the_desk_until_the_service_knows(answered, owner, colleague, stranger, today):
    notification = answered()

    (due,) = due_replies(owner.actor, today)
    assert due.url == reverse("intake:reply", args=[notification.pk])
    assert not [*due_replies(colleague.actor, today), *due_replies(stranger.actor, today)]

    tell_notifier(notification=notification, actor=owner.actor, today=today)

    assert not list(due_replies(owner.actor, today))
    assert Notification.objects.get().told_on == today
    assert Entry.objects.filter(deed="notification.told").count() == 1


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_the_post_tells(answered, today, who, request):
    with pytest.raises(NotAllowed):
        tell_notifier(notification=answered(), actor=request.getfixturevalue(who).actor, today=today)


def test_nothing_is_told_before_it_is_answered_nor_twice(received, answered, owner, today):
    with pytest.raises(NotAllowed, match="beantwortet"):
        tell_notifier(notification=received(), actor=owner.actor, today=today)

    told = tell_notifier(notification=answered(), actor=owner.actor, today=today)
    with pytest.raises(NotAllowed, match="schon informiert"):
        tell_notifier(notification=told, actor=owner.actor, today=today)


def test_the_letter_names_its_mark_and_nobody(signed_in, owner, received, site, today):
    notification = received(
        basis=term(site.pk, Kind.LEGAL_BASIS, "consent"), person_name="Amara Probst", concern="Räumung"
    )
    client, url = signed_in(owner), reverse("intake:reply", args=[notification.pk])
    assert client.get(url).status_code == 404

    answer_notification(
        notification=notification,
        expected=notification.version,
        answer="no_need",
        may_tell=True,
        actor=owner.actor,
        today=today,
    )
    text = client.get(url).content.decode()

    assert notification.mark in text
    assert "kein weiterer Bedarf" in text
    assert "Probst" not in text
    assert "Räumung" not in text


def test_that_it_was_told_is_noted_from_the_page_once(signed_in, owner, answered):
    client, notification = signed_in(owner), answered()

    for _time in range(2):
        page = client.post(reverse("intake:tell", args=[notification.pk]), follow=True)
        assert page.status_code == 200

    assert "mitgeteilt am" in page.content.decode()
    assert Entry.objects.filter(deed="notification.told").count() == 1


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_letter_of_another_post_does_not_exist(signed_in, answered, who, request):
    notification, client = answered(), signed_in(request.getfixturevalue(who))

    assert client.get(reverse("intake:reply", args=[notification.pk])).status_code == 404
    assert client.post(reverse("intake:tell", args=[notification.pk])).status_code == 404
    assert Notification.objects.get().told_on is None


def test_the_answer_says_whether_the_service_may_know(signed_in, owner, received, today):
    notification = received()
    data = {
        "token": "3f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10",
        "version": 1,
        "answer": "no_need",
        "may_tell": "on",
    }

    page = signed_in(owner).post(reverse("intake:notification", args=[notification.pk]), data)

    assert page.url == reverse("intake:reply", args=[notification.pk])
    assert Notification.objects.get().may_tell


def test_how_to_reach_an_anonymous_person_goes_with_the_answer(received, owner, today):
    notification = received(reached_through="Frau am Empfang, dienstags", received_on=date(2023, 11, 13))
    assert Notification.objects.get().reached_through

    answer_notification(
        notification=notification, expected=1, answer="no_need", actor=owner.actor, today=today
    )

    assert Notification.objects.get().reached_through == ""
    assert notification.answer_due_on == date(2023, 11, 13) + timedelta(days=14)
