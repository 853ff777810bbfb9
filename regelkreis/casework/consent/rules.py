"""What can be true of a basis or a release, asked without a database."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.consent.kinds import DataKind


def faults_of_period(*, given_on: date, valid_until: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the days of something that was given, by field."""
    found: dict[str, str] = {}
    if given_on > today:
        found["given_on"] = _("Das Datum liegt in der Zukunft. Einzutragen ist der Tag, an dem es geschah.")
    if valid_until is not None and valid_until < given_on:
        found["valid_until"] = _("Das Ende liegt vor dem Beginn. Bitte beide Daten prüfen.")
    return found


def faults_of_kinds(kinds: Iterable[str]) -> dict[str, str]:
    """Return what is wrong with the kinds of data a release names; a release of nothing is none."""
    named = set(kinds)
    if not named:
        return {"data_kinds": _("Bitte mindestens eine Angabe auswählen, die weitergegeben werden darf.")}
    if unknown := sorted(named - set(DataKind.values)):
        return {"data_kinds": _("Unbekannte Angabe: %(kinds)s.") % {"kinds": ", ".join(unknown)}}
    return {}
