"""A change of place: noted in the file, and the work that comes with it settled (AC-5, ME-10)."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.intake.deeds import MOVE_NOTED, MOVE_SETTLED
from regelkreis.casework.intake.models import Move
from regelkreis.casework.intake.rules import fault_of_day
from regelkreis.casework.intake.words import foreign
from regelkreis.casework.people.operations import correct_person
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality


@transaction.atomic
def note_move(
    *,
    case: Case,
    kind: str,
    on: date,
    municipality: Municipality,
    actor: Acting,
    today: date,
    came_from: str = "",
) -> Move:
    """
    Note that somebody moved; whoever changes the town lives there from that day on.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: an unknown kind, a day in the future, or a town of another site.
    """
    require(may_work_on(actor, case))
    errors = {
        "on": fault_of_day(on, today),
        "kind": "" if kind in Move.Kind.values else _("Bitte wählen, was sich ändert."),
    }
    errors |= foreign(actor.site, {"municipality": municipality}, {})
    if errors := {name: sentence for name, sentence in errors.items() if sentence}:
        raise Invalid(errors)
    _lives_there(case, kind, on, municipality, actor, today)
    made = Move.objects.create(
        site=case.site, case=case, kind=kind, on=on, municipality=municipality, came_from=came_from.strip()
    )
    note_event(case, f"move.{kind}", on=on, subject_id=made.pk)
    record(MOVE_NOTED, actor=actor, subject=case, number=case.number)
    return made


def _lives_there(
    case: Case, kind: str, on: date, municipality: Municipality, actor: Acting, today: date
) -> None:
    person = case.person
    is_other_town = person.municipality_id != municipality.pk
    if not is_other_town and kind != Move.Kind.MOVED_IN:
        return
    correct_person(
        person=person,
        version=person.version,
        municipality=municipality,
        in_municipality_since=on,
        actor=actor,
        today=today,
    )


@transaction.atomic
def settle_move(*, move: Move, actor: Acting, today: date) -> Move:
    """
    Note that the work after a change of place is done; settled twice it stays so.

    :raises NotAllowed: the actor does not work on the case.
    """
    require(may_work_on(actor, move.case))
    if move.settled_on is None:
        move.change(expected=move.version, settled_on=today)
        record(MOVE_SETTLED, actor=actor, subject=move.case, number=move.case.number)
    return move
