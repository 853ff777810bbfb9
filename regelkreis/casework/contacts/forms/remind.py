"""What is typed to be reminded, and to choose the file a contact belongs to."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.foundation.ui.widgets import Segmented

WHEN = (
    ("tomorrow", _("morgen")),
    ("week", _("nächste Woche")),
    ("month", _("in 4 Wochen")),
    ("day", _("anderer Tag")),
)
DAYS_AHEAD = {
    "tomorrow": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=28),
}


class ChooseCaseForm(FilterForm):
    """In whose file something is noted."""

    fall = forms.ChoiceField(label=_("Person"))

    def __init__(self, *args: Any, cases: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["fall"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(pk), label) for pk, label in cases]


class WhenForm(KernForm):
    """On which day: one of a few by one press, or any other."""

    when = forms.ChoiceField(label=_("Wann"), choices=WHEN, widget=Segmented, required=False, initial="week")
    due_on = forms.DateField(
        label=_("Tag"), required=False, help_text=_("Nur bei „anderer Tag“; ein Datum hier gilt immer.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the day where it was to be another and none is given."""
        given = super().clean() or {}
        wants_a_day = given.get("when") not in DAYS_AHEAD
        if wants_a_day and not given.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Bitte den Tag wählen, an dem Sie erinnert werden möchten."))
        return given

    def day(self, today: date) -> date:
        """Return the day that was meant; a date that was typed stands before a press."""
        typed: date | None = self.cleaned_data["due_on"]
        return typed or today + DAYS_AHEAD[self.cleaned_data["when"]]


class ReminderForm(WhenForm):
    """What to come back to, and when; the text comes first, so that one key and Enter are enough."""

    text = forms.CharField(label=_("Woran"), max_length=250, widget=forms.TextInput(attrs={"data-focus": ""}))

    field_order: tuple[str, ...] = ("text",)


@lru_cache(maxsize=16)
def empty_reminder(language: str) -> SafeString:
    """Return the fields of an empty reminder beside other things, drawn once and without the focus."""
    form = ReminderForm()
    form.fields["text"].widget.attrs.pop("data-focus")
    drawn = [form[name].as_field_group() for name in ("text", "when", "due_on")]
    return format_html_join("", "{}", ([field] for field in drawn))


class FreeReminderForm(ReminderForm):
    """The same outside of a file: about one of the own people, or about nothing in particular."""

    fall = forms.ChoiceField(label=_("Zu wem"), required=False)

    field_order = ("text", "fall")

    def __init__(self, *args: Any, cases: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["fall"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("zu niemandem")), *((str(pk), label) for pk, label in cases)]
