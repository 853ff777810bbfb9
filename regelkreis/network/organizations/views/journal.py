"""The administration's part of the journal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.queries import administration_entries, sentence_of
from regelkreis.foundation.kernel.refusals import require
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.permissions import may_administer
from regelkreis.network.organizations.requests import staff
from regelkreis.network.organizations.roles import Role

COLUMNS = (
    Column(_("wer"), sort="wer"),
    Column(_("was")),
    Column(_("in welcher Rolle")),
    Column(_("wann")),
    Column(_("Nr."), sort="nummer", numeric=True),
)
ORDERINGS = {"nummer": ("sequence",), "wer": ("actor_name", "sequence")}


def index(request: HttpRequest) -> HttpResponse:
    """List what the administration did: accounts, roles, posts, profile; never what happened in a case."""
    request = staff(request)
    require(may_administer(request.actor))
    found = administration_entries(site=request.actor.site)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="-nummer")
    words = dict(Role.choices)
    rows = [(entry, words.get(entry.role, entry.role), sentence_of(entry)) for entry in page.rows]
    return render(request, "organizations/journal.html", {"page": page, "rows": rows})
