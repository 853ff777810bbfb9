"""What is typed about who else counsels; nothing here saves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.counselling.models import Counselling
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations


class CounsellingForm(KernForm):
    """Which programme, who there, since when, and whether both may talk to each other."""

    programme = forms.ModelChoiceField(Term.objects.none(), label=_("Welches Programm berät?"))
    organization = forms.ModelChoiceField(Organization.objects.none(), label=_("Einrichtung"), required=False)
    since = forms.DateField(label=_("Berät seit"), required=False)
    agreed_on = forms.DateField(
        label=_("Einverstanden mit der Abstimmung am"),
        help_text=_("Leer, solange die Person nicht gefragt wurde oder nicht möchte."),
        required=False,
    )
    contact = forms.CharField(
        label=_("Wer dort berät"),
        help_text=_("Nur mit dem Einverständnis der Person."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = terms(  # type: ignore[attr-defined]
            case.site, Kind.PROGRAMME, on=today
        )
        self.fields["organization"].queryset = organizations(  # type: ignore[attr-defined]
            case.site, today=today
        )


class SettleForm(VersionedForm):
    """Who leads from which day on, and who does what."""

    settlement = forms.ChoiceField(
        label=_("Wie ist es geklärt?"), choices=Counselling.Settlement.choices, widget=forms.RadioSelect
    )
    on = forms.DateField(label=_("Absprache vom"))
    arrangement = forms.CharField(
        label=_("Wer was übernimmt"),
        help_text=_("Zum Beispiel: MBE berät zu Schulden, Case Management zu Aufenthalt und Arbeit."),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )


class EndForm(VersionedForm):
    """Since when the other programme counsels no more."""

    on = forms.DateField(label=_("Berät nicht mehr seit"))
