"""What is true of conferences without a database: who may be told, what may stand in an invitation."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _

# From this many days before its day on, a conference stands on the desk.
NOTICE = timedelta(days=7)
LONGEST = 8 * 60


def release_stands(
    *, given_on: date, valid_until: date | None, withdrawn_on: date | None, on: date, today: date
) -> bool:
    """
    Return whether a release covers a conference: it holds today, and still on the conference's day.

    A withdrawal counts from its own day on (Art. 7 (3) GDPR).
    """
    day = max(on, today)
    return (
        given_on <= day
        and (valid_until is None or valid_until >= day)
        and (withdrawn_on is None or withdrawn_on > day)
    )


def naming_words(text: str, words: Iterable[str]) -> list[str]:
    """Return which of the words that point to a person stand in a text, as whole words."""
    return [
        word
        for word in words
        if len(word) > 1 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    ]


def faults_of_agenda(agenda: str, words: Iterable[str]) -> dict[str, str]:
    """Return what is wrong with an agenda: it stands in every invitation, so it names nobody."""
    if found := naming_words(agenda, words):
        return {
            "agenda": _(
                "Die Tagesordnung lesen alle Eingeladenen, auch ohne Freigabe. Bitte ohne „%(word)s“"
                " schreiben."
            )
            % {"word": found[0]}
        }
    return {}


def faults_of_meeting(
    *, on: date, earliest: date, minutes: int | None, place: str, video_link: str
) -> dict[str, str]:
    """Return what is wrong with day, length and place, by field."""
    found: dict[str, str] = {}
    if on < earliest:
        found["on"] = _("Der Tag liegt vor dem %(day)s. Bitte das Datum prüfen.") % {
            "day": f"{earliest:%d.%m.%Y}"
        }
    if minutes is not None and not 5 <= minutes <= LONGEST:
        found["minutes"] = _("Bitte eine Dauer zwischen 5 Minuten und 8 Stunden angeben.")
    if not place.strip() and not video_link.strip():
        found["place"] = _("Bitte einen Ort oder einen Link zur Videokonferenz angeben.")
    return found
