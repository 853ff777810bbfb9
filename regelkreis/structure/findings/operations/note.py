"""A case shows something about the system, and whoever works on it says so."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import forget_events, note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.models import Step
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization
from regelkreis.structure.findings.deeds import FINDING_NOTED, FINDING_WITHDRAWN
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.permissions import may_note_findings, may_withdraw


@transaction.atomic
def note_finding(
    *,
    case: Case,
    need: Term,
    from_body: Organization,
    to_body: Organization,
    break_kind: Term,
    actor: Acting,
    today: date,
    step_id: UUID | None = None,
) -> Finding:
    """
    Note that a step failed because of the system: chosen words only, so that it may cross the glass.

    The town is that of the case. `step_id` is the step or referral at which it showed.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: a word that is not in the site's lists, a break from a body to itself, or a
        step or referral of another case.
    """
    require(may_note_findings(actor, case))
    _check(case, need, from_body, to_body, break_kind)
    _check_row(case, step_id)
    finding = Finding.objects.create(
        site=case.site, case=case, step_id=step_id, noted_on=today, need=need, from_body=from_body,
        to_body=to_body, break_kind=break_kind, municipality=case.municipality,
    )  # fmt: skip
    note_event(case, FINDING_NOTED, on=today, organization=to_body, subject_id=finding.pk)
    record(FINDING_NOTED, actor=actor, subject=case, finding=str(finding.pk))
    return finding


@transaction.atomic
def withdraw_finding(*, finding: Finding, actor: Acting, today: date) -> None:
    """
    Take back a finding noted by mistake, as long as it belongs to no theme.

    :raises NotAllowed: the actor does not work on the case, or the finding belongs to a theme.
    """
    require(may_withdraw(actor, finding))
    case, key = finding.case, finding.pk
    finding.delete()
    forget_events(key)
    record(FINDING_WITHDRAWN, actor=actor, subject=case, finding=str(key))


def _check(case: Case, need: Term, from_body: Organization, to_body: Organization, break_kind: Term) -> None:
    errors = {}
    if need.kind != Kind.NEED or need.site != case.site:
        errors["need"] = _("Bitte aus der Liste wählen, was gebraucht wurde.")
    if break_kind.kind != Kind.BREAK_KIND or break_kind.site != case.site:
        errors["break_kind"] = _("Bitte die Art des Bruchs aus der Liste wählen.")
    if from_body.site != case.site:
        errors["from_body"] = _("Diese Einrichtung gibt es am Standort nicht.")
    if to_body.site != case.site:
        errors["to_body"] = _("Diese Einrichtung gibt es am Standort nicht.")
    elif to_body.pk == from_body.pk:
        errors["to_body"] = _("Ein Bruch liegt zwischen zwei Einrichtungen. Bitte eine andere wählen.")
    if errors:
        raise Invalid(errors)


def _check_row(case: Case, key: UUID | None) -> None:
    if key is None:
        return
    is_step = Step.objects.filter(pk=key, goal__case=case).exists()
    if not is_step and not Referral.objects.filter(pk=key, case=case).exists():
        raise Invalid({"": _("Diesen Schritt gibt es im Fall nicht. Bitte öffnen Sie die Akte neu.")})
