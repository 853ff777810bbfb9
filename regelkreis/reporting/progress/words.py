"""Rows of a list of the site: every word valid on the day, and any other that is still counted, marked."""

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.dated import Dated
from regelkreis.network.catalogue.models import Kind
from regelkreis.reporting.queries import word_labels, words
from regelkreis.reporting.tables import UNKNOWN, Row


def word_rows(
    site: UUID, kind: Kind, on: date, counts: Mapping[UUID | None, int]
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Return the rows in the order of the profile, zeros included, and the notes on marked ones."""
    labels = word_labels(site, kind, on)
    rows, notes = [], []
    for word in words(site, kind):
        number = counts.get(word.pk, 0)
        if word.pk in labels:
            rows.append(Row(word.code, labels[word.pk], 0, (number,)))
        elif number:
            rows.append(Row(word.code, marked(word.label, word, on), 0, (number,)))
            notes.append(
                _("„%(word)s“ gilt am %(day)s nicht.") % {"word": word.label, "day": f"{on:%d.%m.%Y}"}
            )
    rows += unknown_row(counts.get(None, 0))
    return tuple(rows), tuple(notes)


def unknown_row(*values: int) -> Iterator[Row]:
    """Return the row of what nobody has entered, if there is any: it belongs to the sum."""
    if any(values):
        yield Row(UNKNOWN, _("ohne Angabe"), 0, values)


def marked(label: str, entry: Dated, on: date) -> str:
    """Return the label of what does not hold on the day, with the reason."""
    if entry.valid_until is not None and entry.valid_until < on:
        return _("%(label)s (galt bis %(day)s)") % {"label": label, "day": f"{entry.valid_until:%d.%m.%Y}"}
    if entry.valid_from is not None and entry.valid_from > on:
        return _("%(label)s (gilt ab %(day)s)") % {"label": label, "day": f"{entry.valid_from:%d.%m.%Y}"}
    return _("%(label)s (gilt nicht)") % {"label": label}
