"""The empty places of the theme page that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.themes.models import Theme

Place = Literal["first", "main", "side"]


@dataclass(frozen=True)
class ThemePanel:
    """
    A section of the theme page.

    `context` returns what the template needs, or None when there is nothing to show. `first` stands
    above how often and where, since the effect is what nobody else shows.
    """

    key: str
    template: str
    context: Callable[[Theme, Acting, date], Mapping[str, Any] | None]
    place: Place = "main"


@dataclass(frozen=True)
class NextStep:
    """What comes next for a theme and until when, as a later room knows it."""

    what: str
    until: date | None = None
    url: str = ""


# Asked once for all themes, so that a list of twenty asks as often as one of a single theme.
NextSteps = Callable[[Acting, date], Mapping[Any, NextStep]]

theme_panels: Slot[ThemePanel] = Slot("themes.panels")
next_steps: Slot[NextSteps] = Slot("themes.next_steps")
