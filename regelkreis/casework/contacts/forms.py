"""Checks what was typed about contacts and reminders; never saves."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms

# A segmented choice holds five words at most; longer lists are chosen from a list.
SEGMENTS = 5


class ContactForm(KernForm):
    """One contact, in under a minute: day, language and interpreter come from the file."""

    on = forms.DateField(label=_("Tag"))
    minutes = forms.IntegerField(label=_("Minuten"), required=False, min_value=1)
    mode = forms.ChoiceField(label=_("Wie"))
    language = forms.CharField(label=_("Sprache"), max_length=60, required=False)
    interpreted = forms.BooleanField(label=_("mit Sprachmittlung"), required=False)
    topics = forms.MultipleChoiceField(label=_("Themen"), required=False, widget=Chips)
    note = forms.CharField(
        label=_("Notiz"),
        widget=forms.Textarea(attrs={"rows": "4"}),
        required=False,
        help_text=_("Nur was die Begleitung braucht. Wer die Akte sehen darf, liest diese Notiz mit."),
    )

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        person = case.person
        initial = {
            "on": today,
            "language": next(iter(person.languages), ""),
            "interpreted": bool(person.needs_interpreter),
        }
        super().__init__(*args, initial=initial | kwargs.pop("initial", {}), **kwargs)
        words = list(terms(case.site, Kind.CONTACT_MODE, on=today))
        domains = list(terms(case.site, Kind.LIFE_DOMAIN, on=today))
        self._words = {word.code: word for word in words}
        self._domains = {word.code: word for word in domains}
        self._offer("mode", words, Segmented() if len(words) <= SEGMENTS else None)
        self._offer("topics", domains)
        self.fields["on"].widget.attrs["data-focus"] = ""

    def _offer(self, name: str, found: Sequence[Term], widget: forms.Widget | None = None) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        if widget is not None:
            widget.is_required = field.required
            field.widget = widget
        field.choices = [(word.code, word.label) for word in found]

    def contact(self) -> dict[str, Any]:
        """Return what was typed as the operation takes it."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "token"}
        mode, topics = self._words[given["mode"]], [self._domains[code] for code in given["topics"]]
        return {**given, "mode": mode, "topics": topics}


class ChooseCaseForm(FilterForm):
    """In whose file something is noted."""

    fall = forms.ChoiceField(label=_("Person"))

    def __init__(self, *args: Any, cases: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["fall"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(pk), label) for pk, label in cases]


class ReminderForm(KernForm):
    """What to come back to, and when."""

    text = forms.CharField(label=_("Woran"), max_length=250)
    due_on = forms.DateField(label=_("Wiedervorlage am"))
