"""Whether a word comes from the list it is meant for, at the site it is used at."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.network.catalogue.models import Kind, Term


class OfSite(Protocol):
    """Whatever belongs to a site."""

    site: UUID


def foreign(
    site: UUID, records: Mapping[str, OfSite | None], words: Mapping[str, tuple[Term | None, Kind]]
) -> dict[str, str]:
    """Return, by field, what does not come from the site's profile or from the list it belongs to."""
    sentence = _("Das kennt das Profil dieses Standorts nicht.")
    found = {name: sentence for name, one in records.items() if one is not None and one.site != site}
    for name, (term, kind) in words.items():
        if term is not None and (term.site != site or term.kind != kind):
            found[name] = sentence
    return found
