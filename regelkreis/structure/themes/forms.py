"""What is typed about themes."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.structure.themes.models import Stage, Theme
from regelkreis.structure.themes.rules import next_stages


class TermField(forms.ModelChoiceField[Term]):
    """A choice from one list of the site's words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Term.objects.none(), **{"empty_label": _("bitte wählen"), **kwargs})

    def of(self, site: UUID, kind: Kind) -> None:
        """Offer the words of a site."""
        self.queryset = terms(site, kind)


class OpenThemeForm(KernForm):
    """A theme to be taken up."""

    title = forms.CharField(
        label=_("Thema"), max_length=160,
        help_text=_("So, wie sich jemand beschweren würde: „Fiktionsbescheinigung kommt nach Ablauf“"),
    )  # fmt: skip
    summary = forms.CharField(label=_("In einem Satz"), max_length=400, required=False, widget=forms.Textarea)
    rung = TermField(label=_("Sprosse"), help_text=_("So weit unten wie möglich."))
    domain = TermField(label=_("Lebensbereich"), required=False)

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].of(site, Kind.RUNG)  # type: ignore[attr-defined]
        self.fields["domain"].of(site, Kind.LIFE_DOMAIN)  # type: ignore[attr-defined]


class MoveThemeForm(VersionedForm):
    """Where a theme goes, and why."""

    stage = forms.TypedChoiceField(label=_("Schritt"), coerce=int, widget=forms.RadioSelect)
    rung = TermField(label=_("Sprosse"), widget=forms.RadioSelect, empty_label=None)
    reason = forms.CharField(
        label=_("Was und warum"), max_length=600, widget=forms.Textarea,
        help_text=_("Steht in der Geschichte des Themas. Bitte keine Angaben zu Personen."),
    )  # fmt: skip

    def __init__(self, *args: Any, theme: Theme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(stage, f"{stage} {Stage(stage).label}") for stage in next_stages(theme.stage)]
        self.fields["stage"].choices = choices  # type: ignore[attr-defined]
        self.fields["rung"].of(theme.site, Kind.RUNG)  # type: ignore[attr-defined]


class FinishThemeForm(VersionedForm):
    """How a theme ends, and why."""

    result = forms.ChoiceField(label=_("Ergebnis"), choices=Theme.Result.choices, widget=Segmented)
    reason = forms.CharField(
        label=_("Begründung"), max_length=600, widget=forms.Textarea,
        help_text=_("Bitte keine Angaben zu Personen."),
    )  # fmt: skip


class RenameThemeForm(VersionedForm):
    """Another title or summary."""

    title = forms.CharField(label=_("Thema"), max_length=160)
    summary = forms.CharField(label=_("In einem Satz"), max_length=400, required=False, widget=forms.Textarea)
    domain = TermField(label=_("Lebensbereich"), required=False)

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["domain"].of(site, Kind.LIFE_DOMAIN)  # type: ignore[attr-defined]


class ThemeFilter(FilterForm):
    """Which themes are listed."""

    words = forms.CharField(label=_("Wörter"), required=False)
    stage = forms.ChoiceField(
        label=_("Schritt"), required=False,
        choices=[("", _("alle")), *((str(value), f"{value} {label}") for value, label in Stage.choices)],
    )  # fmt: skip
    state = forms.ChoiceField(
        label=_("Stand"), required=False,
        choices=[("", _("unterwegs")), ("finished", _("beendet")), ("all", _("alle"))],
    )  # fmt: skip
