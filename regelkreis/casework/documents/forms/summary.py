"""What another service is told: one fact after the other, none chosen beforehand."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.telling import Tellable
from regelkreis.foundation.ui.forms import FilterForm, KernForm


class ReleaseChoice(forms.ModelChoiceField[Release]):
    """The releases that hold today."""

    def label_from_instance(self, obj: Release) -> str:
        """Return for whom it is, what for and until when."""
        until = _("bis %(day)s") % {"day": f"{obj.valid_until:%d.%m.%Y}"} if obj.valid_until else ""
        return ", ".join(part for part in (obj.recipient.label, obj.purpose, until) if part)


class ReleaseForm(FilterForm):
    """Under which release something is told."""

    freigabe = ReleaseChoice(Release.objects.none(), label=gettext_lazy("Freigabe"))

    def __init__(self, *args: Any, releases: QuerySet[Release], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["freigabe"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = releases


class SummaryForm(KernForm):
    """Which facts go out; each shows what it says."""

    told = forms.MultipleChoiceField(
        label=gettext_lazy("Das wird weitergegeben"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Nichts ist vorausgewählt. Nur, was die Einrichtung für den Zweck braucht."),
    )
    phone = forms.CharField(label=gettext_lazy("Telefon für Rückfragen"), max_length=60, required=False)

    def __init__(self, *args: Any, facts: Sequence[Tellable], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.code, f"{one.label}: {one.value}") for one in facts]
        self.fields["told"].choices = choices  # type: ignore[attr-defined]
