"""The referral an address names, for whoever may see or work on it."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.permissions import may_refer
from regelkreis.casework.referrals.queries import referrals_visible_to
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import StaffRequest


def referral_or_404(request: StaffRequest, pk: UUID) -> Referral:
    """
    Return a referral of a case the actor sees.

    :raises Http404: it does not exist for the actor.
    """
    referral: Referral = get_object_or_404(referrals_visible_to(request.actor), pk=pk)
    return referral


def own_referral_or_404(request: StaffRequest, pk: UUID) -> Referral:
    """
    Return a referral of an own case that may be worked on.

    :raises Http404: it does not exist for the actor.
    :raises NotAllowed: the case is only read.
    """
    referral = referral_or_404(request, pk)
    require(may_refer(request.actor, referral.case))
    return referral


def address_of(referral: Referral) -> str:
    """Return the address of the referral's page."""
    return reverse("referrals:page", args=[referral.pk])
