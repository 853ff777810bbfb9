"""What is typed about sessions, proposals and decisions."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations
from regelkreis.structure.committees.models import AgendaItem, Decision, Proposal
from regelkreis.structure.themes.models import Theme, ThemeQuerySet


class ThemeChoice(forms.ModelChoiceField[Theme]):
    """A theme by number and title."""

    def label_from_instance(self, obj: Theme) -> str:
        """Return what the list says."""
        return f"{obj.number} · {obj.title}"


class ProposalChoice(forms.ModelChoiceField[Proposal]):
    """A proposal by its number and the beginning of its wording."""

    def label_from_instance(self, obj: Proposal) -> str:
        """Return what the list says."""
        return _("unter %(number)s: %(text)s") % {"number": obj.number, "text": obj.text[:60]}


class PlanSessionForm(KernForm):
    """A session to be held, or one that was."""

    body = forms.ModelChoiceField(
        label=_("Gremium"), queryset=Term.objects.none(), empty_label=_("bitte wählen")
    )
    on = forms.DateField(label=_("Tag"))
    place = forms.CharField(label=_("Ort"), max_length=200, required=False)
    note = forms.CharField(label=_("Bemerkung"), max_length=400, required=False)

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = terms(site, Kind.BODY)  # type: ignore[attr-defined]


class AgendaForm(KernForm):
    """A point for the agenda: a theme, or another matter."""

    theme = ThemeChoice(
        label=_("Thema"), queryset=Theme.objects.none(), required=False, empty_label=_("kein Thema")
    )
    title = forms.CharField(
        label=_("oder anderer Gegenstand"), max_length=200, required=False,
        help_text=_("Wenn leer, steht der Titel des Themas auf der Tagesordnung."),
    )  # fmt: skip

    def __init__(self, *args: Any, candidates: ThemeQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = candidates  # type: ignore[attr-defined]


class ProposeForm(KernForm):
    """A proposed resolution, or a part of one."""

    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea)
    parent = ProposalChoice(
        label=_("Als Teil von"), queryset=Proposal.objects.none(), required=False,
        empty_label=_("eigener Vorschlag"), help_text=_("Teile zählen weiter als 2 a, 2 b."),
    )  # fmt: skip

    def __init__(self, *args: Any, item: AgendaItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        possible = item.proposals.filter(parent=None, result="").order_by("number")
        self.fields["parent"].queryset = possible  # type: ignore[attr-defined]


class ResultForm(VersionedForm):
    """What the body said to a proposal."""

    result = forms.ChoiceField(label=_("Ergebnis"), choices=Proposal.Result.choices, widget=Segmented)
    amended_text = forms.CharField(
        label=_("Geänderter Wortlaut"), widget=forms.Textarea, required=False,
        help_text=_("Nur bei „geändert angenommen“."),
    )  # fmt: skip


class DecisionForm(KernForm):
    """What a decision must say of itself before it can be kept."""

    effect_from = forms.DateField(label=_("Wirkt ab"), required=False)
    expires_on = forms.DateField(
        label=_("Läuft ab am"), required=False,
        help_text=_("Vorher wird daran erinnert, ob der Beschluss verlängert wird."),
    )  # fmt: skip
    owner = forms.ModelChoiceField(
        label=_("Zuständig"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("bitte wählen"),
    )
    indicator = forms.ModelChoiceField(
        label=_("Kennzahl"), queryset=Term.objects.none(), required=False, empty_label=_("bitte wählen"),
        help_text=_("Woran sich zeigt, ob der Beschluss wirkt."),
    )  # fmt: skip
    direction = forms.ChoiceField(
        label=_("Erwartet"), choices=Decision.Direction.choices, widget=Segmented,
        initial=Decision.Direction.DOWN,
    )  # fmt: skip
    expected = forms.FloatField(label=_("Erwarteter Wert"), required=False, localize=True, min_value=0)
    look_on = forms.DateField(
        label=_("Nachsehen am"), required=False,
        help_text=_("An diesem Tag wird gemessen. Sinnvoll sind mindestens sechs Monate nach Beginn."),
    )  # fmt: skip

    mark_optional = False

    def __init__(self, *args: Any, site: UUID, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = organizations(site, today=today)  # type: ignore[attr-defined]
        self.fields["indicator"].queryset = terms(site, Kind.INDICATOR)  # type: ignore[attr-defined]


class RegisterFilter(FilterForm):
    """Which decisions the register shows."""

    words = forms.CharField(label=_("Wörter"), required=False)
    state = forms.ChoiceField(
        label=_("Stand"), required=False,
        choices=[("", _("gelten")), ("expired", _("abgelaufen")), ("all", _("alle"))],
    )  # fmt: skip
