"""Notes a contact beside the open file, takes it back, sets and settles reminders."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regelkreis.casework.cases.choosing import own_open_cases
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.page import file_context
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404, file_or_404
from regelkreis.casework.cases.requests import case_worker, told_without_post
from regelkreis.casework.contacts.forms import ChooseCaseForm, ContactForm, ReminderForm
from regelkreis.casework.contacts.operations import note_contact, set_reminder, settle_reminder, undo_contact
from regelkreis.casework.contacts.permissions import may_remind_at, may_undo
from regelkreis.casework.contacts.queries import contacts_visible_to, reminders_visible_to
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.requests import StaffRequest


def file_address(case: Case) -> str:
    """Return the address of the case file."""
    return reverse("cases:file", args=[case.pk])


def choose(request: HttpRequest) -> HttpResponse:
    """Ask in whose file the contact is noted, outside of a file."""
    request = case_worker(request)
    if told := told_without_post(request, _("Kontakt notieren")):
        return told
    cases = own_open_cases(request.actor)
    form = ChooseCaseForm(request.GET or None, cases=cases)
    if form.is_valid():
        return redirect("contacts:add", pk=form.cleaned_data["fall"])
    return render_form(request, "contacts/choose.html", form, {"has_cases": bool(cases)})


def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a contact; the file stays in sight beside the form."""
    request = case_worker(request)
    file = file_or_404(request.actor, pk, request.today)
    require(may_work_on(request.actor, file.case))
    form = ContactForm(request.POST or None, case=file.case, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _noted(request, file.case, form))
            return redirect(url)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=file.case)
    return render_form(request, "contacts/add.html", form, file_context(request, file))


def _noted(request: StaffRequest, case: Case, form: ContactForm) -> str:
    contact = note_contact(case=case, actor=request.actor, today=request.today, **form.contact())
    _say_saved(request, _("Der Kontakt ist notiert."), reverse("contacts:undo", args=[contact.pk]))
    return file_address(case)


def _say_saved(request: StaffRequest, sentence: str, undo: str) -> None:
    messages.success(request, format_html('{} <a href="{}">{}</a>', sentence, undo, _("Zurückholen")))


def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back a contact, for a while after it was noted."""
    request = case_worker(request)
    contact = get_object_or_404(contacts_visible_to(request.actor), pk=pk)
    require(may_undo(request.actor, contact))
    form = KernForm(request.POST or None)
    if form.is_valid():
        undo_contact(contact=contact, actor=request.actor)
        return redirect(file_address(contact.case))
    note_reading(actor=request.actor, subject=contact.case)
    words = {
        "headline": _("Kontakt vom %(day)s zurückholen") % {"day": f"{contact.on:%d.%m.%Y}"},
        "consequence": _("Der Kontakt und seine Notiz verschwinden aus der Akte."),
        "button": _("Kontakt zurückholen"),
        "cancel_url": file_address(contact.case),
    }
    return render_form(request, "ui/confirm.html", form, words)


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
