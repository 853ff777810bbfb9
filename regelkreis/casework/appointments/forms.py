"""Checks what was typed about appointments and the calendar link; never saves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.rules import LONGEST, LONGEST_PURPOSE, SHORTEST
from regelkreis.casework.cases.models import Case
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Segmented

NO_TIME = _("Bitte eine Uhrzeit angeben, die es gibt, zum Beispiel 14:30.")
DETAILS = ("minutes", "way", "place", "with_whom", "language", "needs_interpreter", "purpose")


def clock_field() -> forms.TimeField:
    """Return the field of a time of day, with the browser's own control."""
    return forms.TimeField(
        label=_("Uhrzeit"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": NO_TIME},
    )


class AppointmentForm(KernForm):
    """When, where, with whom, in which language, and what for."""

    on = forms.DateField(label=_("Tag"))
    at = clock_field()
    minutes = forms.IntegerField(label=_("Minuten"), min_value=SHORTEST, max_value=LONGEST, initial=60)
    way = forms.ChoiceField(
        label=_("Wie"), choices=Appointment.Way.choices, widget=Segmented, initial=Appointment.Way.PLACE
    )
    place = forms.CharField(
        label=_("Ort"),
        max_length=200,
        required=False,
        help_text=_("Steht in Kalendern. Eine Adresse oder ein Raum, kein Hinweis auf den Anlass."),
    )
    with_whom = forms.CharField(
        label=_("Mit wem"), max_length=200, required=False, help_text=_("Bleibt im Programm.")
    )
    language = forms.CharField(label=_("Sprache"), max_length=60, required=False)
    needs_interpreter = forms.BooleanField(label=_("Sprachmittlung nötig"), required=False)
    purpose = forms.CharField(
        label=_("Worum es geht"),
        max_length=LONGEST_PURPOSE,
        required=False,
        help_text=_("Kurz. Bleibt im Programm und steht in keinem Kalender."),
    )

    def __init__(self, *args: Any, case: Case | None, **kwargs: Any) -> None:
        proposed: dict[str, Any] = {}
        if case is not None:
            person = case.person
            proposed |= {
                "with_whom": person.full_name,
                "language": next(iter(person.languages), ""),
                "needs_interpreter": bool(person.needs_interpreter),
            }
        super().__init__(*args, initial=proposed | kwargs.pop("initial", {}), **kwargs)

    def agreed(self) -> dict[str, Any]:
        """Return what was typed as the operations take it."""
        return {name: self.cleaned_data[name] for name in ("on", "at", *DETAILS)}


class AloneForm(AppointmentForm):
    """An appointment asked for outside of a file: in one of the own cases, or in none."""

    fall = forms.ChoiceField(label=_("Fall"), required=False)

    field_order = ("fall",)

    def __init__(self, *args: Any, cases: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, case=None, **kwargs)
        field = self.fields["fall"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("ohne Fall")), *((str(pk), label) for pk, label in cases)]


class ChangeForm(AppointmentForm, VersionedForm):
    """The same for an appointment that exists."""

    def __init__(self, *args: Any, appointment: Appointment, **kwargs: Any) -> None:
        initial = {name: getattr(appointment, name) for name in ("on", "at", *DETAILS, "version")}
        super().__init__(*args, case=appointment.case, initial=initial, **kwargs)


class MoveForm(VersionedForm):
    """The new time."""

    on = forms.DateField(label=_("neuer Tag"))
    at = clock_field()


class OutcomeForm(VersionedForm):
    """What became of an appointment, by one button."""

    outcome = forms.ChoiceField(choices=[("held", ""), ("missed", ""), ("cancelled", "")])


class LinkForm(VersionedForm):
    """What the calendar link shows."""

    shows_number = forms.BooleanField(label=_("Fallnummer"), required=False)
    shows_place = forms.BooleanField(label=_("Ort"), required=False)
    shows_name = forms.BooleanField(
        label=_("Name der Person"),
        required=False,
        help_text=_("Kalender liegen oft auf privaten Telefonen und fremden Rechnern."),
    )

    def __init__(self, *args: Any, may_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_name:
            del self.fields["shows_name"]
