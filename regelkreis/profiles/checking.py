"""What the schema cannot see: codes twice, periods that overlap, references into nothing, wrong rules."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from django.utils.translation import gettext as _
from pydantic import ValidationError

from regelkreis.methods.periods import Period
from regelkreis.profiles.faults import Fault, ProfileInvalid
from regelkreis.profiles.membership_rules import wrong_rules
from regelkreis.profiles.nodes import Node, Path
from regelkreis.profiles.references import unknown_activities, wrong_references
from regelkreis.profiles.schema.profile import LISTS, NETWORK_LISTS, Profile
from regelkreis.profiles.sentences import sentence_for

_UNIQUE_WORDS = ("ags", "case_prefix")


def checked(profile: Node) -> Profile:
    """
    Return the profile as the schema has it.

    :raises ProfileInvalid: with everything that is wrong, of every check.
    """
    faults = [
        *_wrong_entries(profile),
        *wrong_references(profile),
        *unknown_activities(profile),
        *wrong_rules(profile),
    ]
    try:
        found = Profile.model_validate(profile.plain())
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        raise ProfileInvalid(
            [*faults, *(profile.fault(_path(e["loc"]), sentence_for(e)) for e in errors)]
        ) from None
    if faults:
        raise ProfileInvalid(faults)
    return found


def _path(location: Path) -> Path:
    return tuple(step for step in location if step != "[key]")


def entries_of(profile: Node, name: str) -> Iterator[tuple[Path, Node]]:
    """Return the entries of a list with their paths; parts of target groups stand in the same list."""
    listed = profile.step(name)
    for number, entry in enumerate(listed.items if listed else []):
        yield (name, number), entry
        parts = entry.step("parts") if name == "target_groups" else None
        for position, part in enumerate(parts.items if parts else []):
            yield (name, number, "parts", position), part


def _wrong_entries(profile: Node) -> Iterator[Fault]:
    for name in (*NETWORK_LISTS, *LISTS):
        found = list(entries_of(profile, name))
        yield from (fault for path, entry in found for fault in _reversed(profile, path, entry))
        yield from _overlaps(profile, found)
        yield from _ambiguous(profile, found)


def _reversed(profile: Node, path: Path, entry: Node) -> Iterator[Fault]:
    start, end = entry.day("from"), entry.day("until")
    if start and end and end < start:
        sentence = _("Das Ende (%(end)s) liegt vor dem Beginn (%(start)s).")
        yield profile.fault((*path, "until"), sentence % {"start": _written(start), "end": _written(end)})


def _overlaps(profile: Node, found: list[tuple[Path, Node]]) -> Iterator[Fault]:
    by_code: dict[str, list[tuple[Path, Node]]] = defaultdict(list)
    for path, entry in found:
        by_code[entry.text("code")].append((path, entry))
    for code, same in by_code.items():
        for (_earlier, first), (path, second) in combinations(same, 2):
            if code and _overlap(first, second):
                yield profile.fault((*path, "code"), _overlap_sentence(code, first, second))


def _overlap(first: Node, second: Node) -> bool:
    spans = []
    for entry in (first, second):
        try:
            spans.append(Period(entry.day("from"), entry.day("until")))
        except ValueError:
            return False  # reversed, which is said elsewhere
    return spans[0].overlaps(spans[1])


def _overlap_sentence(code: str, first: Node, second: Node) -> str:
    values = {"code": code, "line": first.line}
    if any(entry.day(word) for entry in (first, second) for word in ("from", "until")):
        return _("Die Gültigkeit von „%(code)s“ überschneidet sich mit der aus Zeile %(line)s.") % values
    return _("Den Schlüssel „%(code)s“ gibt es schon in Zeile %(line)s.") % values


def _ambiguous(profile: Node, found: list[tuple[Path, Node]]) -> Iterator[Fault]:
    """Refuse names that two entries of a list share: an import could not tell which is meant."""
    owner: dict[tuple[str, str], Node] = {}
    for path, entry in found:
        for word, name in _names(entry):
            holder = owner.setdefault((word, name.casefold()), entry)
            if holder.text("code") != entry.text("code"):
                sentence = _("„%(name)s“ gehört schon zu „%(code)s“ (Zeile %(line)s).")
                values = {"name": name, "code": holder.text("code"), "line": holder.line}
                yield profile.fault((*path, word), sentence % values)


def _names(entry: Node) -> Iterator[tuple[str, str]]:
    listed = entry.step("aliases")
    aliases = [str(alias.value) for alias in listed.items] if listed else []
    for name in {entry.text("code"), entry.text("label"), *aliases}:
        if name:
            yield "label", name
    yield from ((word, entry.text(word)) for word in _UNIQUE_WORDS if entry.text(word))


def _written(day: date) -> str:
    return day.strftime("%d.%m.%Y")
