"""The four stations from a finding to its effect: observation, theme, decision, effect, each with its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.foundation.ui.components import Step, StepState
from regelkreis.foundation.ui.templatetags.ui import day
from regelkreis.structure.themes.models import Stage

VERDICTS = {
    "moved": gettext_lazy("Bewegt"),
    "not_moved": gettext_lazy("Nicht bewegt"),
    "too_few": gettext_lazy("Zu wenige Fälle für eine Aussage"),
}


@dataclass(frozen=True)
class Station(Step):
    """One station: its name and state, when it was or will be reached, and what happened there."""

    said: str = ""


def stations(finding: Any, today: date) -> list[Station]:
    """
    Return the whole way of a finding; what is still ahead is shown as ahead, so that nobody has to guess.

    A theme that ended without a decision has its result as the last station: nothing more is to come.
    """
    noted = Station(_("Beobachtung"), "done", day(finding.noted_on, today), _observed(finding))
    return [noted, *_after(finding, today)]


def _after(finding: Any, today: date) -> Iterable[Station]:
    theme = finding.theme
    if theme is None:
        yield Station(_("Thema"), "now", "", _("wartet auf die Zuordnung durch die Koordination"))
        yield _ahead(_("Beschluss"))
        yield _ahead(_("Wirkung"))
        return
    yield Station(_("Thema"), "done", day(finding.grouped_on, today), _grouped(theme))
    if finding.decision_number:
        yield _decided(finding, today)
        yield _effect(finding, today)
        if finding.session_on:
            yield _session(_("Sitzung"), finding, today)
    elif theme.is_running:
        coming = bool(finding.session_on)
        yield _session(_("Beschluss"), finding, today) if coming else _carried(theme, today)
        yield _ahead(_("Wirkung"))
    if not theme.is_running:
        yield Station(_("Ergebnis"), "done", day(theme.finished_on, today), theme.get_result_display())


def _observed(finding: Any) -> str:
    return _("%(need)s: %(from)s → %(to)s, %(break)s") % {
        "need": finding.need.label,
        "from": finding.from_body.label,
        "to": finding.to_body.label,
        "break": finding.break_kind.label,
    }


def _grouped(theme: Any) -> str:
    named = _("„%(title)s“") % {"title": theme.title}
    if theme.finding_count is None:
        return named
    others = theme.finding_count - 1
    return named + ngettext(", mit %(count)s weiteren", ", mit %(count)s weiteren", others) % {
        "count": others
    }


def _carried(theme: Any, today: date) -> Station:
    where = _("noch keiner: %(stage)s, %(rung)s") % {
        "stage": Stage(theme.stage).label,
        "rung": theme.rung.label,
    }
    return Station(_("Beschluss"), "now", _("seit %(day)s") % {"day": day(theme.stage_since, today)}, where)


def _session(name: str, finding: Any, today: date) -> Station:
    said = _("%(body)s berät") % {"body": finding.session_body}
    return Station(name, "now", day(finding.session_on, today), said)


def _decided(finding: Any, today: date) -> Station:
    number = finding.measured_number or finding.decision_number
    since = finding.measured_from or finding.effect_from
    state: StepState = "done" if since <= today else "now"
    return Station(_("Beschluss"), state, _("wirkt ab %(day)s") % {"day": day(since, today)}, number)


def _effect(finding: Any, today: date) -> Station:
    if not finding.verdict:
        when = _("ab %(day)s") % {"day": day(finding.look_on, today)}
        return Station(_("Wirkung"), "later", when, _("wird gemessen"))
    said = _("%(verdict)s: %(indicator)s. %(sentence)s") % {
        "verdict": VERDICTS[finding.verdict],
        "indicator": finding.indicator,
        "sentence": finding.sentence,
    }
    return Station(_("Wirkung"), "done", day(finding.measured_on, today), said)


def _ahead(name: str) -> Station:
    return Station(name, "later")
