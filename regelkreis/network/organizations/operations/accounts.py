"""Opening accounts: one-time start passwords, never sent, shown once."""

import secrets
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.deeds import ACCOUNT_OPENED, START_PASSWORD_SET
from regelkreis.network.organizations.models import Membership, Municipality, Organization
from regelkreis.network.organizations.operations.memberships import give_membership
from regelkreis.network.organizations.permissions import may_administer, may_change_rights_of

# No letters and digits that are mistaken for each other when read out or copied by hand.
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _SIGNS_PER_GROUP = 4, 5


@dataclass(frozen=True)
class OpenedAccount:
    """A new account and the start password, which exists nowhere else in clear."""

    user: User
    start_password: str


@transaction.atomic
def open_account(
    *,
    username: str,
    name: str,
    role: str,
    valid_from: date,
    email: str = "",
    organization: Organization | None = None,
    municipality: Municipality | None = None,
    actor: Acting,
    today: date,
) -> OpenedAccount:
    """
    Open an account with its first role; what the person may do follows from the role alone.

    :raises NotAllowed: the actor does not administer the site.
    :raises Invalid: the name for signing in is taken, or the role cannot be given.
    """
    require(may_administer(actor))
    if User.objects.filter(username__iexact=username).exists():
        raise Invalid({"username": _("Dieser Benutzername ist vergeben. Bitte wählen Sie einen anderen.")})
    password = _start_password()
    user = User.objects.create_user(username, name=name, email=email, password=password)
    record(
        ACCOUNT_OPENED, actor=actor, subject=("accounts.user", user.pk), person=name, username=user.username
    )
    give_membership(
        user=user,
        role=role,
        valid_from=valid_from,
        organization=organization,
        municipality=municipality,
        actor=actor,
        today=today,
    )
    return OpenedAccount(user, password)


@transaction.atomic
def set_start_password(*, user: User, actor: Acting, today: date) -> OpenedAccount:
    """
    Give somebody a new start password; whoever was signed in with the old one is signed out.

    :raises NotAllowed: the actor does not administer the site, or means themselves.
    :raises Invalid: the account also belongs to another site, whose cases it would open.
    """
    require(may_change_rights_of(actor, user.pk))
    if Membership.objects.filter(user=user).exclude(site=actor.site).exists():
        sentence = _(
            "Dieses Konto gehört auch zu einem anderen Standort. Sein Passwort setzt der Betrieb neu."
        )
        raise Invalid({"": sentence})
    password = _start_password()
    user.set_password(password)
    user.save(update_fields=["password"])
    record(START_PASSWORD_SET, actor=actor, subject=("accounts.user", user.pk), person=user.name)
    return OpenedAccount(user, password)


def _start_password() -> str:
    groups = (
        "".join(secrets.choice(_SIGNS) for _sign in range(_SIGNS_PER_GROUP)) for _group in range(_GROUPS)
    )
    return "-".join(groups)
