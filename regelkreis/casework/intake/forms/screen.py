"""What is typed for a queue of people at a counter."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.rules import faults_of_name
from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.foundation.ui.widgets import Lettered
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Municipality
from regelkreis.network.organizations.queries import municipalities


class ScreeningForm(KernForm):
    """
    Four answers for one person; day, occasion and town stay as with the person before.

    A name is asked for only on a basis; without one the talk is counted and leads to nobody (EN-5).
    """

    mark_optional = False

    on = forms.DateField(label=_("Tag"))
    occasion = forms.ModelChoiceField(Term.objects.none(), label=_("Anlass"), empty_label=_("bitte wählen"))
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Wohnt in"), empty_label=_("bitte wählen")
    )
    result = forms.ModelChoiceField(
        Term.objects.none(), label=_("Ergebnis"), widget=Lettered, empty_label=None
    )
    basis = forms.ModelChoiceField(
        Term.objects.none(),
        label=_("Darf ein Name notiert werden?"),
        empty_label=_("nein: nur zählen"),
        required=False,
    )
    person_name = forms.CharField(label=_("Name der Person"), max_length=250, required=False)
    person_contact = forms.CharField(label=_("Erreichbar unter"), max_length=250, required=False)

    def __init__(
        self,
        *args: Any,
        site: UUID,
        today: date,
        before: Screening | None,
        day: date | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, found in (
            ("occasion", terms(site, Kind.OCCASION, on=today)),
            ("municipality", municipalities(site)),
            ("result", terms(site, Kind.SCREENING_RESULT, on=today)),
            ("basis", terms(site, Kind.LEGAL_BASIS, on=today)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        self.fields["on"].initial = day or today
        if before is not None:
            # The next person needs only a result: the letter keys work at once.
            self.fields["result"].widget.attrs["data-focus"] = ""
            self.fields["occasion"].initial = before.occasion_id
            self.fields["municipality"].initial = before.municipality_id

    def clean(self) -> dict[str, Any]:
        """Nobody is named without a basis."""
        given = super().clean() or self.cleaned_data
        faults = faults_of_name(
            has_basis=given.get("basis") is not None,
            name=given.get("person_name", ""),
            contact=given.get("person_contact", ""),
        )
        for name, sentence in faults.items():
            self.add_error(name, sentence)
        return given


class PeriodForm(FilterForm):
    """The period, and the occasion, that a table of results is about."""

    von = forms.DateField(label=_("Von"), required=False)
    bis = forms.DateField(label=_("Bis"), required=False)
    anlass = forms.ModelChoiceField(
        Term.objects.none(), label=_("Anlass"), empty_label=_("alle"), required=False
    )

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["anlass"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = terms(site, Kind.OCCASION)

    def clean(self) -> dict[str, Any]:
        """A period does not end before it begins."""
        given = super().clean() or self.cleaned_data
        if given.get("von") and given.get("bis") and given["bis"] < given["von"]:
            self.add_error("bis", _("Das Ende liegt vor dem Beginn. Bitte beide Daten prüfen."))
        return given
