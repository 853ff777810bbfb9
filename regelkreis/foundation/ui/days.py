"""How a day is written."""

from datetime import date


def short_day(value: date, today: date | None = None) -> str:
    """Write a day as DD.MM., with the year if it is not today's."""
    short = f"{value.day:02}.{value.month:02}."
    return short if today and today.year == value.year else f"{short}{value.year}"
