"""The empty place of a decision's page that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.committees.models import Decision


@dataclass(frozen=True)
class DecisionPanel:
    """A section of a decision's page; `context` returns None when there is nothing to show."""

    key: str
    template: str
    context: Callable[[Decision, Acting, date], Mapping[str, Any] | None]


decision_panels: Slot[DecisionPanel] = Slot("committees.decision_panels")
