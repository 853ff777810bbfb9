"""Sets reminders, puts them off, ticks them off at once, and opens them again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.choosing import own_open_cases
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.contacts.forms import FreeReminderForm, ReminderForm, WhenForm
from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.contacts.operations import (
    postpone_reminder,
    reopen_reminder,
    set_reminder,
    settle_reminder,
)
from regelkreis.casework.contacts.permissions import may_remind_at
from regelkreis.casework.contacts.queries import reminders_visible_to
from regelkreis.casework.contacts.views.note import act_button, file_address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.requests import StaffRequest


def remind_case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Set a reminder on a case."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    require(may_work_on(request.actor, case))
    form = ReminderForm(request.POST or None)
    if form.is_valid():
        try:
            return redirect(_remind(request, form, case.post, case, file_address(case)))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=case)
    return render_form(request, "contacts/remind.html", form, {"case": case, "back": file_address(case)})


def remind(request: HttpRequest) -> HttpResponse:
    """Set a reminder outside of a file: about one of the own people, or about nothing in particular."""
    request = case_worker(request)
    post = get_object_or_404(Post.objects.filter(pk__in=request.actor.posts).order_by("position", "code")[:1])
    form = FreeReminderForm(request.POST or None, cases=own_open_cases(request.actor))
    if form.is_valid():
        chosen = form.cleaned_data["fall"]
        case = case_or_404(request.actor, UUID(chosen)) if chosen else None
        try:
            return redirect(_remind(request, form, case.post if case else post, case, "/"))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "contacts/remind.html", form, {"case": None, "back": "/"})


def _remind(request: StaffRequest, form: ReminderForm, post: Post, case: Case | None, back: str) -> str:
    def deed() -> str:
        made = set_reminder(
            post=post,
            case=case,
            due_on=form.day(request.today),
            text=form.cleaned_data["text"],
            actor=request.actor,
            today=request.today,
        )
        messages.success(request, _("Wiedervorlage gesetzt auf den %(day)s.") % {"day": _day(made)})
        return back

    return once(token=form.cleaned_data["token"], user_id=request.user.pk, deed=deed)


@require_POST
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tick off a reminder at once; the message offers to open it again."""
    request = case_worker(request)
    reminder = get_object_or_404(reminders_visible_to(request.actor), pk=pk)
    settle_reminder(reminder=reminder, actor=request.actor, today=request.today)
    again = act_button(request, reverse("contacts:reopen_reminder", args=[reminder.pk]), _("Rückgängig"))
    messages.success(request, format_html("{} {}", _("Die Wiedervorlage ist erledigt."), again))
    return redirect(_back(request, reminder))


@require_POST
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a reminder that was ticked off by mistake back on the desk."""
    request = case_worker(request)
    reminder = get_object_or_404(reminders_visible_to(request.actor), pk=pk)
    if reminder.done_on is not None:
        reopen_reminder(reminder=reminder, actor=request.actor, today=request.today)
        messages.success(request, _("Die Wiedervorlage steht wieder auf Ihrem Tisch."))
    return redirect(_back(request, reminder))


def postpone(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a reminder off: till tomorrow, next week, or another day."""
    request = case_worker(request)
    reminder = get_object_or_404(reminders_visible_to(request.actor), pk=pk)
    require(may_remind_at(request.actor, reminder.held_by))
    form = WhenForm(request.POST or None)
    if form.is_valid():
        due_on = form.day(request.today)
        try:
            postpone_reminder(reminder=reminder, due_on=due_on, actor=request.actor, today=request.today)
            messages.success(request, _("Verschoben auf den %(day)s.") % {"day": _day(reminder)})
            return redirect(_back(request, reminder))
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=reminder.case or reminder)
    context = {"reminder": reminder, "back": _back(request, reminder)}
    return render_form(request, "contacts/postpone.html", form, context)


def _back(request: StaffRequest, reminder: Reminder) -> str:
    """Return to the file if the form stood there, else to the desk."""
    return file_address(reminder.case) if reminder.case and "akte" in request.GET else "/"


def _day(reminder: Reminder) -> str:
    return f"{reminder.due_on:%d.%m.%Y}"
