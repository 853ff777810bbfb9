"""What can be true of a case, asked without a database."""

import re
from datetime import date

from django.utils.translation import gettext as _


def next_number(prefix: str, taken: str) -> str:
    """
    Return the number after the highest one taken, four digits or more.

    >>> next_number("HI", "HI-0147"), next_number("HI", ""), next_number("HI", "HI-9999")
    ('HI-0148', 'HI-0001', 'HI-10000')
    """
    digits = re.search(r"(\d+)$", taken)
    return f"{prefix}-{int(digits.group(1)) + 1 if digits else 1:04d}"


def faults_of_opening(*, opened_on: date, birth_date: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the day a case opens, by field."""
    if opened_on > today:
        return {"opened_on": _("Die Eröffnung liegt in der Zukunft. Ein Fall beginnt heute oder früher.")}
    if birth_date is not None and opened_on < birth_date:
        return {"opened_on": _("Die Eröffnung liegt vor der Geburt der Person. Bitte beide Daten prüfen.")}
    return {}


def faults_of_closing(*, opened_on: date, closed_on: date, today: date) -> dict[str, str]:
    """Return what is wrong with the day a case closes, by field."""
    if closed_on < opened_on:
        return {
            "closed_on": _("Der Abschluss liegt vor der Eröffnung am %(opened)s. Bitte das Datum prüfen.")
            % {"opened": f"{opened_on:%d.%m.%Y}"}
        }
    if closed_on > today:
        return {"closed_on": _("Der Abschluss liegt in der Zukunft. Einzutragen ist der Tag, an dem er war.")}
    return {}
