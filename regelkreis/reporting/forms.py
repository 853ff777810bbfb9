"""Which report: of which place, on which day; the choices are those of the reader."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm
from regelkreis.network.organizations.models import Municipality

WHOLE = ""
MONTHS = 36


class ReportForm(FilterForm):
    """
    The question of a reader of exact figures: any key date.

    It is answered from the beginning with today, so that the page is never empty.
    """

    municipality = forms.ChoiceField(label=_("Gemeinde"), required=False)
    on = forms.DateField(label=_("Stichtag"))
    screenings_until = forms.DateField(label=_("Screenings bis"), required=False)

    def __init__(
        self,
        data: dict[str, Any] | Any,
        *,
        towns: Sequence[Municipality],
        whole: str,
        today: date,
    ) -> None:
        self.towns, self.today = {town.code: town for town in towns}, today
        self._whole = whole
        super().__init__({**self._first(), **{name: data[name] for name in data}})
        choices = [(code, town.label) for code, town in self.towns.items()]
        field = self.fields["municipality"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(WHOLE, whole), *choices] if whole else choices
        self.only_place = field.choices[0][1] if len(field.choices) == 1 else ""
        if self.only_place:
            # What cannot be chosen is said, and not asked.
            field.widget = forms.HiddenInput()

    @property
    def town(self) -> Municipality | None:
        """The town that was chosen, or nothing for the whole site."""
        return self.towns.get(self.cleaned_data["municipality"])

    def _first(self) -> dict[str, Any]:
        """What is asked when nothing was asked yet."""
        town = WHOLE if self._whole else next(iter(self.towns), WHOLE)
        return {"municipality": town, "on": self.today.isoformat()}

    def clean_on(self) -> date:
        """No report on a day that has not come."""
        return self._past(self.cleaned_data["on"])

    def clean_screenings_until(self) -> date | None:
        """No count of days that have not come."""
        day = self.cleaned_data["screenings_until"]
        return self._past(day) if day else None

    def _past(self, day: date) -> date:
        if day > self.today:
            raise forms.ValidationError(
                _("Der Tag liegt in der Zukunft. Zählen lässt sich bis heute."), code="future"
            )
        return day


class CountedForm(ReportForm):
    """
    The question of a reader of counted figures: ends of months only.

    Two reports a day apart would show a single person by subtraction.
    """

    on = forms.TypedChoiceField(label=_("Stichtag"), coerce=date.fromisoformat)  # type: ignore[assignment]
    screenings_until = None  # type: ignore[assignment]

    def __init__(self, data: Any, *, today: date, **kwargs: Any) -> None:
        ends = month_ends(today)
        super().__init__(data, today=today, **kwargs)
        field = self.fields["on"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(day.isoformat(), f"{day:%d.%m.%Y}") for day in ends]

    def _first(self) -> dict[str, Any]:
        return super()._first() | {"on": month_ends(self.today)[0].isoformat()}


def month_ends(today: date) -> list[date]:
    """
    Return the last days of the months that are over, the newest first.

    >>> [day.isoformat() for day in month_ends(date(2023, 3, 31))[:2]]
    ['2023-03-31', '2023-02-28']
    """
    first = (today + timedelta(days=1)).replace(day=1)
    ends = []
    for _month in range(MONTHS):
        last = first - timedelta(days=1)
        ends.append(last)
        first = last.replace(day=1)
    return ends
