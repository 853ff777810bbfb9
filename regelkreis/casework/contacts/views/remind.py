"""Sets and settles reminders."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.contacts.forms import ReminderForm
from regelkreis.casework.contacts.operations import set_reminder, settle_reminder
from regelkreis.casework.contacts.permissions import may_remind_at
from regelkreis.casework.contacts.queries import reminders_visible_to
from regelkreis.casework.contacts.views.note import file_address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
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
    """Set a reminder that belongs to no case."""
    request = case_worker(request)
    post = get_object_or_404(Post.objects.filter(pk__in=request.actor.posts).order_by("position", "code")[:1])
    form = ReminderForm(request.POST or None)
    if form.is_valid():
        try:
            return redirect(_remind(request, form, post, None, "/"))
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "contacts/remind.html", form, {"case": None, "back": "/"})


def _remind(request: StaffRequest, form: ReminderForm, post: Post, case: Case | None, back: str) -> str:
    given = form.cleaned_data

    def deed() -> str:
        set_reminder(
            post=post,
            case=case,
            due_on=given["due_on"],
            text=given["text"],
            actor=request.actor,
            today=request.today,
        )
        return back

    return once(token=given["token"], user_id=request.user.pk, deed=deed)


def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tick off a reminder."""
    request = case_worker(request)
    reminder = get_object_or_404(reminders_visible_to(request.actor), pk=pk)
    require(may_remind_at(request.actor, reminder.held_by))
    back = file_address(reminder.case) if reminder.case else "/"
    form = KernForm(request.POST or None)
    if form.is_valid():
        settle_reminder(reminder=reminder, actor=request.actor, today=request.today)
        return redirect(back)
    note_reading(actor=request.actor, subject=reminder.case or reminder)
    return render_form(request, "contacts/settle.html", form, {"reminder": reminder, "back": back})
