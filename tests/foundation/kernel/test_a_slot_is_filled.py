"""A later room hangs something in an earlier room's slot; the order says where."""

from regelkreis.foundation.kernel.slots import Slot


def test_items_stand_in_order_and_equals_as_they_came():
    slot: Slot[str] = Slot("panels")
    slot.register("middle")
    slot.register("last", order=200)
    slot.register("first", order=1)
    slot.register("also middle")
    assert list(slot) == ["first", "middle", "also middle", "last"]
    assert len(slot) == 4


def test_an_empty_slot_shows_nothing():
    assert list(Slot[str]("panels")) == []
