"""A conference is convened, and its plan changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.deeds import CONFERENCE_CHANGED, CONFERENCE_CONVENED
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.operations.moderation import fault_of_moderator
from regelkreis.casework.conferences.permissions import may_convene, may_prepare
from regelkreis.casework.conferences.rules import faults_of_agenda, faults_of_meeting
from regelkreis.casework.conferences.sight import person_words
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership


@dataclass(frozen=True)
class Plan:
    """What a conference is about and where it takes place; the topics are life domains."""

    purpose: str
    place: str = ""
    video_link: str = ""
    minutes: int = 90
    agenda: str = ""
    led_by: str = ""
    topics: Sequence[Term] = field(default_factory=tuple)


@transaction.atomic
def convene(
    *,
    case: Case,
    kind: str,
    on: date,
    starts_at: time,
    plan: Plan,
    actor: Acting,
    today: date,
    moderator: Membership | None = None,
    person_attends: bool = True,
) -> Conference:
    """
    Call agencies together on a case (EN-12, CO-4); the person takes part unless they do not want to.

    Whoever is named as moderator has been asked and has yet to answer. On the level of the county
    there is always one, since coordination invites and moderates there.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: a day that cannot be, no purpose, no place, a name in the agenda, no moderator.
    """
    require(may_convene(actor, case))
    faults = _faults(case, kind, plan)
    faults |= faults_of_meeting(
        on=on,
        earliest=case.opened_on,
        minutes=plan.minutes,
        place=plan.place,
        video_link=plan.video_link,
    )
    if sentence := fault_of_moderator(kind, moderator, case.site, today):
        faults["moderator"] = sentence
    if faults:
        raise Invalid(faults)
    conference = Conference.objects.create(
        site=case.site,
        case=case,
        kind=kind,
        on=on,
        starts_at=starts_at,
        convened_by=actor.name,
        moderator=moderator,
        moderation=Conference.Moderation.REQUESTED if moderator else "",
        **_values(plan),
    )
    conference.topics.set(plan.topics)
    if person_attends:
        Participant.objects.create(site=case.site, conference=conference, kind=Participant.Kind.PERSON)
    note_event(case, CONFERENCE_CONVENED, on=today, subject_id=conference.pk)
    kind_label = str(conference.get_kind_display())
    record(
        CONFERENCE_CONVENED,
        actor=actor,
        subject=case,
        conference=str(conference.pk),
        kind=kind_label,
        on=str(on),
    )
    return conference


@transaction.atomic
def change_conference(
    *, conference: Conference, expected: int, plan: Plan, actor: Acting, today: date
) -> Conference:
    """
    Put purpose, agenda, topics or place right; day and time are changed by postponing.

    Another place or length makes the invitations sent so far outdated.

    :raises NotAllowed: the actor does not work on this case, or it is no longer planned.
    :raises Invalid: as in `convene`.
    :raises Conflict: somebody else changed it since version `expected`.
    """
    require(may_prepare(actor, conference))
    faults = _faults(conference.case, conference.kind, plan)
    faults |= faults_of_meeting(
        on=conference.on,
        earliest=conference.case.opened_on,
        minutes=plan.minutes,
        place=plan.place,
        video_link=plan.video_link,
    )
    if faults:
        raise Invalid(faults)
    before = (conference.place, conference.video_link, conference.minutes)
    values = _values(plan)
    moved = before != (values["place"], values["video_link"], values["minutes"])
    conference.change(expected=expected, sequence=conference.sequence + moved, **values)
    conference.topics.set(plan.topics)
    record(CONFERENCE_CHANGED, actor=actor, subject=conference.case, on=str(conference.on))
    return conference


def _values(plan: Plan) -> dict[str, object]:
    return {
        "purpose": plan.purpose.strip(),
        "place": plan.place.strip(),
        "video_link": plan.video_link.strip(),
        "minutes": plan.minutes,
        "agenda": plan.agenda.strip(),
        "led_by": plan.led_by.strip(),
    }


def _faults(case: Case, kind: str, plan: Plan) -> dict[str, str]:
    faults = faults_of_agenda(plan.agenda, person_words(case))
    if kind not in Conference.Kind.values:
        faults["kind"] = _("Diese Art von Konferenz gibt es nicht.")
    if not plan.purpose.strip():
        faults["purpose"] = _("Bitte aufschreiben, warum alle zusammenkommen und was am Ende klar sein soll.")
    if kind == Conference.Kind.HELP_PLAN and not plan.led_by.strip():
        faults["led_by"] = _("Bitte angeben, welche Stelle zum Hilfeplangespräch einlädt.")
    if any(one.kind != Kind.LIFE_DOMAIN or one.site != case.site for one in plan.topics):
        faults["topics"] = _("Themen sind die Lebensbereiche des Standorts.")
    return faults
