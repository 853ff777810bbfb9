"""What the profile says of one code, ready to be compared with what stands in the database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from regelkreis.profiles.schema import Entry, TargetGroupEntry, TargetGroupPart


@dataclass(frozen=True)
class Span:
    """One span of time of one entry; `data` is JSON, `more` are further fields of the version."""

    label: str
    position: int
    valid_from: date | None
    valid_until: date | None
    data: dict[str, Any]
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of a version row, without entry and revision."""
        return {
            "label": self.label,
            "position": self.position,
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
            "data": self.data,
            **self.more,
        }


@dataclass(frozen=True)
class Draft:
    """One code with all its spans in the order of time; the newest says what the entry is called now."""

    code: str
    spans: tuple[Span, ...]
    newest: Entry
    aliases: tuple[str, ...]
    parent: str = ""

    @property
    def valid_from(self) -> date | None:
        """Where the first span begins."""
        return self.spans[0].valid_from

    @property
    def valid_until(self) -> date | None:
        """Where the last span ends."""
        return self.spans[-1].valid_until


def drafts_of(entries: Iterable[Entry]) -> list[Draft]:
    """Return the entries of a list by code, in the order of the profile."""
    return _grouped((entry, "", _data(entry), {}) for entry in entries)


def group_drafts(groups: Iterable[TargetGroupEntry]) -> list[Draft]:
    """Return target groups and their parts, each part behind its group."""
    flat: list[tuple[Entry, str, dict[str, Any], dict[str, Any]]] = []
    for group in groups:
        flat.append((group, "", _data(group), _decision(group, _rule(group))))
        flat += [(part, group.code, _data(part), _decision(part, part.rule)) for part in group.parts]
    return _grouped(flat)


_Row = tuple[Entry, str, dict[str, Any], dict[str, Any]]


def _grouped(rows: Iterable[_Row]) -> list[Draft]:
    by_code: dict[str, list[tuple[_Row, Span]]] = {}
    for row in rows:
        entry, _parent, data, more = row
        position = len(by_code) if entry.code not in by_code else by_code[entry.code][0][1].position
        span = Span(entry.label, position, entry.valid_from, entry.valid_until, data, more)
        by_code.setdefault(entry.code, []).append((row, span))
    return [_draft(code, found) for code, found in by_code.items()]


def _draft(code: str, found: list[tuple[_Row, Span]]) -> Draft:
    found = sorted(found, key=lambda pair: pair[1].valid_from or date.min)
    newest, parent, _data_of, _more = found[-1][0]
    # Whoever reads an old paper may type an old name: the names of every span stay understood.
    names = [name for (entry, *_), _span in found for name in (*entry.aliases, entry.label)]
    aliases = tuple(name for name in dict.fromkeys(names) if name != newest.label)
    return Draft(code, tuple(span for _row, span in found), newest, aliases, parent)


def _data(entry: Entry) -> dict[str, Any]:
    """Leave out what stands in fields of its own."""
    apart = {"rule", "decided_on", "decided_by", "parts"}
    if isinstance(entry, TargetGroupPart):
        apart.add("source")
    return {key: value for key, value in entry.data().items() if key not in apart}


def _rule(group: TargetGroupEntry) -> dict[str, Any] | None:
    """Return the group's own rule, or that one of its parts is enough."""
    return group.rule or {"any": [part.rule for part in group.parts]}


def _decision(group: TargetGroupPart, rule: dict[str, Any] | None) -> dict[str, Any]:
    written = group.model_copy(update={"rule": rule}).model_dump(mode="json", include={"rule"})
    return {
        "rule": written["rule"],
        "decided_on": group.decided_on,
        "decided_by": group.decided_by,
        "source": group.source,
    }
