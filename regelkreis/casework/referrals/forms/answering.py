"""What is typed when the service has answered; reason and expected day belong to their answers."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.rules import FOLLOWING
from regelkreis.foundation.ui.forms import VersionedForm
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms


class AnswerForm(VersionedForm):
    """What the service said; reason and expected day are asked for by the answers they belong to."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Was hat die Einrichtung gesagt?"), widget=forms.RadioSelect
    )
    on = forms.DateField(label=gettext_lazy("Antwort vom"))
    decline_reason = forms.ModelChoiceField(
        Term.objects.none(),
        label=gettext_lazy("Grund der Ablehnung"),
        help_text=gettext_lazy("Nur bei einer Ablehnung."),
        empty_label=gettext_lazy("bitte wählen"),
        required=False,
    )
    expected_on = forms.DateField(
        label=gettext_lazy("Platz erwartet am"),
        help_text=gettext_lazy("Nur bei einer Warteliste, wenn ein Tag genannt wurde."),
        required=False,
    )
    note = forms.CharField(
        label=gettext_lazy("Bemerkung"), widget=forms.Textarea(attrs={"rows": "2"}), required=False
    )

    def __init__(self, *args: Any, referral: Referral, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        possible = FOLLOWING[referral.state]
        self.fields["answer"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in Referral.Answer.choices if value in possible
        ]
        self.fields["decline_reason"].queryset = terms(  # type: ignore[attr-defined]
            referral.site, Kind.DECLINE_REASON, on=today
        )
        self.fields["on"].initial = today
