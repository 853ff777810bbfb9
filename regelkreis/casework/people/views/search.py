"""Somebody is looked for by name, whatever the spelling: among the actor's own files only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.casework.people.forms import SearchForm
from regelkreis.casework.people.identity import identity_from
from regelkreis.casework.people.permissions import may_search
from regelkreis.casework.people.queries import Similar, files_of, people_named
from regelkreis.casework.people.reasons import reasons_in_words
from regelkreis.casework.people.slots import FileLink
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.requests import staff

SHOWN = 25


@dataclass(frozen=True)
class Hit:
    """Somebody who may be meant, where their file is, and why they are shown."""

    similar: Similar
    file: FileLink
    reasons: Sequence[str]


def search(request: HttpRequest) -> HttpResponse:
    """Show who of one's own files may be meant by a name."""
    request = staff(request)
    require(may_search(request.actor))
    form = SearchForm(request.GET or None)
    hits: list[Hit] = []
    text = ""
    if form.is_valid() and (text := form.cleaned_data["q"].strip()):
        born = form.cleaned_data["geboren"]
        found = people_named(request.actor, text, born)[:SHOWN]
        files = files_of(request.actor, [one.person_id for one in found])
        hits = _hits(found, files, text, born)
    context = {"form": form, "hits": hits, "text": text}
    return render(request, "people/search.html", context, status=422 if form.errors else 200)


def _hits(found: Sequence[Similar], files: Mapping[UUID, FileLink], text: str, born: Any) -> list[Hit]:
    sought = replace(identity_from(text), born=born)
    return [
        Hit(one, files[one.person_id], reasons_in_words(one, sought))
        for one in found
        if one.person_id in files
    ]
