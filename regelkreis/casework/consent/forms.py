"""Checks what was typed about bases and releases; never saves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Basis, Form
from regelkreis.casework.people.models import Person
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations


class BasisForm(KernForm):
    """Why data about this person may be stored."""

    kind = forms.ModelChoiceField(label=_("Rechtsgrundlage"), queryset=Term.objects.none())
    form = forms.ChoiceField(
        label=_("Form"), choices=Basis.Form.choices, initial=Basis.Form.WRITTEN, widget=Segmented
    )
    given_on = forms.DateField(label=_("gegeben am"))
    valid_until = forms.DateField(label=_("gilt bis"), required=False)
    language = forms.CharField(label=_("Sprache des Formulars"), max_length=60, required=False)
    scope = forms.CharField(
        label=_("Umfang"), max_length=250, required=False, help_text=_("Wofür sie gilt, in einem Satz.")
    )

    def __init__(self, *args: Any, person: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"given_on": today}, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = terms(person.site, Kind.LEGAL_BASIS, on=today)


class ReleaseForm(KernForm):
    """Who may know what, for which purpose, until when."""

    recipient = forms.ModelChoiceField(label=_("Einrichtung"), queryset=Organization.objects.none())
    purpose = forms.CharField(label=_("Zweck"), max_length=250, help_text=_("Wofür sie die Angaben braucht."))
    data_kinds = forms.MultipleChoiceField(
        label=_("Angaben, die sie erfahren darf"), choices=DataKind.choices, widget=Chips
    )
    given_on = forms.DateField(label=_("gegeben am"))
    valid_until = forms.DateField(label=_("gilt bis"), required=False)
    form = forms.ChoiceField(
        label=_("Wie gegeben"), choices=Form.choices, initial=Form.WRITTEN, widget=Segmented
    )
    language = forms.CharField(label=_("Sprache des Formulars"), max_length=60, required=False)

    def __init__(self, *args: Any, person: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"given_on": today}, **kwargs)
        field = self.fields["recipient"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = organizations(person.site, today=today)


class RefusalForm(KernForm):
    """To whom and for what the person did not agree."""

    recipient = forms.ModelChoiceField(label=_("Einrichtung"), queryset=Organization.objects.none())
    purpose = forms.CharField(label=_("Zweck"), max_length=250, help_text=_("Wofür gefragt wurde."))
    refused_on = forms.DateField(label=_("Gefragt am"))
    language = forms.CharField(label=_("Sprache des Gesprächs"), max_length=60, required=False)

    def __init__(self, *args: Any, person: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"refused_on": today}, **kwargs)
        field = self.fields["recipient"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = organizations(person.site, today=today)
