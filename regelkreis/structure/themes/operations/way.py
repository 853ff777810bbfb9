"""The way of a theme, written down move by move."""

from datetime import date

from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.themes.models import Theme, ThemeMove


def note_move(theme: Theme, kind: ThemeMove.Kind, reason: str, actor: Acting, today: date) -> ThemeMove:
    """Write down where a theme stands now, what that meant, why and by whom."""
    return ThemeMove.objects.create(
        site=theme.site, theme=theme, on=today, kind=kind, stage=theme.stage, rung=theme.rung,
        reason=reason.strip(), moved_by=actor.name,
    )  # fmt: skip
