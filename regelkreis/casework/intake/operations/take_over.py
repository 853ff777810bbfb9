"""A hardship case is taken over for a time, extended, and ends one way or the other (CO-5)."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.intake.deeds import TAKEOVER_BEGUN, TAKEOVER_ENDED, TAKEOVER_EXTENDED
from regelkreis.casework.intake.models import Takeover
from regelkreis.casework.intake.rules import fault_of_day, fault_of_term
from regelkreis.casework.intake.words import foreign
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


@transaction.atomic
def begin_takeover(
    *,
    case: Case,
    taken_from: Organization,
    since: date,
    until: date,
    actor: Acting,
    today: date,
    reason: str = "",
) -> Takeover:
    """
    Note that a hardship case of another body is accompanied here, until a day.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: an end before the beginning or in the past, or a takeover that runs already.
    """
    require(may_work_on(actor, case))
    errors = {"since": fault_of_day(since, today), "until": fault_of_term(since, until, today)}
    errors |= foreign(actor.site, {"taken_from": taken_from}, {})
    if Takeover.objects.filter(case=case, ended_on=None).exists():
        errors[""] = _("In diesem Fall läuft schon eine befristete Übernahme.")
    _refuse(errors)
    made = Takeover.objects.create(
        site=case.site, case=case, taken_from=taken_from, since=since, until=until, reason=reason.strip()
    )
    note_event(case, "takeover.begun", on=since, organization=taken_from, subject_id=made.pk)
    record(TAKEOVER_BEGUN, actor=actor, subject=case, number=case.number)
    return made


@transaction.atomic
def extend_takeover(
    *, takeover: Takeover, expected: int, until: date, actor: Acting, today: date
) -> Takeover:
    """
    Put the end of a takeover off.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: the takeover has ended, or the new end lies in the past.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_work_on(actor, takeover.case))
    _refuse({"": _fault_of_ended(takeover), "until": fault_of_term(takeover.since, until, today)})
    takeover.change(expected=expected, until=until)
    record(TAKEOVER_EXTENDED, actor=actor, subject=takeover.case, number=takeover.case.number)
    return takeover


@transaction.atomic
def end_takeover(*, takeover: Takeover, expected: int, ending: str, actor: Acting, today: date) -> Takeover:
    """
    End a takeover: the other body goes on, or the case stays here for good.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: the takeover has ended, or no ending was chosen.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_work_on(actor, takeover.case))
    unknown = "" if ending in Takeover.Ending.values else _("Bitte wählen, wie die Übernahme endet.")
    _refuse({"": _fault_of_ended(takeover), "ending": unknown})
    takeover.change(expected=expected, ended_on=today, ending=ending)
    note_event(
        takeover.case,
        f"takeover.{ending}",
        on=today,
        organization=takeover.taken_from,
        subject_id=takeover.pk,
    )
    record(TAKEOVER_ENDED, actor=actor, subject=takeover.case, number=takeover.case.number)
    return takeover


def _fault_of_ended(takeover: Takeover) -> str:
    return _("Diese Übernahme ist schon beendet.") if takeover.ended_on is not None else ""


def _refuse(errors: dict[str, str]) -> None:
    if errors := {name: sentence for name, sentence in errors.items() if sentence}:
        raise Invalid(errors)
