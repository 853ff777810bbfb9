"""What is typed to be reminded, and to choose the file a contact belongs to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm, KernForm


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
