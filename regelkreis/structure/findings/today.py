"""What the coordinator has to do today, derived from dates and states."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.casework.absences.queries import uncovered
from regelkreis.structure.committees.queries import expiring
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.slots import Situation, TodayItem, today_sources


def collect(situation: Situation) -> list[TodayItem]:
    """Return what is to be done: the longest overdue first, then what has no date, then what comes."""
    items = [item for source in today_sources for item in source(situation)]
    return sorted(items, key=lambda item: (_rank(item, situation.today), item.about))


def late_themes(situation: Situation) -> Iterable[TodayItem]:
    """Themes that have stood at their step longer than its term."""
    for one in situation.carried:
        if one.is_late:
            yield TodayItem(
                about=_("Thema %(number)s, %(title)s: %(state)s.")
                % {"number": one.theme.number, "title": one.theme.title, "state": one.state},
                action=_("weiterbewegen"),
                url=reverse("themes:move", args=[one.theme.pk]),
                due_on=one.term_ends,
                theme=one.theme.number,
            )


def findings_to_group(situation: Situation) -> Iterable[TodayItem]:
    """Findings that belong to no theme yet."""
    count = Finding.objects.visible_to(situation.actor).ungrouped().count()
    if count:
        yield TodayItem(
            about=ngettext(
                "%(count)s Beobachtung wartet auf die Zuordnung.",
                "%(count)s Beobachtungen warten auf die Zuordnung.",
                count,
            ) % {"count": count},
            action=_("ansehen"),
            url=reverse("findings:list"),
        )  # fmt: skip


def cases_without_anybody(situation: Situation) -> Iterable[TodayItem]:
    """Posts whose open cases nobody can work on today; how many cases there are is said on their page."""
    count = len(uncovered(situation.actor.site, situation.today))
    if count:
        yield TodayItem(
            about=ngettext(
                "%(count)s Personalstelle mit offenen Fällen hat heute weder Inhaber*in noch Vertretung.",
                "%(count)s Personalstellen mit offenen Fällen haben heute weder Inhaber*in noch Vertretung.",
                count,
            ) % {"count": count},
            action=_("ansehen"),
            url=reverse("absences:list"),
        )  # fmt: skip


def decisions_expiring(situation: Situation) -> Iterable[TodayItem]:
    """Decisions that expire within the next months, so that there is time to prolong them."""
    for decision in expiring(situation.actor, situation.today):
        yield TodayItem(
            about=_("Beschluss %(number)s läuft ab.") % {"number": decision.number},
            action=_("Verlängerung vorbereiten"),
            url=reverse("committees:decision", args=[decision.pk]),
            due_on=decision.expires_on,
            theme=decision.theme.number if decision.theme else None,
        )


def _rank(item: TodayItem, today: date) -> int:
    return today.toordinal() if item.due_on is None else item.due_on.toordinal()
