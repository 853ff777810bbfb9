"""What is chosen about findings: lists only, no free text."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations
from regelkreis.structure.themes.forms import TermField
from regelkreis.structure.themes.models import Theme, ThemeQuerySet


class NoteFindingForm(KernForm):
    """What was needed, from which body to which, and which break."""

    need = TermField(label=gettext_lazy("Was gebraucht wurde"))
    from_body = forms.ModelChoiceField(
        label=gettext_lazy("Von welcher Einrichtung"),
        queryset=Organization.objects.none(),
        empty_label=gettext_lazy("bitte wählen"),
    )
    to_body = forms.ModelChoiceField(
        label=gettext_lazy("Zu welcher Einrichtung"),
        queryset=Organization.objects.none(),
        empty_label=gettext_lazy("bitte wählen"),
    )
    break_kind = TermField(label=gettext_lazy("Woran es lag"), widget=forms.RadioSelect, empty_label=None)
    step = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, site: UUID, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (("need", Kind.NEED), ("break_kind", Kind.BREAK_KIND)):
            self.fields[name].queryset = terms(site, kind, on=today)  # type: ignore[attr-defined]
        for name in ("from_body", "to_body"):
            self.fields[name].queryset = organizations(site, today=today)  # type: ignore[attr-defined]


class ThemeOrNewField(forms.ModelChoiceField[Theme]):
    """A running theme by number and title."""

    def label_from_instance(self, obj: Theme) -> str:
        """Return what the list says."""
        return f"{obj.number} · {obj.title}"


class GroupForm(KernForm):
    """Findings go into a theme that is carried, or into a new one."""

    theme = ThemeOrNewField(
        label=gettext_lazy("Thema"), queryset=Theme.objects.none(), required=False,
        empty_label=gettext_lazy("neues Thema"),
    )  # fmt: skip
    title = forms.CharField(
        label=gettext_lazy("Titel des neuen Themas"), max_length=160, required=False,
        help_text=gettext_lazy("So, wie sich jemand beschweren würde."),
    )  # fmt: skip
    rung = TermField(
        label=gettext_lazy("Sprosse des neuen Themas"), required=False,
        help_text=gettext_lazy("So weit unten wie möglich."),
    )  # fmt: skip

    mark_optional = False

    def __init__(self, *args: Any, site: UUID, themes: ThemeQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = themes  # type: ignore[attr-defined]
        self.fields["rung"].of(site, Kind.RUNG)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for a title and a rung where no theme is chosen."""
        given = super().clean() or {}
        if not given.get("theme") and "theme" not in self.errors:
            if not given.get("title"):
                self.add_error("title", _("Bitte ein Thema wählen oder dem neuen einen Titel geben."))
            if not given.get("rung") and "rung" not in self.errors:
                self.add_error("rung", _("Bitte die Sprosse wählen, auf der das Thema beginnt."))
        return given


class FindingFilter(FilterForm):
    """Which findings are listed."""

    need = TermField(label=gettext_lazy("Gebraucht"), required=False, empty_label=gettext_lazy("alles"))
    break_kind = TermField(label=gettext_lazy("Bruch"), required=False, empty_label=gettext_lazy("alle"))

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (("need", Kind.NEED), ("break_kind", Kind.BREAK_KIND)):
            self.fields[name].queryset = terms(site, kind)  # type: ignore[attr-defined]


def chosen_by(form: FindingFilter) -> dict[str, Term]:
    """Return what the filter asks for."""
    if not form.is_valid():
        return {}
    return {name: value for name, value in form.cleaned_data.items() if value}
