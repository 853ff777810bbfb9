"""Form controls that KERN lacks, as native controls: chips, a segmented choice, a date."""

from collections.abc import Collection
from string import ascii_lowercase
from typing import Any

from django import forms


class Chips(forms.CheckboxSelectMultiple):
    """Checkboxes as chips; while the group has focus the digits 1 to 9 toggle them."""

    template_name = "ui/widgets/chips.html"


class Segmented(forms.RadioSelect):
    """At most five radios side by side, for short words."""

    template_name = "ui/widgets/segmented.html"


class Lettered(forms.RadioSelect):
    """Radios under a letter each: while the group has focus, the letter chooses (WCAG 2.1.4, on focus)."""

    template_name = "ui/widgets/lettered.html"
    # What the page itself binds to a key is no letter of a choice.
    reserved = frozenset("jkz")

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Return the options, each with its letter: the first of its word that is free."""
        groups = super().optgroups(name, value, attrs)
        options = [option for _group, options, _index in groups for option in options]
        letters = letters_of([str(option["label"]) for option in options], self.reserved)
        for option, letter in zip(options, letters, strict=True):
            option["letter"] = letter.upper()
            if letter:
                option["attrs"] |= {"data-letter": letter, "aria-keyshortcuts": letter.upper()}
        return groups


def letters_of(words: list[str], reserved: Collection[str] = ()) -> list[str]:
    """
    Return a letter for every word, the first of its own letters that no word before it took, or nothing.

    >>> letters_of(["MBE", "Meldung", "Kein Bedarf"], "k")
    ['m', 'e', 'i']
    """
    taken, found = set(reserved), []
    for word in words:
        free = (one for one in word.lower() if one in ascii_lowercase and one not in taken)
        letter = next(free, next((one for one in ascii_lowercase if one not in taken), ""))
        taken.add(letter)
        found.append(letter)
    return found


class DateInput(forms.DateInput):
    """The browser's own date picker; it sends ISO dates and shows the user's own format."""

    input_type = "date"

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
