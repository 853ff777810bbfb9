"""One row of the table of doors, and the roles it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests import behind_doors as behind

ROLES = ("anonymous", "owner", "colleague", "stranger", "coordinator", "team_lead", "statistician", "admin")


@dataclass(frozen=True)
class Door:
    """One address and what the roles find there."""

    name: str
    made_for: Callable[[Any], dict[str, Any]] = behind.nothing
    method: str = "get"
    data: dict[str, Any] = field(default_factory=dict)
    anonymous: int = 302
    owner: int | None = None
    colleague: int | None = None
    stranger: int | None = None
    coordinator: int | None = None
    team_lead: int | None = None
    statistician: int | None = None
    admin: int | None = None
    others: int = 404

    def expected(self, role: str) -> int:
        """What this role finds."""
        named = getattr(self, role)
        return self.others if named is None else named

    @property
    def crosses_sites(self) -> bool:
        """Whether the address names a thing of one site, which another site must not find."""
        return self.made_for not in {behind.nothing, behind.a_report, behind.a_list, behind.a_calendar_link}
