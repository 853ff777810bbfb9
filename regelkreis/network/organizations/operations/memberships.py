"""Giving and ending roles."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.deeds import MEMBERSHIP_ENDED, MEMBERSHIP_GIVEN, MEMBERSHIP_WITHDRAWN
from regelkreis.network.organizations.models import Membership, Municipality, Organization
from regelkreis.network.organizations.permissions import may_change_rights_of
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.rules import is_withdrawal, written_period


@transaction.atomic
def give_membership(
    *,
    user: User,
    role: str,
    valid_from: date,
    organization: Organization | None = None,
    municipality: Municipality | None = None,
    valid_until: date | None = None,
    actor: Acting,
    today: date,
) -> Membership:
    """
    Give somebody a role for an organization, a municipality or the whole site, from and until.

    :raises NotAllowed: the actor does not administer the site, or means themselves.
    :raises Invalid: the end lies before the beginning, the person has this role already, or a team lead
        without an employer.
    """
    require(may_change_rights_of(actor, user.pk))
    _check_role(role, organization)
    _check_period(valid_from, valid_until)
    _check_site(actor, organization, municipality)
    place = {"organization": organization, "municipality": municipality}
    same = Membership.objects.of_site(actor.site).filter(user=user, role=role, **place)
    if same.filter(_meeting(valid_from, valid_until)).exists():
        raise Invalid({"role": _("Diese Rolle hat die Person in dieser Zeit bereits.")})
    membership: Membership = Membership.objects.create(
        site=actor.site, user=user, role=role, valid_from=valid_from, valid_until=valid_until, **place
    )
    record(
        MEMBERSHIP_GIVEN,
        actor=actor,
        subject=membership,
        person=user.name,
        role=membership.get_role_display(),
        place=str(organization or municipality or _("ganzer Standort")),
        period=written_period(valid_from, valid_until),
    )
    return membership


@transaction.atomic
def end_membership(
    *, membership: Membership, expected: int, last_day: date, actor: Acting, today: date
) -> None:
    """
    End a role with a last day; with yesterday, sight is lost at once.

    A role from today or later is taken back when its last day lies before it began.

    :raises NotAllowed: the actor does not administer the site, or means themselves.
    :raises Invalid: the last day lies before the first.
    :raises Conflict: somebody else changed the role meanwhile.
    """
    require(may_change_rights_of(actor, membership.user_id))
    said = {"person": membership.user.name, "role": membership.get_role_display()}
    if is_withdrawal(membership.valid_from, last_day, today):
        record(MEMBERSHIP_WITHDRAWN, actor=actor, subject=membership, **said)
        membership.delete()
        return
    _check_period(membership.valid_from, last_day, name="last_day")
    membership.change(expected=expected, valid_until=last_day)
    period = written_period(membership.valid_from, last_day)
    record(MEMBERSHIP_ENDED, actor=actor, subject=membership, **said, period=period)


def _meeting(valid_from: date, valid_until: date | None) -> Q:
    """Return the condition that a stored period shares a day with this one."""
    ends_later = Q(valid_until=None) | Q(valid_until__gte=valid_from)
    return ends_later & Q(valid_from__lte=valid_until) if valid_until else ends_later


def _check_role(role: str, organization: Organization | None) -> None:
    if role not in Role.values or role == Role.SYSTEM:
        raise Invalid({"role": _("Diese Rolle wird nicht an Personen vergeben.")})
    if role == Role.TEAM_LEAD and organization is None:
        raise Invalid({"organization": _("Eine Teamleitung braucht die Einrichtung, deren Team sie leitet.")})


def _check_period(valid_from: date, valid_until: date | None, name: str = "valid_until") -> None:
    if valid_until and valid_until < valid_from:
        start = valid_from.strftime("%d.%m.%Y")
        raise Invalid({name: _("Der letzte Tag liegt vor dem Beginn am %(day)s.") % {"day": start}})


def _check_site(actor: Acting, *places: Organization | Municipality | None) -> None:
    if any(place is not None and place.site != actor.site for place in places):
        raise Invalid({"": _("Diese Einrichtung gehört zu einem anderen Standort.")})
