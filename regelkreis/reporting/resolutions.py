"""What followed from the cases: the decisions in force on a day, and what was measured of them by then."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from regelkreis.structure.committees.models import Decision
from regelkreis.structure.evaluation.models import Measurement
from regelkreis.structure.themes.models import Theme, ThemeEffect


@dataclass(frozen=True)
class Resolution:
    """
    A decision as a paper names it: by which body, on which theme, and its effect if one was measured.

    The effect is the verdict in its fixed words, the indicator, and what was measured.
    """

    number: str
    taken_on: date
    body: str
    theme: str
    text: str
    effect: str


def resolutions(site: UUID, on: date) -> tuple[Resolution, ...]:
    """
    Return the decisions on themes that were taken by the day and had not expired, the oldest first.

    The effect is that of the newest measurement up to the day; later ones were not yet known.
    """
    measured = ThemeEffect.objects.of_site(site).filter(measured_on__lte=on).order_by("measured_on", "pk")
    themes = Theme.objects.of_site(site).prefetch_related(Prefetch("effects", measured)).order_by("number")
    found = (
        Decision.objects.of_site(site)
        .filter(taken_on__lte=on, expires_on__gte=on, theme__isnull=False)
        .select_related("proposal__item__session__body")
        .prefetch_related(Prefetch("theme", themes))
        .order_by("taken_on", "number")
    )
    return tuple(_resolution(decision, decision.theme) for decision in found)


def _resolution(decision: Decision, theme: Theme) -> Resolution:
    effects = {effect.decision_number: _in_words(effect) for effect in theme.effects.all()}
    return Resolution(
        number=decision.number,
        taken_on=decision.taken_on,
        body=decision.proposal.item.session.body.label,
        theme=theme.title,
        text=decision.text,
        effect=effects.get(decision.number, ""),
    )


def _in_words(effect: ThemeEffect) -> str:
    verdict = Measurement.Verdict(effect.verdict).label
    said = f"{effect.indicator}: {effect.sentence}" if effect.indicator else effect.sentence
    return f"{verdict}. {said}"
