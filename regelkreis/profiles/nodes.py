"""A profile as it was read: plain values that remember on which line of which file they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from regelkreis.profiles.faults import Fault

Scalar: TypeAlias = str | int | Decimal | bool | date | None
Value: TypeAlias = Scalar | dict[str, "Node"] | list["Node"]
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Node:
    """One value of the profile and the line it stands on."""

    value: Value
    line: int
    file: str

    @property
    def mapping(self) -> dict[str, "Node"]:
        """The entries by key; nothing when this is no mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list["Node"]:
        """The items in order; nothing when this is no list."""
        return self.value if isinstance(self.value, list) else []

    def plain(self) -> object:
        """Return the value without lines."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def text(self, key: str) -> str:
        """Return a scalar entry as text, empty where there is none."""
        found = self.mapping.get(key)
        return "" if found is None or found.value is None else str(found.value)

    def day(self, key: str) -> date | None:
        """Return an entry that is a date."""
        found = self.mapping.get(key)
        return found.value if found is not None and isinstance(found.value, date) else None

    def step(self, key: str | int) -> "Node | None":
        """Return what stands under a key or at a position."""
        if isinstance(key, int):
            return self.items[key] if key < len(self.items) else None
        return self.mapping.get(key)

    def fault(self, path: Path, sentence: str) -> Fault:
        """Return a fault at a place below this node, on the line of what is nearest to it."""
        node, names = self, list[str]()
        for number, name in enumerate(path, start=1):
            below = node.step(name)
            if below is not None or number == len(path):
                names.append(_name(name, below))
            node = node if below is None else below
        return Fault(node.file, node.line, " › ".join(names), str(sentence))


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Return every node below with its path, from the top down."""
    yield path, node
    for key, below in node.mapping.items():
        yield from walk(below, (*path, key))
    for number, below in enumerate(node.items):
        yield from walk(below, (*path, number))


def _name(step: str | int, node: Node | None) -> str:
    """Name an item of a list by its code, since that is what the author looks for."""
    if isinstance(step, str):
        return step
    return (node.text("code") if node else "") or str(step + 1)
