"""Checks what was typed about cases; never saves."""

from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.columns import COLUMNS
from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.cases.models import LEVELS, Case
from regelkreis.casework.cases.slots import closing_parts
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Municipality
from regelkreis.network.organizations.queries import municipalities

NO_LEVEL = ("", _("nicht bekannt"))


class GroupField(forms.ModelChoiceField[TargetGroupVersion]):
    """Target groups by their code and what they are called."""

    def label_from_instance(self, group: TargetGroupVersion) -> str:
        """Return what stands in the list."""
        return group.named


class ChangeCaseForm(VersionedForm):
    """The facts of a case; what is no longer in the profile but in the file can be kept."""

    municipality = forms.ModelChoiceField(label=_("Ort"), queryset=Municipality.objects.none())
    opened_on = forms.DateField(label=_("eröffnet am"))
    access_route = forms.ModelChoiceField(label=_("Zugang"), queryset=Term.objects.none(), required=False)
    target_group = GroupField(
        label=_("Zielgruppe"), queryset=TargetGroupVersion.objects.none(), required=False
    )
    main_topic = forms.ModelChoiceField(label=_("Hauptthema"), queryset=Term.objects.none(), required=False)
    further_topics = forms.ModelMultipleChoiceField(
        label=_("Weitere Themen"), queryset=Term.objects.none(), required=False, widget=Chips
    )
    german_at_start = forms.ChoiceField(
        label=_("Deutsch zu Beginn"), choices=[NO_LEVEL, *LEVELS], required=False
    )
    german_now = forms.ChoiceField(label=_("Deutsch heute"), choices=[NO_LEVEL, *LEVELS], required=False)
    concern = forms.CharField(
        label=_("Anliegen in eigenen Worten"), widget=forms.Textarea(attrs={"rows": "3"}), required=False
    )

    FACTS = (
        "municipality",
        "opened_on",
        "access_route",
        "target_group",
        "main_topic",
        "german_at_start",
        "german_now",
        "concern",
    )

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        initial = {name: getattr(case, name) for name in self.FACTS}
        initial |= {"version": case.version, "further_topics": list(case.further_topics.order_by("position"))}
        super().__init__(*args, initial=initial, **kwargs)
        domains = terms(case.site, Kind.LIFE_DOMAIN)
        self._offer("municipality", municipalities(case.site))
        self._offer("access_route", still(terms(case.site, Kind.ACCESS_ROUTE), case.access_route_id, today))
        self._offer("main_topic", still(domains, case.main_topic_id, today))
        self._offer("further_topics", domains)
        self._offer("target_group", groups_to_choose(case, today))

    def _offer(self, name: str, found: QuerySet[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = found
        if not field.required:
            field.empty_label = _("nicht eingetragen")

    def facts(self) -> CaseFacts:
        """Return the facts as the operation takes them."""
        given = self.cleaned_data
        return cast(CaseFacts, {name: given[name] for name in (*self.FACTS, "further_topics")})


class CloseCaseForm(VersionedForm):
    """How and when a case ends."""

    ending = forms.ModelChoiceField(label=_("Abschlussgrund"), queryset=Term.objects.none())
    closed_on = forms.DateField(label=_("abgeschlossen am"))
    note = forms.CharField(
        label=_("Was wurde erreicht"), widget=forms.Textarea(attrs={"rows": "4"}), required=False
    )
    agreed = forms.BooleanField(
        label=_("Beide Seiten sehen die vereinbarten Ziele als erreicht."),
        help_text=_("Nur beim Abschlussgrund „Ziele erreicht“ nötig: Die Person sieht es auch so."),
        required=False,
    )

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"version": case.version, "closed_on": today}, **kwargs)
        self.parts = {name: one for part in closing_parts for name, one in part.fields(case).items()}
        self.fields.update(self.parts)
        self.dress()
        field = self.fields["ending"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = terms(case.site, Kind.ENDING, on=today)

    @property
    def outcomes(self) -> list[forms.BoundField]:
        """The fields of later rooms, such as the outcome of each goal."""
        return [self[name] for name in self.parts]

    def answers(self) -> dict[str, Any]:
        """Return what was answered to the later rooms."""
        return {name: self.cleaned_data[name] for name in self.parts}


class ReopenForm(KernForm):
    """Why a closed case is taken up again."""

    why = forms.CharField(
        label=_("Warum wird der Fall wieder geöffnet?"),
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text=_("Der Grund steht später im Verlauf neben dem Abschluss."),
    )


def still(found: QuerySet[Term], current: Any, day: date) -> QuerySet[Term]:
    """Return the words valid on a day, and the one that is in the file already."""
    return found.filter(Q(pk__in=Term.objects.on(day).values("pk")) | Q(pk=current))


def groups_to_choose(case: Case, day: date) -> QuerySet[TargetGroupVersion]:
    """Return the target groups as decided for a day, and the version the case was opened under."""
    standing = TargetGroupVersion.objects.of_site(case.site).on(day).values("pk")
    return (
        TargetGroupVersion.objects.filter(Q(pk__in=standing) | Q(pk=case.target_group_id))
        .select_related("entry")
        .order_by("position", "entry__code")
    )


class ColumnsForm(KernForm):
    """Which columns "Meine Liste" has; without any it has those of the start."""

    keys = forms.MultipleChoiceField(
        label=_("Spalten"),
        choices=[(one.key, one.label) for one in COLUMNS],
        required=False,
        widget=Chips,
        help_text=_("Der Name steht immer vorn. Ohne Auswahl erscheinen die Spalten vom Anfang."),
    )
