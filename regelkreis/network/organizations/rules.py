"""What is true of memberships and holdings without a database."""

from datetime import date


def is_withdrawal(valid_from: date, last_day: date, today: date) -> bool:
    """
    Return whether an end takes back what never counted for a whole day.

    A role from today or later whose last day lies before its beginning was given by mistake.
    """
    return last_day < valid_from and valid_from >= today


def written_period(valid_from: date, valid_until: date | None) -> str:
    """Write a period for the journal: the days as people write them."""
    start = valid_from.strftime("%d.%m.%Y")
    return f"{start} bis {valid_until.strftime('%d.%m.%Y')}" if valid_until else f"ab {start}"
