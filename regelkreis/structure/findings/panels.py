"""What findings hang up: in the case file, at its rows, on the desk, on the theme's page, in the bar."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    activities,
    case_actions,
    case_panels,
    due_sources,
)
from regelkreis.casework.planning.models import Step
from regelkreis.casework.planning.slots import RowAction, step_actions
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.slots import referral_actions
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role
from regelkreis.structure.findings.deeds import FINDING_NOTED
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.permissions import may_group_findings, may_note_findings
from regelkreis.structure.findings.slots import today_sources
from regelkreis.structure.findings.today import (
    cases_without_anybody,
    decisions_expiring,
    findings_to_group,
    late_themes,
)
from regelkreis.structure.findings.wayback import news, ways_back
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.slots import ThemePanel, theme_panels


def way_back_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what became of the findings of a case; without one there is nothing to show."""
    found = ways_back(case, today)
    return {"ways": found} if found else None


def noting_at_steps(
    case: Case, actor: Acting, today: date, steps: Sequence[Step]
) -> Mapping[UUID, RowAction]:
    """Offer a finding at every step that is past its day and not done."""
    if not may_note_findings(actor, case):
        return {}
    return {
        step.pk: _noting(case, step.pk)
        for step in steps
        if step.done_on is None and step.due_on is not None and step.due_on < today
    }


def noting_at_referrals(
    case: Case, actor: Acting, today: date, referrals: Sequence[Referral]
) -> Mapping[UUID, RowAction]:
    """Offer a finding at every referral that was declined, waits in a list, or is not answered in time."""
    if not may_note_findings(actor, case):
        return {}
    stuck = {str(Referral.Answer.DECLINED), str(Referral.Answer.WAITING_LIST)}
    return {
        referral.pk: _noting(case, referral.pk, zu=str(referral.recipient_id))
        for referral in referrals
        if referral.answer in stuck or (not referral.state and referral.answer_due_on < today)
    }


def what_became(actor: Acting, today: date) -> Iterator[DueItem]:
    """News for whoever noted a finding: its theme came to a decision, or the effect was measured."""
    if not actor.posts:
        return
    by_theme: dict[UUID, list[Finding]] = {}
    for finding in news(actor, today):
        if finding.theme_id is not None:
            by_theme.setdefault(finding.theme_id, []).append(finding)
    for findings in by_theme.values():
        yield _news_item(findings)


def _news_item(findings: Sequence[Any]) -> DueItem:
    """Return one line for a theme: in the file if one finding led to it, else on the theme's page."""
    first = findings[0]
    said = _("Wirkung gemessen zu „%(title)s“") if first.verdict else _("Beschluss zu „%(title)s“")
    item = DueItem(
        kind="eye",
        what=said % {"title": first.theme.title},
        why=_("Aus Ihrer Beobachtung: %(need)s") % {"need": first.need.label},
        url=address("cases:file", first.case_id) + "#beobachtungen",
        action=_("ansehen"),
        case_id=first.case_id,
        who=first.case.person.full_name,
        number=first.case.number,
    )
    if len(findings) == 1:
        return item
    why = _("Aus Ihren %(count)s Beobachtungen") % {"count": len(findings)}
    url = address("themes:page", first.theme_id)
    return replace(item, why=why, url=url, case_id=None, who="", number="")


def findings_panel(theme: Theme, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return the way to the findings behind a theme, for whoever groups them."""
    if not may_group_findings(actor):
        return None
    return {"theme": theme}


def _noting(case: Case, row: UUID, **more: str) -> RowAction:
    query = urlencode({"schritt": str(row), **more})
    return RowAction(_("als Beobachtung melden"), f"{reverse('findings:note', args=[case.pk])}?{query}")


case_panels.register(
    CasePanel(
        "beobachtungen",
        gettext_lazy("Aus Ihrer Beobachtung wurde"),
        "findings/_way_back.html",
        way_back_panel,
    ),
    order=60,
)
case_actions.register(CaseAction(gettext_lazy("Beobachtung notieren"), "findings:note", key="B"), order=50)
activities.register(Activity(FINDING_NOTED, gettext_lazy("Beobachtung notiert:"), "eye"))
step_actions.register(noting_at_steps, order=50)
referral_actions.register(noting_at_referrals, order=50)
due_sources.register(what_became, order=80)
theme_panels.register(
    ThemePanel("findings", "findings/_on_theme.html", findings_panel, place="side"), order=10
)
for _order, _source in enumerate(
    (late_themes, findings_to_group, decisions_expiring, cases_without_anybody), start=1
):
    today_sources.register(_source, order=10 * _order)
navigation.register(
    NavigationEntry(gettext_lazy("Regelkreis"), "findings:home", frozenset({str(Role.COORDINATOR)})), order=10
)
