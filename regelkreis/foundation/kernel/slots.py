"""Slots: an earlier room offers an empty place, a later room hangs something in it."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Slot(Generic[Item]):
    """
    A typed, ordered list that later rooms fill when the program starts.

    It is filled from `panels.py` and `protection.py`, which the kernel loads for every room, so the
    room that offers a slot imports nothing of those that fill it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._items: list[tuple[int, int, Item]] = []

    def register(self, item: Item, *, order: int = 100) -> Item:
        """Hang an item in the slot; a smaller order stands further up."""
        self._items.append((order, len(self._items), item))
        self._items.sort(key=lambda entry: entry[:2])
        return item

    def __iter__(self) -> Iterator[Item]:
        return iter([item for _, _, item in self._items])

    def __len__(self) -> int:
        return len(self._items)
