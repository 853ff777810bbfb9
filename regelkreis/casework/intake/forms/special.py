"""What is typed of a special category of data: first the consent, then the field opens."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.consent.models import Basis
from regelkreis.casework.intake.models import SpecialFact
from regelkreis.casework.intake.rules import no_express_consent
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.widgets import Segmented


class SpecialFactForm(KernForm):
    """Which category, the express consent to it, and then what it is."""

    kind = forms.ChoiceField(
        label=_("Worum es geht"), choices=SpecialFact.Kind.choices, widget=forms.RadioSelect
    )
    consents = forms.BooleanField(
        label=_("Die Person willigt ausdrücklich ein, dass diese Angabe gespeichert wird."),
        help_text=_("Freiwillig, jederzeit widerrufbar (Art. 9 Abs. 2 a DSGVO). Nein kostet nichts."),
        required=True,
    )
    consented_on = forms.DateField(label=_("Eingewilligt am"))
    form = forms.ChoiceField(
        label=_("Wie gegeben"), choices=Basis.Form.choices, initial=Basis.Form.WRITTEN, widget=Segmented
    )
    text = forms.CharField(
        label=_("Angabe"),
        help_text=_("Nur was die Begleitung braucht. Die Person kann es einsehen."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"consented_on": today}
        self.fields["consents"].error_messages["required"] = no_express_consent()
