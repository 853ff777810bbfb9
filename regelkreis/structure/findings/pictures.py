"""The ring, the ladder and the bars of the coordinator's first page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.foundation.ui.pictures import (
    Disc,
    Ladder,
    Ring,
    RingDisc,
    RingStep,
    Rung,
    RungDisc,
    ladder,
    ring,
)
from regelkreis.foundation.ui.pictures.drawing import element, line, picture, together
from regelkreis.foundation.ui.pictures.ring import Tone
from regelkreis.network.catalogue.models import Term
from regelkreis.structure.themes.models import Stage
from regelkreis.structure.themes.queries import CarriedTheme

BAR_WIDTH, BAR_HEIGHT, LONGEST = 96.0, 14.0, 2.0


@dataclass(frozen=True)
class Flow:
    """What the centre of the ring says, each figure already fit to be shown."""

    running: str
    incoming: str
    returned: str


def draw_ring(carried: Sequence[CarriedTheme], flow: Flow, for_today: frozenset[int]) -> SafeString:
    """Draw where every theme stands in the six steps."""
    questions = (
        _("Was fällt auf?"), _("Warum?"), _("Was tun?"), _("Wird es getan?"), _("Hat es gewirkt?"),
        _("Was ändern?"),
    )  # fmt: skip
    return ring(
        Ring(
            steps=[
                RingStep(str(stage.label), question) for stage, question in zip(Stage, questions, strict=True)
            ],
            discs=[_disc(one, one.theme.number in for_today) for one in carried],
            centre=flow.running,
            centre_label=_("laufende Fälle"),
            incoming=_("%(count)s Beobachtungen") % {"count": flow.incoming},
            returned=_("%(count)s Rückmeldungen") % {"count": flow.returned},
            period=_("in 12 Monaten"),
            title=_("Der Regelkreis mit den Themen darauf"),
            description=_("Dieselben Angaben stehen in der Tabelle „Alle Themen, nach verbrauchter Zeit“."),
        )
    )


def draw_ladder(
    carried: Sequence[CarriedTheme],
    rungs: Sequence[Term],
    solved: Mapping[UUID, int],
    notes: Mapping[UUID, str],
    today: date,
) -> SafeString:
    """Draw on which rung every theme lies; the profile names the rungs from the lowest up."""
    drawn = [
        Rung(
            name=rung.label,
            note=notes.get(rung.pk, ""),
            discs=[
                RungDisc(
                    Disc(one.theme.number, one.theme.finding_count, is_late=one.is_late),
                    one.theme.title,
                    reverse("themes:page", args=[one.theme.pk]),
                )
                for one in carried
                if one.theme.rung_id == rung.pk
            ],
            solved=solved.get(rung.pk, 0),
        )
        for rung in reversed(rungs)
    ]
    return ladder(
        Ladder(
            rungs=drawn,
            title=_("Die Leiter mit den Themen darauf"),
            description=_("Dieselben Angaben stehen in der Tabelle „Alle Themen, nach verbrauchter Zeit“."),
            standing_label=_("Themen jetzt"),
            solved_label=_("hier gelöst %(year)s") % {"year": today.year},
        )
    )


def days_bar(one: CarriedTheme) -> SafeString:
    """Draw the days at the step against its term: one scale for all, the term as a stroke."""
    unit = (BAR_WIDTH - 2) / LONGEST
    length = min(one.standing.share, LONGEST) * unit
    css = "rk-quantity-late" if one.is_late else "rk-quantity"
    body = together(
        [
            element("rect", x=0, y=3, width=length, height=8, css=css),
            line(unit, 0, unit, BAR_HEIGHT, "rk-term"),
        ]
    )
    label = _("%(days)s von %(term)s Tagen") % {"days": one.standing.days, "term": one.standing.term}
    return picture(f"days-{one.theme.number}", BAR_WIDTH, BAR_HEIGHT, label, label, body)


def _disc(one: CarriedTheme, is_for_today: bool) -> RingDisc:
    note, tone = _note(one)
    return RingDisc(
        number=one.theme.number,
        name=one.theme.title,
        step=one.theme.stage - 1,
        share=one.standing.share,
        count=one.theme.finding_count,
        note=note,
        tone=tone,
        url=reverse("themes:page", args=[one.theme.pk]),
        is_for_today=is_for_today,
    )


def _note(one: CarriedTheme) -> tuple[str, Tone]:
    """Return the third line of a name: the lateness, else the verdict, else the days of the term."""
    days = {"days": one.standing.days, "term": one.standing.term, "late": one.standing.late_by}
    if one.is_late:
        return ngettext(
            "%(days)s Tag, %(late)s über Frist", "%(days)s Tage, %(late)s über Frist", days["days"]
        ) % days, "late"
    if one.verdict == "moved" and one.theme.stage >= Stage.EVALUATE:
        return _("✓ Wirkung: bewegt"), "better"
    if one.verdict == "not_moved" and one.theme.stage >= Stage.EVALUATE:
        return _("✗ Wirkung: nicht bewegt"), "worse"
    return _("%(days)s von %(term)s Tagen") % days, ""
