"""What is true of an inquiry without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

# So long an inquiry nobody has settled keeps the name it was made with.
NAME_DAYS = 30
# So long the holder of a file has to answer.
ANSWER_DAYS = 7


def faults_of_asking(*, given: str, family: str, born: date | None, today: date) -> dict[str, str]:
    """
    Return, by field, why nobody can be looked for by this: a single name fits too many people.

    >>> sorted(faults_of_asking(given="Omid", family="", born=None, today=date(2023, 11, 20)))
    ['birth_date']
    """
    faults = {}
    if born is not None and born > today:
        faults["birth_date"] = _("Das Datum liegt in der Zukunft. Bitte Tag, Monat und Jahr prüfen.")
    elif not given.strip() and not family.strip():
        faults["family_name"] = _("Bitte einen Namen angeben: Ohne Namen lässt sich niemand finden.")
    elif born is None and not (given.strip() and family.strip()):
        faults["birth_date"] = _("Ein Name allein passt auf zu viele. Bitte auch das Geburtsdatum angeben.")
    return faults


def answer_due_on(asked_on: date) -> date:
    """Return the day until which the asker may expect to hear from a holder."""
    return asked_on + timedelta(days=ANSWER_DAYS)


def last_day_of_names(today: date) -> date:
    """Return the newest day of asking whose names are to be forgotten today."""
    return today - timedelta(days=NAME_DAYS)
