"""Looking at the life domains together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.deeds import ASSESSMENT_DONE, ASSESSMENT_REPEATED, GOAL_WAIVED
from regelkreis.casework.planning.models import Assessment, DomainLevel, Level
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class Judgement:
    """One life domain as it was seen: a level, what is needed, what carries."""

    domain: Term
    level: int
    need: str = ""
    strength: str = ""


@transaction.atomic
def assess(
    *,
    case: Case,
    on: date,
    judgements: Sequence[Judgement],
    actor: Acting,
    today: date,
    reason: str = "",
    several_institutions: bool | None = None,
    overall_planning: bool | None = None,
) -> Assessment:
    """
    Record how the life domains stand; the second time in a case it is a re-assessment and has a reason.

    Domains may be left out: they count as not looked at, never as good or bad.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no domain, a day that cannot be, a level that does not exist, a missing reason.
    """
    require(may_plan(actor, case))
    is_repeated = Assessment.objects.filter(case=case).exists()
    _check(case, on, judgements, today, reason if is_repeated else None)
    assessment = Assessment.objects.create(
        site=case.site,
        case=case,
        on=on,
        reason=reason if is_repeated else "",
        noted_by=actor.name,
        several_institutions=several_institutions,
        overall_planning=overall_planning,
    )
    DomainLevel.objects.bulk_create(
        DomainLevel(
            assessment=assessment, domain=one.domain, level=one.level, need=one.need, strength=one.strength
        )
        for one in judgements
    )
    deed = ASSESSMENT_REPEATED if is_repeated else ASSESSMENT_DONE
    note_event(case, deed, on=on, subject_id=assessment.pk)
    record(deed, actor=actor, subject=case, assessment=str(assessment.pk), domains=len(judgements))
    return assessment


@transaction.atomic
def waive_goal(*, level: DomainLevel, reason: str, actor: Acting, today: date) -> DomainLevel:
    """
    Say why there is no goal yet in a domain seen as critical, so that it no longer counts as missing.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no words.
    """
    case = level.assessment.case
    require(may_plan(actor, case))
    if not reason.strip():
        raise Invalid({"reason": _("Bitte kurz sagen, warum dazu noch kein Ziel vereinbart ist.")})
    level.no_goal_reason = reason.strip()
    level.save(update_fields=["no_goal_reason"])
    record(GOAL_WAIVED, actor=actor, subject=case, domain=level.domain.code, on=f"{today:%d.%m.%Y}")
    return level


def _check(case: Case, on: date, judgements: Sequence[Judgement], today: date, reason: str | None) -> None:
    errors: dict[str, str] = {}
    if on > today:
        errors["on"] = _("Der Tag liegt in der Zukunft. Bitte den Tag des Gesprächs angeben.")
    elif on < case.opened_on:
        errors["on"] = _("Der Tag liegt vor der Eröffnung des Falls am %(day)s.") % {
            "day": f"{case.opened_on:%d.%m.%Y}"
        }
    if reason is not None and not reason.strip():
        errors["reason"] = _("Bitte sagen, warum noch einmal eingeschätzt wird: Das steht später im Verlauf.")
    if not judgements:
        errors[""] = _(
            "Es ist noch kein Lebensbereich eingeschätzt. Ein Bereich genügt, andere können folgen."
        )
    if len({one.domain.pk for one in judgements}) < len(judgements):
        errors[""] = _("Ein Lebensbereich kommt zweimal vor.")
    for one in judgements:
        if (
            one.level not in Level.values
            or one.domain.kind != Kind.LIFE_DOMAIN
            or one.domain.site != case.site
        ):
            errors[""] = _("Diese Stufe oder diesen Lebensbereich gibt es am Standort nicht.")
    if errors:
        raise Invalid(errors)
