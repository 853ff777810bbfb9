"""What can be asked of themes: ready to list, never about cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, F, OuterRef, Subquery, When
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of
from regelkreis.structure.themes.models import Theme, ThemeCount, ThemeEffect, ThemeMove, ThemeQuerySet
from regelkreis.structure.themes.rules import Standing, standing, term_ends

DIMENSIONS = ("municipality", "break_kind", "interface", "quarter")
# Of several decisions on a theme, the latest that can be judged speaks for it, in the order of the paper.
LEADING = (
    Case(When(verdict="too_few", then=1), default=0),
    F("effective_from").desc(),
    F("decision_number").asc(),
    F("measured_on").desc(),
    F("created_at").desc(),
)


def stage_terms(site: Site) -> tuple[int, ...]:
    """Return how many days a theme may stand at each of the six steps, as the site has set them."""
    terms = settings_of(site).stage_terms
    return tuple(terms.of(stage) for stage in range(1, 7))


def themes(actor: Acting) -> ThemeQuerySet:
    """Return the themes an actor may see, with rung, and verdict and day of the leading measurement."""
    leading = ThemeEffect.objects.filter(theme=OuterRef("pk")).order_by(*LEADING)
    found: ThemeQuerySet = (
        Theme.objects.visible_to(actor)
        .select_related("rung", "domain")
        .annotate(verdict=Subquery(leading.values("verdict")[:1]))
        .annotate(measured_on=Subquery(leading.values("measured_on")[:1]))
    )
    return found


@dataclass(frozen=True)
class CarriedTheme:
    """A running theme with the time it has stood at its step."""

    theme: Theme
    standing: Standing
    term_ends: date
    verdict: str

    @cached_property
    def state(self) -> str:
        """How it stands in words: the lateness, else within the term."""
        if self.standing.late_by:
            return ngettext(
                "%(count)s Tag über Frist", "%(count)s Tage über Frist", self.standing.late_by
            ) % {"count": self.standing.late_by}
        return _("in der Frist")

    @property
    def is_late(self) -> bool:
        """Whether it has stood longer than the term of its step."""
        return self.standing.late_by > 0


def carried(actor: Acting, today: date, terms: Sequence[int]) -> list[CarriedTheme]:
    """Return the running themes, the one that has used most of its time first."""
    found = [carry(theme, today, terms) for theme in themes(actor).running().order_by("number")]
    return sorted(found, key=lambda one: (-one.standing.share, one.theme.number))


def carry(theme: Theme, today: date, terms: Sequence[int]) -> CarriedTheme:
    """Return how a theme stands today; a finished one stands where it stood when it ended."""
    day = theme.finished_on or today
    return CarriedTheme(
        theme=theme,
        standing=standing(theme.stage, theme.stage_since, day, terms),
        term_ends=term_ends(theme.stage, theme.stage_since, terms),
        verdict=getattr(theme, "verdict", None) or "",
    )


def moves(theme: Theme) -> list[ThemeMove]:
    """Return the way of a theme, the newest last."""
    return list(theme.moves.select_related("rung").order_by("on", "created_at"))


def counts(theme: Theme) -> dict[str, list[ThemeCount]]:
    """Return how often by each attribute, in the order given from above."""
    found: dict[str, list[ThemeCount]] = {dimension: [] for dimension in DIMENSIONS}
    for row in theme.counts.order_by("dimension", "position"):
        found.setdefault(row.dimension, []).append(row)
    return found


def effects(theme: Theme) -> list[ThemeEffect]:
    """Return what the newest measurement of each decision said, the leading one first."""
    found = list(theme.effects.order_by(*LEADING))
    newest: dict[str, ThemeEffect] = {}
    for effect in sorted(found, key=lambda effect: (effect.measured_on, effect.created_at)):
        newest[effect.decision_number] = effect
    return [effect for effect in found if newest[effect.decision_number] is effect]


def solved_by_rung(actor: Acting, year: int) -> dict[UUID, int]:
    """Return how many themes were solved on each rung in a year; to solve low is the aim (AC, 4.4.3)."""
    solved = Theme.objects.visible_to(actor).filter(result=Theme.Result.SOLVED, finished_on__year=year)
    found: dict[UUID, int] = {}
    for rung in solved.order_by("pk").values_list("rung_id", flat=True):
        found[rung] = found.get(rung, 0) + 1
    return found
