"""All contacts of a file; one is changed, taken back or restored by whoever noted it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.contacts.forms import ChangeContactForm
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import change_contact, restore_contact, undo_contact
from regelkreis.casework.contacts.permissions import may_change
from regelkreis.casework.contacts.queries import contacts_of, contacts_visible_to, every_contact_visible_to
from regelkreis.casework.contacts.views.note import act_button, file_address
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.requests import StaffRequest

COLUMNS = (
    Column(gettext_lazy("Tag"), sort="tag"),
    Column(gettext_lazy("Wie")),
    Column(gettext_lazy("Themen")),
    Column(gettext_lazy("Notiz")),
    Column(gettext_lazy("notiert von")),
)
ORDERINGS = {"tag": ("on", "created_at", "pk")}


def index(request: HttpRequest, pk: UUID) -> HttpResponse:
    """List every contact of a file, the newest first."""
    request = case_worker(request)
    case = case_or_404(request.actor, pk)
    found = contacts_of(case)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-tag")
    note_reading(actor=request.actor, subject=case)
    may_work = bool(may_work_on(request.actor, case))
    return render(request, "contacts/list.html", {"case": case, "page": page, "may_work": may_work})


def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Correct a contact; the second of two editors is shown the difference."""
    request = case_worker(request)
    contact = get_object_or_404(contacts_visible_to(request.actor), pk=pk)
    require(may_change(request.actor, contact))
    if address := sent_before(request.POST.get("token"), user_id=request.user.pk):
        return redirect(address)
    form = ChangeContactForm(request.POST or None, contact=contact, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            url = once(token=token, user_id=request.user.pk, deed=lambda: _changed(request, contact, form))
            return redirect(url)
        except Refusal as refusal:
            contact = get_object_or_404(contacts_visible_to(request.actor), pk=pk)
            refused(form, refusal, version=contact.version)
    note_reading(actor=request.actor, subject=contact.case)
    context = {"case": contact.case, "contact": contact}
    return render_form(request, "contacts/change.html", form, context)


def _changed(request: StaffRequest, contact: Contact, form: ChangeContactForm) -> str:
    expected = form.cleaned_data["version"]
    change_contact(
        contact=contact, expected=expected, actor=request.actor, today=request.today, **form.contact()
    )
    messages.success(request, _("Der Kontakt ist geändert."))
    return file_address(contact.case)


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a contact back at once; it can be restored for a while."""
    request = case_worker(request)
    contact = get_object_or_404(every_contact_visible_to(request.actor), pk=pk)
    if contact.removed_on is None:
        gone = undo_contact(contact=contact, actor=request.actor, today=request.today)
        sentence = ngettext(
            "Der Kontakt ist zurückgenommen.", "Der Kontakt ist in %(n)s Akten zurückgenommen.", len(gone)
        ) % {"n": len(gone)}
        again = act_button(request, reverse("contacts:restore", args=[contact.pk]), _("Wiederherstellen"))
        messages.info(request, format_html("{} {}", sentence, again))
    return redirect(file_address(contact.case))


@require_POST
def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put back a contact that was taken back."""
    request = case_worker(request)
    contact = get_object_or_404(every_contact_visible_to(request.actor), pk=pk)
    if contact.removed_on is not None:
        restore_contact(contact=contact, actor=request.actor, today=request.today)
        messages.success(request, _("Der Kontakt steht wieder in der Akte."))
    return redirect(file_address(contact.case))
