"""What is wrong with a table: row, column, value, and what would be allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.foundation.kernel.refusals import Refusal

# A longer list of what is allowed is cut: nobody reads two hundred words in a terminal.
LONGEST_LIST = 60


@dataclass(frozen=True, order=True)
class Fault:
    """One sentence about one cell; rows count as a spreadsheet does (the heading is row 1)."""

    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        where = _("Zeile %(row)d") % {"row": self.row}
        if self.column:
            where = _("%(row)s, Spalte %(column)s") % {"row": where, "column": self.column}
        return f"{where}: {self.sentence}"


class Unreadable(Refusal):
    """A file that is no table; the sentence says what it should be."""


class Faulty(Refusal):
    """A table with faults: all of them at once, so that it is corrected in one go. Nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        number = len(self.faults)
        conclusion = ngettext(
            "%(number)d Fehler. Es wurde nichts eingelesen.",
            "%(number)d Fehler. Es wurde nichts eingelesen.",
            number,
        ) % {"number": number}
        super().__init__("\n".join([*map(str, self.faults), conclusion]))


def allowed(words: Sequence[str]) -> str:
    """Return the end of a sentence that says what is allowed."""
    # A label may hold commas itself ("CM Kreis Mettmann, Hilden"): then they cannot part two labels.
    between = "; " if any("," in word for word in words) else ", "
    shown = between.join(words[:LONGEST_LIST])
    more = len(words) - LONGEST_LIST
    if more > 0:
        shown = _("%(words)s und %(more)d weitere") % {"words": shown, "more": more}
    return _("Erlaubt: %(words)s.") % {"words": shown or "–"}


def unknown(value: str, words: Sequence[str], meant: str = "") -> str:
    """Return the sentence for a value that the site does not know, with the nearest one it does."""
    sentence = _("„%(value)s“ gibt es nicht.") % {"value": value}
    if meant:
        sentence = _("%(sentence)s Gemeint ist vielleicht „%(meant)s“.") % {
            "sentence": sentence,
            "meant": meant,
        }
    return f"{sentence} {allowed(words)}"
