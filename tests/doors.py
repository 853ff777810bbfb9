"""
The table of doors: every address of the product, and what each role finds behind it.

One row per address and method. A role that is not named in the row finds `others`. Nobody signed in
(`anonymous`) is sent to the sign-in page, which is 302, unless the row says something else.
200 shows, 302 leads on, 403 refuses in words, 404 does not exist for this role, 405 is only for
sending, 422 shows the form again.

`made_for` builds the address's arguments: a function of the stage (see `tests/test_doors.py`), such as
`the_case` below. It may create what the page is about.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ROLES = ("anonymous", "owner", "colleague", "stranger", "coordinator", "statistician", "admin")


def nothing(stage: Any) -> dict[str, Any]:
    """An address without arguments."""
    return {}


def the_case(stage: Any) -> dict[str, Any]:
    """The owner's case."""
    return {"pk": stage.case.pk}


@dataclass(frozen=True)
class Door:
    """One address and what the roles find there."""

    name: str
    made_for: Callable[[Any], dict[str, Any]] = nothing
    method: str = "get"
    data: dict[str, Any] = field(default_factory=dict)
    anonymous: int = 302
    owner: int | None = None
    colleague: int | None = None
    stranger: int | None = None
    coordinator: int | None = None
    statistician: int | None = None
    admin: int | None = None
    others: int = 404

    def expected(self, role: str) -> int:
        """What this role finds."""
        named = getattr(self, role)
        return self.others if named is None else named


ACCOUNT = [
    Door("account_login", anonymous=200, others=302),
    Door("account_logout", others=200),
    Door("account_inactive", anonymous=200, others=200),
    Door("account_reauthenticate", others=200),
    Door("account_change_password", others=200),
    Door("mfa_index", others=200),
    Door("mfa_authenticate", others=302),
    Door("mfa_reauthenticate", others=302),
    Door("mfa_activate_totp", others=302),
    Door("mfa_deactivate_totp", others=404),
    Door("mfa_view_recovery_codes", others=404),
    Door("mfa_generate_recovery_codes", others=302),
    Door("mfa_download_recovery_codes", others=404),
]

DOORS: list[Door] = [*ACCOUNT]

# Addresses without a name or without roles: files and the like. None so far.
OUTSIDE: set[str] = set()
