"""Who lives together: one page for each person, for those who keep the file."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regelkreis.casework.people.forms import JoinForm, LeaveForm
from regelkreis.casework.people.models import HouseholdMember, Person
from regelkreis.casework.people.operations import Joining, leave_household, live_with
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.queries import (
    file_of,
    files_of,
    member_visible_to,
    members_with,
)
from regelkreis.casework.people.requests import person_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import StaffRequest, staff


def household(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who lives with a person, and let somebody of one's own files join."""
    request = staff(request)
    person, link = person_or_404(request, pk)
    form = JoinForm(request.POST or None, actor=request.actor, person=person, today=request.today)
    earlier = sent_before(request.POST.get("token"), user_id=request.user.pk)
    if earlier:
        return redirect(earlier)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _joined(request, person, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=person)
    members = list(members_with(person.pk))
    files = files_of(request.actor, [one.person_id for one in members])
    context = {
        "person": person,
        "link": link,
        "rows": [(one, files.get(one.person_id)) for one in members],
        "may_write": bool(may_write_about(request.actor, person)),
    }
    return render_form(request, "people/household.html", form, context)


def _joined(request: StaffRequest, person: Person, form: JoinForm) -> str:
    given = form.cleaned_data
    live_with(
        person=person,
        joining=[Joining(given["person"], given["relation"], given["has_custody"])],
        since=given["since"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("people:household", args=[person.pk])


def leave(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down that somebody no longer lives in the household."""
    request = staff(request)
    member = member_visible_to(request.actor, pk)
    if member is None:
        earlier = sent_before(request.POST.get("token"), user_id=request.user.pk)
        if earlier:
            return redirect(earlier)
        raise Http404
    require(may_write_about(request.actor, member.person))
    form = LeaveForm(request.POST or None, initial={"version": member.version, "until": request.today})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _left(request, member, form))
            )
        except Refusal as refusal:
            refused(form, refusal, version=HouseholdMember.objects.get(pk=pk).version)
    note_reading(actor=request.actor, subject=member.person)
    context = {
        "headline": _("%(name)s lebt nicht mehr in diesem Haushalt") % {"name": member.person},
        "consequence": _("Die Akten bleiben. Im Haushalt steht die Person von diesem Tag an nicht mehr."),
        "button": _("Zugehörigkeit beenden"),
        "cancel_url": reverse("people:household", args=[member.person_id]),
    }
    return render_form(request, "ui/confirm.html", form, context)


def _left(request: StaffRequest, member: HouseholdMember, form: LeaveForm) -> str:
    given = form.cleaned_data
    leave_household(
        member=member,
        expected=given["version"],
        until=given["until"],
        actor=request.actor,
        today=request.today,
    )
    link = file_of(request.actor, member.person)
    return link.url if link else reverse("people:household", args=[member.person_id])
