"""What every paper knows of the case it is made from: who, for whom, on which day."""

from dataclasses import dataclass
from datetime import date

from regelkreis.casework.cases.models import Case


@dataclass(frozen=True)
class Setting:
    """The case, who writes, for which site, today."""

    case: Case
    sender: str
    author: str
    today: date

    @property
    def person(self) -> str:
        """The person's name, or a line to write it on."""
        return self.case.person.full_name or "________________________"

    @property
    def birth(self) -> str:
        """The day of birth as it is written, or nothing."""
        day = self.case.person.birth_date
        return f"{day:%d.%m.%Y}" if day else ""

    @property
    def born(self) -> str:
        """The day of birth as it goes on after the name, or nothing."""
        return f", geboren am {self.birth}," if self.birth else ""


def day_words(day: date | None) -> str:
    """Return a day as papers write it."""
    return f"{day:%d.%m.%Y}" if day else ""
