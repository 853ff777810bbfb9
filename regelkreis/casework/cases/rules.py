"""What can be true of a case, asked without a database."""

import re
from datetime import date, timedelta

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


# The code of the ending that both sides must agree on (AC-4.6); the common profile has it.
GOALS_REACHED = "goals-reached"
# A closing noted by mistake is taken back until the end of the next day; later a case is taken up again.
TAKEN_BACK_UNTIL = timedelta(days=1)


def faults_of_ending(*, code: str, agreed: bool) -> dict[str, str]:
    """
    Return what is wrong with an ending, by field.

    >>> faults_of_ending(code="moved", agreed=False)
    {}
    """
    if code == GOALS_REACHED and not agreed:
        return {
            "agreed": _(
                "Ziele sind erreicht, wenn beide Seiten es so sehen. Bitte ankreuzen oder einen anderen"
                " Abschlussgrund wählen."
            )
        }
    return {}


def erase_on(closed_on: date, years: int) -> date:
    """
    Return the day on which the data of a closed case is erased.

    >>> erase_on(date(2023, 11, 20), 3), erase_on(date(2024, 2, 29), 1)
    (datetime.date(2026, 11, 20), datetime.date(2025, 2, 28))
    """
    try:
        return closed_on.replace(year=closed_on.year + years)
    except ValueError:
        return closed_on.replace(year=closed_on.year + years, day=28)


def faults_of_closing(
    *, opened_on: date, closed_on: date, today: date, last_met: date | None = None
) -> dict[str, str]:
    """Return what is wrong with the day a case closes, by field; the last contact was on `last_met`."""
    if closed_on < opened_on:
        return {
            "closed_on": _("Der Abschluss liegt vor der Eröffnung am %(opened)s. Bitte das Datum prüfen.")
            % {"opened": f"{opened_on:%d.%m.%Y}"}
        }
    if closed_on > today:
        return {"closed_on": _("Der Abschluss liegt in der Zukunft. Einzutragen ist der Tag, an dem er war.")}
    if last_met is not None and closed_on < last_met:
        return {
            "closed_on": _(
                "Der letzte Kontakt war am %(day)s. Der Abschluss liegt an diesem Tag oder danach; sonst"
                " bitte zuerst den Kontakt berichtigen."
            )
            % {"day": f"{last_met:%d.%m.%Y}"}
        }
    return {}
