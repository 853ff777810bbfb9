"""Conferences as the tests of this room and the table of doors find them."""

from datetime import date, time, timedelta

from regelkreis.casework.conferences.models import Conference, Participant, TeamMeeting
from regelkreis.casework.conferences.operations import (
    Answer,
    Meeting,
    Plan,
    Who,
    add_participant,
    answer_moderation,
    convene,
    note_meeting,
    record_result,
)
from regelkreis.network.organizations.models import Membership, Organization
from tests.cast import TODAY

PURPOSE = "Wer zahlt den Kurs?"


def build_conference(owner, case, coordinator=None, *, confirmed=True, today=TODAY, **changes) -> Conference:
    """Return a conference in ten days, moderated where a coordinator is given; the person takes part."""
    plan = changes.pop(
        "plan", Plan(purpose=PURPOSE, place="Rathaus, Raum 12", agenda="Stand\nNächste Schritte")
    )
    values = {"kind": "town", "on": today + timedelta(days=10), "starts_at": time(14, 30), **changes}
    moderator = Membership.objects.get(pk=coordinator.actor.membership_id) if coordinator else None
    conference = convene(case=case, plan=plan, moderator=moderator, actor=owner.actor, today=today, **values)
    if coordinator and confirmed:
        answer_moderation(
            conference=conference,
            expected=1,
            confirms=True,
            actor=coordinator.actor,
            today=today,
        )
    return conference


def build_participant(owner, conference, code="mbe", *, answer=None, today=TODAY, **changes) -> Participant:
    """Return an agency on the list; unless said otherwise the person agrees that it knows."""
    organization = Organization.objects.get(site=conference.site, code=code)
    return add_participant(
        conference=conference,
        who=Who(organization=organization, **{"contact": "Frau Sander", **changes}),
        answer=Answer(consent="given") if answer is None else answer,
        actor=owner.actor,
        today=today,
    )


def hold(owner, conference, *, result="Das Jobcenter zahlt den Kurs.", today=TODAY) -> Conference:
    """Return a conference with its result; everybody on the list was there."""
    present = set(Participant.objects.filter(conference=conference).values_list("pk", flat=True))
    return record_result(
        conference=conference,
        expected=conference.version,
        result=result,
        present=present,
        actor=owner.actor,
        today=today,
    )


def build_team_meeting(somebody, *others, **changes) -> TeamMeeting:
    """Return a team meeting noted by somebody, who was there."""
    there = Membership.objects.filter(pk__in=[one.actor.membership_id for one in (somebody, *others)])
    values: dict[str, object] = {
        "kind": "peer",
        "on": date(2023, 11, 6),
        "topics": "Übergänge zwischen Kursen",
        "outcome": "Wir fragen früher nach.",
        "minutes": 90,
    }
    meeting = Meeting(participants=list(there.order_by("pk")), **{**values, **changes})
    return note_meeting(meeting=meeting, actor=somebody.actor, today=TODAY)
