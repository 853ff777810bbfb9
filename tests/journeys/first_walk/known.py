"""What all stations of the walk speak of: the days, the theme, the case."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.journeys.cast import Cast
from tests.journeys.walker import Walker

TODAY = datetime.now(ZoneInfo("Europe/Berlin")).date()
THEME = "Kein Sprachkurs, solange niemand die Kinder betreut"
PROPOSAL = "Der Kreis richtet in Hilden einen Vormittagskurs mit Kinderbetreuung ein."


def iso(days: int) -> str:
    """Return a day counted from today, as a date field takes it."""
    return (TODAY + timedelta(days=days)).isoformat()


def open_case(cast: Cast) -> Walker:
    """Open the file of the walk's case, and return who holds it."""
    cast.manager.go(cast.known["case"])
    return cast.manager


def case_key(cast: Cast) -> str:
    """Return the key of the walk's case, as it stands in addresses."""
    return cast.known["case"].rstrip("/").rsplit("/", 1)[1]
