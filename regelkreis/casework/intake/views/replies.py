"""What a service is told of its notification: the letter, and the note that it has been told."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regelkreis.casework.intake.operations import tell_notifier
from regelkreis.casework.intake.permissions import may_tell
from regelkreis.casework.intake.queries import notifications_visible_to
from regelkreis.casework.intake.reply import reply_to
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.network.organizations.requests import staff


def reply(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the letter to the service, to be printed or read out on the phone."""
    request = staff(request)
    answered = notifications_visible_to(request.actor).filter(answered_on__isnull=False)
    found = get_object_or_404(answered.select_related("case__person"), pk=pk)
    note_reading(actor=request.actor, subject=found)
    context = {
        "notification": found,
        "reply": reply_to(found, request.today),
        "may_tell": bool(may_tell(request.actor, found)),
        "site": request.current_site,
    }
    return render(request, "intake/reply.html", context)


@require_POST
def tell(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that the service has been told."""
    request = staff(request)
    found = get_object_or_404(notifications_visible_to(request.actor), pk=pk)
    if may_tell(request.actor, found):
        tell_notifier(notification=found, actor=request.actor, today=request.today)
        messages.success(
            request, _("Vermerkt: %(notifier)s ist informiert.") % {"notifier": found.notifier.label}
        )
    return redirect("intake:notification", pk=pk)
