"""What is typed for a queue of people at a counter."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.intake.models import Screening
from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Municipality
from regelkreis.network.organizations.queries import municipalities


class ScreeningForm(KernForm):
    """Four answers for one person; occasion and town stay as with the person before."""

    on = forms.DateField(label=_("Tag"))
    occasion = forms.ModelChoiceField(Term.objects.none(), label=_("Anlass"), empty_label=_("bitte wählen"))
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Wohnt in"), empty_label=_("bitte wählen")
    )
    result = forms.ModelChoiceField(
        Term.objects.none(), label=_("Ergebnis"), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, site: UUID, today: date, before: Screening | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, found in (
            ("occasion", terms(site, Kind.OCCASION, on=today)),
            ("municipality", municipalities(site)),
            ("result", terms(site, Kind.SCREENING_RESULT, on=today)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        self.fields["on"].initial = today
        if before is not None:
            # The next person needs only a result: the digit keys work at once.
            self.fields["result"].widget.attrs["data-focus"] = ""
            self.fields["occasion"].initial = before.occasion_id
            self.fields["municipality"].initial = before.municipality_id


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
