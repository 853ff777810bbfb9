"""The page "Kalender": the secret link for calendar programs, and the file of one appointment."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.appointments.calendar import calendar_of, told_by
from regelkreis.casework.appointments.forms import LinkForm
from regelkreis.casework.appointments.models import CalendarFeed
from regelkreis.casework.appointments.operations import change_link, make_link, revoke_link
from regelkreis.casework.appointments.permissions import may_name_clients
from regelkreis.casework.appointments.queries import feed_of
from regelkreis.casework.appointments.views.agreeing import appointment_or_404, note_look
from regelkreis.casework.cases.requests import case_worker
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.network.organizations.requests import StaffRequest

CALENDAR_TYPE = "text/calendar; charset=utf-8"


def calendar(request: HttpRequest) -> HttpResponse:
    """Show whether there is a link and what it shows; a choice that is sent is stored."""
    request = case_worker(request)
    feed = feed_of(request.actor)
    form = _form(request, feed) if feed else None
    if feed and form and form.is_valid():
        given = form.cleaned_data
        try:
            change_link(
                feed=feed,
                expected=given["version"],
                shows_number=given["shows_number"],
                shows_place=given["shows_place"],
                shows_name=given.get("shows_name", False),
                actor=request.actor,
            )
            messages.success(request, _("Gespeichert. Kalender übernehmen das beim nächsten Abruf."))
            return redirect("appointments:calendar")
        except Refusal as refusal:
            refused(form, refusal, version=CalendarFeed.objects.get(pk=feed.pk).version)
    return _page(request, feed, form)


@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """Make a link, or a new one; it is shown on this page and never again."""
    request = case_worker(request)
    sent = KernForm(request.POST)
    shown: list[str] = []

    def deed() -> str:
        shown.append(make_link(actor=request.actor, today=request.today))
        return reverse("appointments:calendar")

    if not sent.is_valid():
        return redirect("appointments:calendar")
    address = once(token=sent.cleaned_data["token"], user_id=request.user.pk, deed=deed)
    if not shown:
        return redirect(address)
    feed = feed_of(request.actor)
    link = request.build_absolute_uri(reverse("appointments:feed", args=[shown[0]]))
    return _page(request, feed, _form(request, feed, unsent=True) if feed else None, link=link)


@require_POST
def revoke(request: HttpRequest) -> HttpResponse:
    """Switch the link off."""
    request = case_worker(request)
    if KernForm(request.POST).is_valid():
        revoke_link(actor=request.actor)
        messages.success(
            request, _("Der Kalenderlink ist abgeschaltet. Unter dem alten Link steht nichts mehr.")
        )
    return redirect("appointments:calendar")


def file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Hand over one appointment for a calendar; it says what the link would say."""
    request = case_worker(request)
    appointment = appointment_or_404(request, pk)
    note_look(request, appointment)
    told = told_by(feed_of(request.actor), request.current_site)
    response = HttpResponse(calendar_of([appointment], told), content_type=CALENDAR_TYPE)
    response["Content-Disposition"] = f'attachment; filename="termin-{appointment.on:%Y-%m-%d}.ics"'
    return response


def _form(request: StaffRequest, feed: CalendarFeed, *, unsent: bool = False) -> LinkForm:
    names = ("version", "shows_number", "shows_place", "shows_name")
    return LinkForm(
        None if unsent else request.POST or None,
        may_name=bool(may_name_clients(request.current_site)),
        initial={name: getattr(feed, name) for name in names},
    )


def _page(
    request: StaffRequest, feed: CalendarFeed | None, form: LinkForm | None, *, link: str = ""
) -> HttpResponse:
    context = {
        "feed": feed,
        "link": link,
        "renewing": KernForm(),
        "names_verdict": may_name_clients(request.current_site),
    }
    if form is None:
        return render(request, "appointments/calendar.html", context)
    return render_form(request, "appointments/calendar.html", form, context)
