"""Giving and ending somebody's roles."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.forms import EndForm, RoleForm
from regelkreis.network.organizations.models import Membership
from regelkreis.network.organizations.operations import end_membership, give_membership
from regelkreis.network.organizations.permissions import may_administer, may_change_rights_of
from regelkreis.network.organizations.queries.staff import membership_or_404, person_or_404
from regelkreis.network.organizations.requests import StaffRequest, staff


def give(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give somebody a role."""
    request = staff(request)
    require(may_administer(request.actor))
    person = person_or_404(request.actor, pk)
    require(may_change_rights_of(request.actor, person.pk))
    form = RoleForm(request.POST or None, actor=request.actor, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _given(request, person, form))
            )
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "organizations/give_role.html", form, {"person": person})


def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End a role."""
    request = staff(request)
    require(may_administer(request.actor))
    membership = membership_or_404(request.actor, pk)
    require(may_change_rights_of(request.actor, membership.user_id))
    initial = {"version": membership.version, "last_day": request.today}
    form = EndForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _ended(request, membership, form))
            )
        except Refusal as refusal:
            refused(form, refusal, version=Membership.objects.values_list("version", flat=True).get(pk=pk))
    return render_form(request, "organizations/end_role.html", form, {"membership": membership})


def _given(request: StaffRequest, person: User, form: RoleForm) -> str:
    typed = form.cleaned_data
    give_membership(
        user=person,
        role=typed["role"],
        organization=typed["organization"],
        municipality=typed["municipality"],
        valid_from=typed["valid_from"],
        valid_until=typed["valid_until"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("organizations:person", args=[person.pk])


def _ended(request: StaffRequest, membership: Membership, form: EndForm) -> str:
    end_membership(
        membership=membership,
        expected=form.cleaned_data["version"],
        last_day=form.cleaned_data["last_day"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("organizations:person", args=[membership.user_id])
