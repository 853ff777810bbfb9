"""A site extends a library: lists are merged by code, the site's word counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regelkreis.profiles.faults import Fault, ProfileInvalid
from regelkreis.profiles.nodes import Node
from regelkreis.profiles.reading import read_profile
from regelkreis.profiles.schema.profile import LISTS, NETWORK_LISTS
from regelkreis.profiles.sources import SITES, read_source

_MERGED = (*NETWORK_LISTS, *LISTS)


@dataclass(frozen=True)
class Sources:
    """A profile ready to be checked, with the texts it was made of."""

    profile: Node
    text: str


def read_with_library(name: str, text: str) -> Sources:
    """
    Read a profile and what it extends.

    :raises ProfileInvalid: one of the two cannot be read, or the library named does not exist.
    """
    own = read_profile(text, name)
    if "library" in own.mapping:
        sentence = _(
            "Das ist eine Vorlage und kein Standort. Laden Sie ein Profil, das sie mit „extends:“ nutzt."
        )
        raise ProfileInvalid([own.fault(("library",), sentence)])
    if "extends" not in own.mapping:
        return Sources(own, text)
    library, library_text = _library(own)
    faults = list(_wrong_omissions(own, library))
    if faults:
        raise ProfileInvalid(faults)
    return Sources(_merged(own, library), f"{text}\n# {own.text('extends')}\n---\n{library_text}")


def _library(own: Node) -> tuple[Node, str]:
    name = own.text("extends")
    if not (SITES / f"{name}.yaml").is_file():
        sentence = _("Die Vorlage „%(name)s“ gibt es nicht.") % {"name": name}
        raise ProfileInvalid([own.fault(("extends",), sentence)])
    file, text = read_source(name)
    library = read_profile(text, file)
    if "library" not in library.mapping:
        sentence = _("„%(name)s“ ist ein Standort und keine Vorlage.") % {"name": name}
        raise ProfileInvalid([own.fault(("extends",), sentence)])
    return library, text


def _merged(own: Node, library: Node) -> Node:
    found = {key: node for key, node in own.mapping.items() if key not in ("extends", "without")}
    for name in _MERGED:
        base = library.step(name)
        if base is not None:
            left_out = _left_out(own, name)
            kept = [item for item in base.items if item.text("code") not in left_out]
            found[name] = _merged_list(own.step(name), kept, base)
    site, words = own.step("site"), library.step("words")
    if site is not None and words is not None and site.mapping:
        mine = site.step("words")
        together = {**words.mapping, **(mine.mapping if mine else {})}
        found["site"] = Node(
            {**site.mapping, "words": Node(together, site.line, site.file)}, site.line, site.file
        )
    return Node(found, own.line, own.file)


def _merged_list(own: Node | None, base: list[Node], place: Node) -> Node:
    """Put the site's entries first, in its order, then what is only in the library."""
    if own is None:
        return Node(base, place.line, place.file)
    if not isinstance(own.value, list):
        return own
    mine = [item.text("code") for item in own.items]
    entries = [_merged_entry(item, base, mine.count(item.text("code")) == 1) for item in own.items]
    rest = [item for item in base if item.text("code") not in mine]
    return Node([*entries, *rest], own.line, own.file)


def _merged_entry(own: Node, base: list[Node], is_only: bool) -> Node:
    same = [item for item in base if item.text("code") == own.text("code")]
    if not is_only or len(same) != 1:
        return own
    return Node({**same[0].mapping, **own.mapping}, own.line, own.file)


def _left_out(own: Node, name: str) -> set[str]:
    without = own.step("without")
    listed = without.step(name) if without else None
    return {str(item.value) for item in listed.items} if listed else set()


def _wrong_omissions(own: Node, library: Node) -> Iterator[Fault]:
    """Refuse to leave out what is not there: most often a slip that would go unnoticed."""
    without = own.step("without")
    for name, listed in (without.mapping if without else {}).items():
        base = library.step(name)
        codes = {item.text("code") for item in base.items} if base else set()
        for number, item in enumerate(listed.items):
            if str(item.value) not in codes:
                sentence = _("„%(code)s“ steht nicht in der Vorlage und kann nicht weggelassen werden.")
                yield own.fault(("without", name, number), sentence % {"code": item.value})
