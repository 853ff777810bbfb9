"""The empty place of the coordinator's first page that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.themes.queries import CarriedTheme


@dataclass(frozen=True)
class TodayItem:
    """Something to do: about what, what it is, where it is done; `due_on` empty means: today."""

    about: str
    action: str
    url: str
    due_on: date | None = None
    theme: int | None = None


@dataclass(frozen=True)
class Situation:
    """What every source may ask: who, which day, and the themes that are carried."""

    actor: Acting
    today: date
    carried: Sequence[CarriedTheme]


TodaySource = Callable[[Situation], Iterable[TodayItem]]

today_sources: Slot[TodaySource] = Slot("findings.today")
