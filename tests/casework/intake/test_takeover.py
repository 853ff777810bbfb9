"""Hardship cases taken over for a time: with an end that stands on the desk (CO-5)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.intake.due import due_takeovers
from regelkreis.casework.intake.models import Takeover
from regelkreis.casework.intake.operations import begin_takeover, end_takeover, extend_takeover
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization


@pytest.fixture
def begun(site, case, owner, today):
    """Return a way to take the case over from the Jobcenter."""

    def begin(**changes):
        values = {
            "case": case,
            "taken_from": Organization.objects.get(site=site.pk, code="jobcenter"),
            "since": today,
            "until": today + timedelta(days=20),
            "reason": "Räumung, drei Kinder",
            "actor": owner.actor,
            "today": today,
        }
        return begin_takeover(**{**values, **changes})

    return begin


def test_the_end_stands_on_the_desk_of_the_post_alone(begun, owner, colleague, stranger, today):
    begun()

    (due,) = due_takeovers(owner.actor, today)
    assert (due.number, due.due_on) == ("NO-0001", today + timedelta(days=20))
    assert not [*due_takeovers(colleague.actor, today), *due_takeovers(stranger.actor, today)]


def test_an_end_far_away_does_not_stand_on_the_desk_yet(begun, owner, today):
    begun(until=today + timedelta(days=31))

    assert not list(due_takeovers(owner.actor, today))
    assert list(due_takeovers(owner.actor, today + timedelta(days=1)))


def test_it_is_in_the_log_and_not_in_the_journal_why(begun, today):
    made = begun()

    event = CaseEvent.objects.get(activity="takeover.begun")
    assert (event.organization.code, event.subject_id, event.on) == ("jobcenter", made.pk, today)
    assert "Räumung" not in " ".join(entry.payload or "" for entry in Entry.objects.all())


def test_days_that_contradict_each_other_are_refused(begun, today):
    for changes, field in (
        ({"since": today + timedelta(days=1)}, "since"),
        ({"until": today - timedelta(days=1)}, "until"),
    ):
        with pytest.raises(Invalid) as refused:
            begun(**changes)
        assert field in refused.value.errors


def test_a_body_of_another_site_is_refused(begun, other_site):
    with pytest.raises(Invalid) as refused:
        begun(taken_from=Organization.objects.get(site=other_site.pk, code="jobcenter"))

    assert set(refused.value.errors) == {"taken_from"}


def test_only_one_takeover_runs_in_a_case(begun, owner, today):
    first = begun()
    with pytest.raises(Invalid, match="läuft schon"):
        begun()

    end_takeover(takeover=first, expected=1, ending="returned", actor=owner.actor, today=today)
    begun()

    assert Takeover.objects.count() == 2


def test_an_end_is_put_off(begun, owner, today):
    made = begun()

    extend_takeover(
        takeover=made, expected=1, until=today + timedelta(days=60), actor=owner.actor, today=today
    )

    assert not list(due_takeovers(owner.actor, today))
    with pytest.raises(Conflict):
        extend_takeover(
            takeover=Takeover.objects.get(), expected=1, until=today, actor=owner.actor, today=today
        )


@pytest.mark.parametrize("ending", ["returned", "kept"])
def test_it_ends_once_and_says_how(begun, owner, today, ending):
    made = end_takeover(takeover=begun(), expected=1, ending=ending, actor=owner.actor, today=today)

    assert (made.ending, made.ended_on) == (ending, today)
    assert CaseEvent.objects.filter(activity=f"takeover.{ending}").count() == 1
    assert not list(due_takeovers(owner.actor, today))
    with pytest.raises(Invalid, match="schon beendet"):
        end_takeover(takeover=made, expected=made.version, ending=ending, actor=owner.actor, today=today)


def test_an_ending_nobody_knows_is_refused(begun, owner, today):
    with pytest.raises(Invalid):
        end_takeover(takeover=begun(), expected=1, ending="forgotten", actor=owner.actor, today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_takes_over_or_decides(begun, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        begun(actor=somebody.actor)
    with pytest.raises(NotAllowed):
        end_takeover(takeover=begun(), expected=1, ending="kept", actor=somebody.actor, today=today)


def test_a_takeover_is_noted_and_ended_on_its_pages(signed_in, owner, case, site, today):
    client = signed_in(owner)
    data = {
        "token": "3f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10",
        "taken_from": Organization.objects.get(site=site.pk, code="jobcenter").pk,
        "since": str(today),
        "until": str(today + timedelta(days=10)),
        "reason": "Räumung",
    }
    for _time in range(2):
        assert client.post(reverse("intake:take_over", args=[case.pk]), data).status_code == 302
    made = Takeover.objects.get()
    url = reverse("intake:takeover", args=[made.pk])
    assert "Räumung" in client.get(url).content.decode()

    token = "4f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10"
    assert client.post(url, {"token": token, "version": 1}).status_code == 422
    assert client.post(url, {"token": token, "version": 1, "ending": "kept"}).status_code == 302

    assert Takeover.objects.get().ending == "kept"
    assert "dauerhaft übernommen" in client.get(url).content.decode()
