"""The empty place at the row of a step that later rooms fill (`panels.py`)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.models import Step
from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting

Row = TypeVar("Row")


@dataclass(frozen=True)
class RowAction:
    """A link at one row of a panel: what it says and where it leads."""

    label: str
    url: str


# Answers for all rows at once, so that a panel of twenty rows asks as often as one of a single row.
RowSource = Callable[[Case, Acting, date, Sequence[Row]], Mapping[UUID, RowAction]]

step_actions: Slot[RowSource[Step]] = Slot("planning.step_actions")


def collect_actions(
    sources: Iterable[RowSource[Row]], case: Case, actor: Acting, today: date, rows: Sequence[Row]
) -> dict[UUID, list[RowAction]]:
    """Return what later rooms offer at each row, by the key of the row."""
    found: dict[UUID, list[RowAction]] = {}
    for source in sources:
        for key, action in source(case, actor, today, rows).items():
            found.setdefault(key, []).append(action)
    return found
