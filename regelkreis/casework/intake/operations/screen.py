"""Screening at an occasion: counted, and taken back."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.deeds import SCREENING_COUNTED, SCREENING_WITHDRAWN
from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.permissions import may_screen, may_withdraw
from regelkreis.casework.intake.rules import fault_of_day
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.clock import now
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality


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
) -> Screening:
    """
    Count one talk; nothing is stored that could lead to the person (ME-2), unless a case came of it.

    :raises NotAllowed: the actor holds no post in case management.
    :raises Invalid: a day in the future, or a word of another list or site.
    """
    require(may_screen(actor))
    errors = {"on": fault_of_day(on, today)}
    for name, term, kind in (
        ("occasion", occasion, Kind.OCCASION),
        ("result", result, Kind.SCREENING_RESULT),
    ):
        if term.site != actor.site or term.kind != kind:
            errors[name] = _("Das kennt das Profil dieses Standorts nicht.")
    if municipality.site != actor.site:
        errors["municipality"] = _("Diese Gemeinde gehört zu einem anderen Standort.")
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
        counted_by=actor.user_id,
    )
    record(SCREENING_COUNTED, actor=actor, subject=screening)
    return screening


@transaction.atomic
def withdraw_screening(*, screening: Screening, actor: Acting, today: date) -> Screening:
    """
    Take a counted talk back; taken back twice it stays so.

    :raises NotAllowed: somebody else counted it, or a case came of it.
    """
    require(may_withdraw(actor, screening))
    if screening.withdrawn_at is None:
        screening.change(expected=screening.version, withdrawn_at=now())
        record(SCREENING_WITHDRAWN, actor=actor, subject=screening, on=str(today))
    return screening
