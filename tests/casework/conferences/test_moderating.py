"""Coordination is asked to moderate, and sees of the file what was released for the conference, no more."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.operations import (
    Answer,
    Who,
    add_participant,
    answer_moderation,
    ask_for_moderation,
)
from regelkreis.casework.conferences.panels import due_moderation
from regelkreis.casework.conferences.queries.moderating import waiting_for_answer
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import withdraw_release
from regelkreis.foundation.journal.models import Reading
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.roles import Role
from tests.casework.conferences.cast import PURPOSE, build_conference, build_participant, hold
from tests.cast import build_somebody
from tests.forms import as_sent


@pytest.fixture
def conference(case, owner, coordinator):
    return build_conference(owner, case, coordinator, confirmed=False)


@pytest.fixture
def other_coordinator(site):
    return build_somebody(site, "second", Role.COORDINATOR)


def telling(case):
    return ("Amara", "Probst", case.number, str(case.pk), str(case.person_id), PURPOSE)


def page_of(client, conference):
    return client.get(reverse("conferences:page", args=[conference.pk]))


def told(client, conference):
    return page_of(client, conference).content.decode()


def test_without_a_release_there_is_no_person_on_any_page(
    signed_in, conference, case, owner, coordinator, today
):
    build_participant(owner, conference)
    add_participant(
        conference=conference,
        who=Who(kind="companion", contact="Mariam Probst"),
        answer=Answer(),
        actor=owner.actor,
        today=today,
    )
    client = signed_in(coordinator)

    for name in ("page", "calendar", "reply"):
        text = client.get(reverse(f"conferences:{name}", args=[conference.pk])).content.decode()
        assert not [word for word in telling(case) if word in text], name
    listed = client.get(reverse("conferences:list")).content.decode()
    assert not [word for word in telling(case) if word in listed]
    assert "Migrationsberatung Nord" in told(client, conference)
    assert "Begleitung der Person" in told(client, conference)


def test_what_was_released_to_the_coordinators_own_organization_is_seen(
    signed_in, conference, case, owner, coordinator, today
):
    build_participant(owner, conference, "kreis")
    client = signed_in(coordinator)

    page = told(client, conference)
    assert "Amara Probst" in page
    assert PURPOSE in page
    assert case.number not in page

    withdraw_release(release=Release.objects.get(), actor=owner.actor, today=today)
    assert not [word for word in telling(case) if word in told(client, conference)]


def test_a_release_to_another_agency_tells_coordination_nothing(
    signed_in, conference, case, owner, coordinator
):
    build_participant(owner, conference, "jobcenter")

    assert not [word for word in telling(case) if word in told(signed_in(coordinator), conference)]


def test_a_letter_tells_coordination_nothing_either(signed_in, case, owner, coordinator):
    conference = build_conference(owner, case, coordinator, kind="county")
    seat = build_participant(owner, conference)

    answer = signed_in(coordinator).get(reverse("conferences:letter", args=[seat.pk]))

    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert "Migrationsberatung Nord" in text
    assert not [word for word in telling(case) if word in text]


def test_the_result_stays_with_the_file(signed_in, case, owner, coordinator, today):
    conference = build_conference(owner, case, coordinator, on=today)
    hold(owner, conference, result="Die Stelle zahlt.")

    page = told(signed_in(coordinator), conference)

    assert "hat stattgefunden" in page
    assert "Die Stelle zahlt" not in page


@pytest.mark.parametrize("who", ["colleague", "stranger", "other_coordinator", "statistician", "admin"])
def test_for_everybody_else_it_does_not_exist(signed_in, conference, who, request):
    assert page_of(signed_in(request.getfixturevalue(who)), conference).status_code == 404


def test_the_look_of_coordination_leaves_a_trace_in_the_file(signed_in, conference, case, coordinator):
    page_of(signed_in(coordinator), conference)

    reading = Reading.objects.get()
    assert (reading.user_id, reading.subject_id) == (coordinator.user.pk, case.pk)


def answer(conference, somebody, confirms, today):
    return answer_moderation(
        conference=conference, expected=1, confirms=confirms, actor=somebody.actor, today=today
    )


def test_after_a_no_it_is_out_of_sight_and_on_the_desk_of_whoever_asked(
    signed_in, conference, owner, coordinator, other_coordinator, today
):
    answer(conference, coordinator, False, today)

    assert page_of(signed_in(coordinator), conference).status_code == 404
    (item,) = due_moderation(owner.actor, today)
    assert "Coordinator kann nicht moderieren" in item.why

    other = Membership.objects.get(pk=other_coordinator.actor.membership_id)
    stored = Conference.objects.get()
    ask_for_moderation(conference=stored, expected=2, moderator=other, actor=owner.actor, today=today)

    assert not list(due_moderation(owner.actor, today))
    assert page_of(signed_in(other_coordinator), conference).status_code == 200


def test_only_whoever_was_asked_answers(conference, owner, other_coordinator, today):
    for somebody in (owner, other_coordinator):
        with pytest.raises(NotAllowed):
            answer(conference, somebody, True, today)

    assert Conference.objects.get().moderation == "requested"


def test_the_bar_counts_what_waits_for_an_answer(conference, coordinator, owner, today):
    assert waiting_for_answer(coordinator.actor, today) == 1
    assert waiting_for_answer(owner.actor, today) == 0
    answer(conference, coordinator, True, today)
    assert waiting_for_answer(coordinator.actor, today) == 0


def test_the_page_takes_the_answer_once(signed_in, conference, coordinator):
    client, url = signed_in(coordinator), reverse("conferences:reply", args=[conference.pk])
    data = {**as_sent(client.get(url)), "answer": "no", "note": "im Urlaub"}

    for _ in range(2):
        assert client.post(url, data).url == reverse("conferences:list")

    stored = Conference.objects.get()
    assert (stored.moderation, stored.moderation_note) == ("declined", "im Urlaub")
