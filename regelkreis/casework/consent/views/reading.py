"""Every basis and every release of a person."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.queries import bases_of, refusals_of, releases_of
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.requests import person_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.network.organizations.requests import staff


def person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show every basis and every release there ever was, standing or not."""
    request = staff(request)
    found, link = person_or_404(request, pk)
    note_reading(actor=request.actor, subject=found)
    releases = list(releases_of(found))
    labels = dict(DataKind.choices)
    return render(
        request,
        "consent/person.html",
        {
            "person": found,
            "link": link,
            "bases": list(bases_of(found)),
            "releases": [
                (release, ", ".join(str(labels.get(kind, kind)) for kind in release.data_kinds))
                for release in releases
            ],
            "refusals": list(refusals_of(found)),
            "may_write": bool(may_write_about(request.actor, found)),
        },
    )
