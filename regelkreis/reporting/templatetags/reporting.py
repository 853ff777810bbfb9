"""The one thing the templates of reports need beyond Django's own."""

from collections.abc import Sequence
from typing import TypeVar

from django import template

register = template.Library()
Item = TypeVar("Item")


@register.filter
def at(items: Sequence[Item], place: int) -> Item:
    """Return one item of a sequence, for two sequences that are walked side by side."""
    return items[place]
