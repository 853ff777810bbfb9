"""What can be true of a person, asked without a database."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.people.countries import countries
from regelkreis.methods.periods import add_years

OLDEST = 120


def full_name(given: str | None, family: str | None) -> str:
    """Return a name as it is spoken, or nothing."""
    return f"{given or ''} {family or ''}".strip()


def contradictions(
    *,
    birth_date: date | None,
    arrived_on: date | None,
    in_municipality_since: date | None,
    today: date,
) -> dict[str, str]:
    """Return the sentences, by field, that say which dates cannot be true together."""
    found: dict[str, str] = {}
    for name, day in (
        ("birth_date", birth_date),
        ("arrived_on", arrived_on),
        ("in_municipality_since", in_municipality_since),
    ):
        if day is not None and day > today:
            found[name] = _("Das Datum liegt in der Zukunft. Bitte Tag, Monat und Jahr prüfen.")
        elif day is not None and birth_date is not None and day < birth_date:
            found[name] = _("Das Datum liegt vor der Geburt am %(birth)s. Bitte beide Daten prüfen.") % {
                "birth": f"{birth_date:%d.%m.%Y}"
            }
    if birth_date is not None and birth_date < add_years(today, -OLDEST):
        found.setdefault("birth_date", _("Die Person wäre über 120 Jahre alt. Bitte das Geburtsjahr prüfen."))
    return found


def unknown_country(code: str) -> str:
    """Return the sentence for a nationality without such a code, or nothing."""
    if not code or code in countries():
        return ""
    return _("Diesen Ländercode gibt es nicht. Erwartet wird ISO 3166 mit drei Buchstaben, z. B. SYR.")
