"""The calendar behind a secret link, for programs that cannot sign in."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regelkreis.casework.appointments.calendar import REFRESH, calendar_of, told_by
from regelkreis.casework.appointments.queries import appointments_for_calendar, feed_behind
from regelkreis.casework.appointments.views.calendar import CALENDAR_TYPE
from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.models import Site


@login_not_required
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """
    Show the calendar of whoever made the link, or nothing: a wrong, old or revoked link is a 404.

    It says no more of a file than was chosen on the page "Kalender", and programs ask hourly: the making of
    the link is in the journal, its reading is not.

    :raises Http404: nothing is behind this link today.
    """
    found = feed_behind(secret, today())
    if found is None:
        raise Http404
    link, actor = found
    told = told_by(link, Site.objects.get(pk=link.site))
    content = calendar_of(appointments_for_calendar(actor, today()), told, name=_("Termine Regelkreis"))
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type=CALENDAR_TYPE)
    answer: HttpResponse = get_conditional_response(request, etag=etag, response=response) or response
    answer["ETag"] = etag
    answer["Cache-Control"] = f"private, max-age={int(REFRESH.total_seconds())}"
    answer["Content-Disposition"] = 'attachment; filename="termine.ics"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
