"""References inside a profile: what one entry names must stand in another list."""

from collections.abc import Iterator
from difflib import get_close_matches

from django.utils.translation import gettext as _

from regelkreis.casework.cases.slots import activities
from regelkreis.profiles.faults import Fault
from regelkreis.profiles.nodes import Node, Path

# list, word or path inside the entry, list in which the code must stand
_REFERENCES: tuple[tuple[str, Path, str], ...] = (
    ("municipalities", ("district",), "districts"),
    ("organizations", ("municipality",), "municipalities"),
    ("posts", ("employer",), "organizations"),
    ("posts", ("executed_by",), "organizations"),
    ("posts", ("serves",), "municipalities"),
    ("posts", ("districts",), "districts"),
    ("posts", ("target_groups",), "target_groups"),
    ("legal_areas", ("organizations",), "organizations"),
    ("screening_results", ("organization",), "organizations"),
    ("needs", ("domain",), "life_domains"),
    ("bodies", ("rung",), "rungs"),
    ("minimum_data", ("phase",), "phases"),
    ("indicators", ("measure", "break_kind"), "break_kinds"),
    ("indicators", ("measure", "need"), "needs"),
)
_ACTIVITY_WORDS = ("from", "to", "of", "where")


def wrong_references(profile: Node) -> Iterator[Fault]:
    """Return every code that its list does not hold."""
    for name, inside, target in _REFERENCES:
        known = codes_of(profile, target)
        listed = profile.step(name)
        for number in range(len(listed.items) if listed else 0):
            yield from _wrong(profile, (name, number, *inside), known, target)


def unknown_activities(profile: Node) -> Iterator[Fault]:
    """Return the activities of indicators that no room of casework ever writes to a case's log."""
    known = sorted(activity.code for activity in activities)
    listed = profile.step("indicators")
    for number, entry in enumerate(listed.items if listed else []):
        measure = entry.step("measure")
        for word in _ACTIVITY_WORDS:
            name = measure.text(word) if measure else ""
            if name and name not in known:
                sentence = _("„%(name)s“ ist kein Ereignis eines Falls. Möglich sind: %(known)s.")
                values = {"name": name, "known": ", ".join(known)}
                yield profile.fault(("indicators", number, "measure", word), sentence % values)


def codes_of(profile: Node, name: str) -> list[str]:
    """Return the codes of a list."""
    listed = profile.step(name)
    return [item.text("code") for item in listed.items] if listed else []


def unknown_code(code: str, known: list[str], target: str) -> str:
    """Return the sentence that a list does not hold a code, with the one that was perhaps meant."""
    close = get_close_matches(code, known, n=1)
    hint = _(" Meinten Sie „%(word)s“?") % {"word": close[0]} if close else ""
    return _("„%(code)s“ steht nicht in der Liste „%(target)s“.") % {"code": code, "target": target} + hint


def _wrong(profile: Node, path: Path, known: list[str], target: str) -> Iterator[Fault]:
    found: Node | None = profile
    for step in path:
        found = found.step(step) if found else None
    if found is None or found.value is None:
        return
    for number, item in enumerate(found.items or [found]):
        place = (*path, number) if found.items else path
        if not isinstance(item.value, dict | list) and str(item.value) not in known:
            yield profile.fault(place, unknown_code(str(item.value), known, target))
