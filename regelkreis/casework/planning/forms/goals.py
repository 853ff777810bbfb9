"""What is typed when goals and steps are agreed on; nothing here saves."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import LEVELS
from regelkreis.casework.planning.models import Goal
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms


def _domain_field() -> forms.ModelChoiceField[Term]:
    return forms.ModelChoiceField(
        Term.objects.none(), label=_("Lebensbereich"), empty_label=str(_("bitte wählen"))
    )


def _title_field() -> forms.CharField:
    return forms.CharField(
        label=_("Ziel in eigenen Worten"),
        help_text=_("So, wie die Person es sagt: „Ich möchte als Näherin arbeiten.“"),
        widget=forms.Textarea(attrs={"rows": "2"}),
    )


class AgreeGoalForm(KernForm):
    """A new goal, with its first step if one is already known."""

    title = _title_field()
    domain = _domain_field()
    due_on = forms.DateField(label=_("Bis wann"), required=False)
    first_step = forms.CharField(
        label=_("Erster Schritt"), help_text=_("Weitere kommen danach dazu."), required=False, max_length=400
    )
    first_who = forms.CharField(label=_("Wer macht den ersten Schritt"), required=False, max_length=120)
    first_due_on = forms.DateField(label=_("Erster Schritt bis"), required=False)

    def __init__(self, *args: Any, site: UUID, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["domain"].queryset = terms(site, Kind.LIFE_DOMAIN, on=today)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Who and until when belong to a step; without one they would be lost."""
        given = super().clean() or self.cleaned_data
        if (given.get("first_who") or given.get("first_due_on")) and not given.get("first_step"):
            self.add_error("first_step", _("Bitte auch aufschreiben, was der erste Schritt ist."))
        return given


class ChangeGoalForm(VersionedForm):
    """A goal in other words, in another domain or with another date."""

    title = _title_field()
    domain = _domain_field()
    due_on = forms.DateField(label=_("Bis wann"), required=False)

    def __init__(self, *args: Any, site: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["domain"].queryset = terms(site, Kind.LIFE_DOMAIN)  # type: ignore[attr-defined]


class EndGoalForm(VersionedForm):
    """What came of a goal."""

    outcome = forms.ChoiceField(
        label=_("Was ist aus dem Ziel geworden?"), choices=Goal.Outcome.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Was dazu beitrug, und was die Person dazu sagt"),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )


class LanguageForm(KernForm):
    """A level of German reached, with the certificate if there is one."""

    level = forms.ChoiceField(label=_("Niveau"), choices=LEVELS)
    on = forms.DateField(label=_("Am"))
    certificate = forms.CharField(
        label=_("Zertifikat"),
        help_text=_("Zum Beispiel „telc Deutsch B1“. Leer heißt: ohne Zertifikat eingeschätzt."),
        max_length=120,
        required=False,
    )


class SupportForm(KernForm):
    """Which topics of support there are beyond the primary goal."""

    topics = forms.ModelMultipleChoiceField(
        Term.objects.none(), label=_("Unterstützungsthemen"), required=False, widget=Chips
    )

    def __init__(self, *args: Any, site: UUID, today: date, chosen: Sequence[UUID], **kwargs: Any) -> None:
        super().__init__(*args, initial={"topics": list(chosen)}, **kwargs)
        standing = terms(site, Kind.NEED, on=today).values("pk")
        offered = terms(site, Kind.NEED).filter(Q(pk__in=standing) | Q(pk__in=chosen))
        self.fields["topics"].queryset = offered  # type: ignore[attr-defined]


class NoGoalForm(KernForm):
    """Why there is no goal yet."""

    reason = forms.CharField(
        label=_("Warum ist dazu noch kein Ziel vereinbart?"),
        help_text=_(
            "Zum Beispiel: Zuerst soll die Wohnung geklärt werden. Wer die Akte sehen darf, liest mit."
        ),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )


class StepForm(KernForm):
    """One step: what, who, until when."""

    what = forms.CharField(label=_("Was ist zu tun"), max_length=400)
    who = forms.CharField(
        label=_("Wer"),
        help_text=_("Die Person selbst, Sie oder eine Einrichtung."),
        required=False,
        max_length=120,
    )
    due_on = forms.DateField(label=_("Bis wann"), required=False)
