"""Screening at an occasion: counted, and taken back."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.deeds import SCREENING_COUNTED, SCREENING_NAME_ERASED, SCREENING_WITHDRAWN
from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.permissions import may_erase_name, may_screen, may_withdraw
from regelkreis.casework.intake.rules import fault_of_day, faults_of_name
from regelkreis.casework.intake.words import foreign
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.clock import now
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality

# What a talk says of a person once its name is erased.
NAMELESS = {"person_name": "", "person_contact": "", "basis": None}


@transaction.atomic
def count_screening(
    *,
    on: date,
    occasion: Term,
    municipality: Municipality,
    result: Term,
    actor: Acting,
    today: date,
    case: Case | None = None,
    basis: Term | None = None,
    person_name: str = "",
    person_contact: str = "",
) -> Screening:
    """
    Count one talk; nothing is stored that leads to the person (ME-2), unless on a basis or in a case.

    :raises NotAllowed: the actor holds no post in case management.
    :raises Invalid: a day in the future, a name without a basis, or a word of another list or site.
    """
    require(may_screen(actor))
    errors = {"on": fault_of_day(on, today)}
    errors |= faults_of_name(has_basis=basis is not None, name=person_name, contact=person_contact)
    errors |= foreign(
        actor.site,
        {"municipality": municipality},
        {
            "occasion": (occasion, Kind.OCCASION),
            "result": (result, Kind.SCREENING_RESULT),
            "basis": (basis, Kind.LEGAL_BASIS),
        },
    )
    if case is not None and case.site != actor.site:
        errors["case"] = _("Diesen Fall gibt es nicht.")
    if errors := {name: sentence for name, sentence in errors.items() if sentence}:
        raise Invalid(errors)
    screening = Screening.objects.create(
        site=actor.site,
        on=on,
        occasion=occasion,
        municipality=municipality,
        result=result,
        case=case,
        basis=basis if person_name.strip() or person_contact.strip() else None,
        person_name=person_name.strip(),
        person_contact=person_contact.strip(),
        counted_by=actor.user_id,
    )
    record(SCREENING_COUNTED, actor=actor, subject=screening)
    return screening


@transaction.atomic
def withdraw_screening(*, screening: Screening, actor: Acting, today: date) -> Screening:
    """
    Take a counted talk back, with the name if one was noted; taken back twice it stays so.

    :raises NotAllowed: somebody else counted it, or a case came of it.
    """
    require(may_withdraw(actor, screening))
    if screening.withdrawn_at is None:
        screening.change(expected=screening.version, withdrawn_at=now(), **NAMELESS)
        record(SCREENING_WITHDRAWN, actor=actor, subject=screening, on=str(today))
    return screening


@transaction.atomic
def erase_name(*, screening: Screening, actor: Acting, today: date) -> Screening:
    """
    Erase the name noted at a counter when no file comes of it; the talk stays counted (EN-5).

    :raises NotAllowed: somebody else counted the talk.
    """
    require(may_erase_name(actor, screening))
    if screening.person_name or screening.person_contact:
        screening.change(expected=screening.version, **NAMELESS)
        record(SCREENING_NAME_ERASED, actor=actor, subject=screening, on=str(today))
    return screening
