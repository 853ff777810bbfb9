"""Findings are put together into a theme, and taken out again; the theme is counted anew each time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.findings.counting import recount
from regelkreis.structure.findings.deeds import FINDING_TAKEN_OUT, FINDINGS_GROUPED
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.permissions import may_group_findings
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.operations import open_theme


@dataclass(frozen=True)
class NewTheme:
    """What a theme needs that is opened with its first findings."""

    title: str
    rung: Term
    summary: str = ""
    domain: Term | None = None


@transaction.atomic
def group_findings(*, findings: Sequence[Finding], theme: Theme, actor: Acting, today: date) -> None:
    """
    Put findings into a theme; a person decides, proposals only help.

    :raises NotAllowed: the actor does not group findings.
    :raises Invalid: none is chosen, one belongs to a theme already, or the theme is finished.
    """
    require(may_group_findings(actor))
    if not theme.is_running or theme.site != actor.site:
        raise Invalid(
            {"theme": _("Das Thema ist beendet. Bitte ein anderes wählen oder ein neues aufnehmen.")}
        )
    _put(findings, theme, actor, today)


@transaction.atomic
def group_into_new_theme(*, findings: Sequence[Finding], new: NewTheme, actor: Acting, today: date) -> Theme:
    """
    Open a theme with its first findings.

    :raises NotAllowed: the actor does not group findings or carry themes.
    :raises Invalid: none is chosen, one belongs to a theme already, or the title is missing.
    """
    require(may_group_findings(actor))
    theme = open_theme(
        title=new.title, summary=new.summary, rung=new.rung, domain=new.domain, actor=actor, today=today,
        reason=_("Aus Beobachtungen der Fallarbeit."),
    )  # fmt: skip
    _put(findings, theme, actor, today)
    return theme


@transaction.atomic
def take_out(*, finding: Finding, actor: Acting, today: date) -> Theme:
    """
    Take a finding out of its theme; it waits again for being grouped.

    :raises NotAllowed: the actor does not group findings.
    :raises Invalid: it belongs to no theme.
    """
    require(may_group_findings(actor))
    theme = finding.theme
    if theme is None:
        raise Invalid({"": _("Die Beobachtung gehört zu keinem Thema.")})
    Finding.objects.filter(pk=finding.pk).update(theme=None, grouped_on=None)
    recount(theme=theme, actor=actor, today=today)
    record(FINDING_TAKEN_OUT, actor=actor, subject=theme)
    return theme


def _put(findings: Sequence[Finding], theme: Theme, actor: Acting, today: date) -> None:
    if not findings:
        raise Invalid({"": _("Bitte mindestens eine Beobachtung wählen.")})
    keys = [finding.pk for finding in findings]
    free = Finding.objects.of_site(actor.site).ungrouped().filter(pk__in=keys)
    # Counting what was changed tells whether somebody else grouped one of them meanwhile.
    if free.update(theme=theme, grouped_on=today) != len(set(keys)):
        raise Invalid({"": _("Eine der Beobachtungen wurde inzwischen zugeordnet. Bitte neu wählen.")})
    recount(theme=theme, actor=actor, today=today)
    record(FINDINGS_GROUPED, actor=actor, subject=theme, count=len(keys))
