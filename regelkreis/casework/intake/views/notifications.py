"""Notifications by services: the list, a new one, one of them with its answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.requests import told_without_post
from regelkreis.casework.intake.forms import AnswerForm, NotificationForm
from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.operations import answer_notification, receive_notification
from regelkreis.casework.intake.permissions import may_answer, may_receive
from regelkreis.casework.intake.queries import notifications_visible_to
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Conflict, Refusal, require
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.roles import Role

COLUMNS = (
    Column(gettext_lazy("gemeldet von"), sort="von"),
    Column(gettext_lazy("Was den Fall komplex macht")),
    Column(gettext_lazy("Gemeinde"), sort="gemeinde"),
    Column(gettext_lazy("Stand"), sort="stand"),
    Column(gettext_lazy("eingegangen"), sort="eingegangen"),
)
ORDERINGS = {
    "von": ("notifier__position", "notifier__label", "pk"),
    "gemeinde": ("municipality__position", "received_on", "pk"),
    "stand": ("rank", "-answered_on", "received_on", "pk"),
    "eingegangen": ("received_on", "pk"),
}


def index(request: HttpRequest) -> HttpResponse:
    """List what came in for own posts: what waits for an answer first."""
    request = staff(request)
    if request.actor.has_role(Role.CASE_MANAGER) and (told := told_without_post(request, _("Eingänge"))):
        return told
    require(may_receive(request.actor))
    found = notifications_visible_to(request.actor)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="stand")
    return render(request, "intake/list.html", {"page": page})


def receive(request: HttpRequest) -> HttpResponse:
    """Write down a notification that somebody received."""
    request = staff(request)
    require(may_receive(request.actor))
    form = NotificationForm(request.POST or None, actor=request.actor, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _received(request, form)))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "intake/receive.html", form)


def _received(request: StaffRequest, form: NotificationForm) -> str:
    given = {name: value for name, value in form.cleaned_data.items() if name != "token"}
    notification = receive_notification(actor=request.actor, today=request.today, **given)
    if notification.post_id in request.actor.posts:
        return reverse("intake:notification", args=[notification.pk])
    messages.success(
        request,
        _("Die Meldung liegt jetzt bei %(post)s. Sie selbst sehen sie nicht mehr.")
        % {"post": notification.post.label},
    )
    return reverse("intake:list")


def notification(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one notification and take its answer."""
    request = staff(request)
    found = get_object_or_404(notifications_visible_to(request.actor), pk=pk)
    form = AnswerForm(request.POST or None, initial={"version": found.version})
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _answered(request, found, form))
            )
        except Refusal as refusal:
            found = get_object_or_404(notifications_visible_to(request.actor), pk=pk)
            plain = Conflict() if isinstance(refusal, Conflict) else refusal
            refused(form, plain, version=found.version)
    verdict = may_answer(request.actor, found)
    context = {"notification": found, "told": what_is_told(found), "may_answer": bool(verdict)}
    note_reading(actor=request.actor, subject=found)
    return render_form(request, "intake/notification.html", form, context)


def _answered(request: StaffRequest, found: Notification, form: AnswerForm) -> str:
    given = form.cleaned_data
    answer_notification(
        notification=found,
        expected=given["version"],
        answer=given["answer"],
        may_tell=given["may_tell"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("intake:reply", args=[found.pk])


def what_is_told(found: Notification) -> list[Fact]:
    """Return what the service said, as facts; an anonymous notification names nobody."""
    named = _kept_of_name(found)
    pairs = [
        (_("Eingegangen"), f"{found.received_on:%d.%m.%Y}"),
        (_("Gemeldet von"), found.notifier.label),
        (_("Was den Fall komplex macht"), found.complexity.label),
        (_("Grundlage"), found.basis.label if found.basis else _("keine, deshalb ohne Namen")),
        (_("Person"), named),
        (_("Erreichbar unter"), found.person_contact),
        (_("Erreichbar über"), found.reached_through),
        (_("Wohnt in"), found.municipality.label),
        (_("Zuständig"), found.post.label),
        (_("Statt des Vorschlags, weil"), found.routing_reason),
        (_("Antwort bis"), f"{found.answer_due_on:%d.%m.%Y}"),
    ]
    return [Fact(label, value) for label, value in pairs if value]


def _kept_of_name(found: Notification) -> str:
    """Return who was reported: gone once answered, since the file has it or the purpose is over."""
    if found.answered_on is None:
        return found.person_name or _("anonym gemeldet")
    return _("steht in der Akte") if found.case_id else _("nicht mehr gespeichert")
