"""What can happen to the people of a site: accounts, roles, posts."""

from regelkreis.network.organizations.operations.accounts import (
    OpenedAccount,
    open_account,
    set_start_password,
)
from regelkreis.network.organizations.operations.holdings import (
    arrange_substitute,
    end_holding,
    end_substitution,
    give_post,
)
from regelkreis.network.organizations.operations.memberships import end_membership, give_membership

__all__ = [
    "OpenedAccount",
    "arrange_substitute",
    "end_holding",
    "end_membership",
    "end_substitution",
    "give_membership",
    "give_post",
    "open_account",
    "set_start_password",
]
