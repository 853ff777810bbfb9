"""Changing the hat: acting in another of one's own roles."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from regelkreis.network.organizations.middleware import SESSION_KEY
from regelkreis.network.organizations.requests import staff


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Act in another of one's own roles from now on; a role of somebody else does not exist."""
    request = staff(request)
    wanted = request.POST.get("capacity", "")
    if wanted not in {str(held.key) for held in request.roles}:
        raise Http404
    request.session[SESSION_KEY] = wanted
    # Other rights, another key: whoever knew the old one is left outside.
    request.session.cycle_key()
    return redirect("/")
