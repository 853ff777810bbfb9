"""What is typed as a referral goes on: its beginning, its end, an answer to a question."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import VersionedForm


class DayForm(VersionedForm):
    """On which day."""

    on = forms.DateField(label=_("Am"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today


class StartForm(DayForm):
    """When counselling began."""


class FinishForm(DayForm):
    """When it was finished, and what came of it."""

    result = forms.CharField(label=_("Was ist herausgekommen?"), widget=forms.Textarea(attrs={"rows": "3"}))


class BreakOffForm(DayForm):
    """When it went no further, and why."""

    reason = forms.CharField(
        label=_("Warum geht es nicht weiter?"),
        help_text=_("Zum Beispiel: Die Person möchte nicht mehr, der Kurs fiel aus, umgezogen."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )


class ReplyForm(DayForm):
    """What was answered to the question of the service."""

    text = forms.CharField(
        label=_("Was haben Sie geantwortet?"),
        help_text=_("Nur, was die Freigabe abdeckt."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )
