"""What an import did, or would do: counts, changes field by field, and what is worth a look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

# Told how many of how many rows are done.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, order=True)
class Notice:
    """Something that is imported as it stands, but that somebody should look at."""

    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        return _("Hinweis zu Zeile %(row)d, Spalte %(column)s: %(sentence)s") % {
            "row": self.row,
            "column": self.column,
            "sentence": self.sentence,
        }


@dataclass(frozen=True)
class Change:
    """One field of an existing record: what is stored, and what the table says."""

    row: int
    record: str
    column: str
    before: str
    after: str

    def __str__(self) -> str:
        return _("Zeile %(row)d, %(record)s, %(column)s: %(before)s → %(after)s") % {
            "row": self.row,
            "record": self.record,
            "column": self.column,
            "before": self.before,
            "after": self.after,
        }


@dataclass
class Outcome:
    """The result of one import."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    changes: list[Change] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Return the changes and the notices, each in the order of the table."""
        yield from map(str, self.changes)
        yield from map(str, sorted(self.notices))


def shown(value: object) -> str:
    """Return a value as the site writes it."""
    if value is None or value in ("", ()):
        return _("leer")
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return str(value)
