"""What is typed when a family is taken in: one row for each person, and what holds for all of them."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.intake.forms.take_in import IntakeForm
from regelkreis.casework.intake.rules import is_minor
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Gender, Person, Relation
from regelkreis.casework.people.rules import contradictions
from regelkreis.foundation.ui.forms import Kern

ROWS = 4
MOST = 20
_OTHERS = [(value, label) for value, label in Relation.choices if value != Relation.REFERENCE]
# What holds for the whole family; the rest of the intake can be added in each file.
SHARED = (
    "token",
    "municipality",
    "nationality",
    "basis_kind",
    "basis_form",
    "basis_language",
    "basis_given_on",
    "opened_on",
    "access_route",
    "main_topic",
    "concern",
    "post",
    "routing_reason",
    "is_somebody_else",
    "has_custody",
)


class FamilyForm(IntakeForm):
    """What holds for all: town, basis, and what it is about."""

    has_custody = forms.BooleanField(required=False)

    def __init__(self, *args: Any, of: Person | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - set(SHARED):
            del self.fields[name]
        if of is None:
            del self.fields["has_custody"]
        else:
            label = _now("%(name)s ist sorgeberechtigt für die Kinder")
            self.fields["has_custody"].label = label % {"name": of}

    def case_facts(self) -> CaseFacts:
        """Return what was typed of the cases; the town of the family is the town of each."""
        names = ("opened_on", "access_route", "main_topic", "concern", "post", "municipality")
        return {name: self.cleaned_data[name] for name in names}  # type: ignore[return-value]


class MemberForm(Kern, forms.Form):
    """One person of the family; a row without given name and birth date is empty."""

    mark_optional = False

    given_name = forms.CharField(label=_("Vorname"), max_length=120, required=False)
    family_name = forms.CharField(label=_("Nachname"), max_length=120, required=False)
    birth_date = forms.DateField(label=_("Geburtsdatum"), required=False)
    gender = forms.ChoiceField(
        label=_("Geschlecht"), choices=[("", _("nicht erfragt")), *Gender.choices], required=False
    )
    relation = forms.ChoiceField(label=_("Beziehung"), choices=Relation.choices, required=False)
    has_custody = forms.BooleanField(label=_("sorgeberechtigt"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dress()
        self.fields["family_name"].widget.attrs["placeholder"] = _now("wie oben")

    @property
    def is_empty(self) -> bool:
        """Whether nobody stands in this row."""
        given = self.cleaned_data
        return not (given.get("given_name") or given.get("birth_date"))

    def facts(self, family_name: str) -> PersonFacts:
        """Return what was typed of the person; a family name left out is the one above."""
        given = self.cleaned_data
        return {
            "given_name": given["given_name"],
            "family_name": given["family_name"] or family_name,
            "birth_date": given["birth_date"],
            "gender": given["gender"],
        }


class FamilyRows(forms.BaseFormSet[MemberForm]):
    """The rows; the first person of a new family is the one the others are related to."""

    def __init__(self, *args: Any, today: date, joins: bool = False, **kwargs: Any) -> None:
        self.today, self.joins = today, joins
        super().__init__(*args, **kwargs)

    def add_fields(self, form: MemberForm, index: int | None) -> None:
        """Say what the row's relation may be: the first one of a new family is the reference."""
        super().add_fields(form, index)
        field = form.fields["relation"]
        assert isinstance(field, forms.ChoiceField)
        if index == 0 and not self.joins:
            field.choices = [(Relation.REFERENCE.value, Relation.REFERENCE.label)]
            field.initial, form.fields["has_custody"].initial = Relation.REFERENCE, True
        else:
            field.choices = _OTHERS
            field.initial = Relation.SPOUSE if index == 1 and not self.joins else Relation.CHILD

    def members(self) -> list[MemberForm]:
        """Return the rows in which somebody stands."""
        return [form for form in self.forms if not form.is_empty]

    def clean(self) -> None:
        """Birth dates are possible, somebody stands in the first row, and children have a custodian."""
        if any(self.errors):
            return
        for form in self.members():
            found = contradictions(
                birth_date=form.cleaned_data["birth_date"],
                arrived_on=None,
                in_municipality_since=None,
                today=self.today,
            )
            for name, sentence in found.items():
                form.add_error(name, sentence)
        if self.forms[0].is_empty:
            self.forms[0].add_error("given_name", _now("Bitte mindestens die erste Person eintragen."))
        self._somebody_consents()

    def _somebody_consents(self) -> None:
        members = self.members()
        children = [one for one in members if is_minor(one.cleaned_data.get("birth_date"), self.today)]
        for child in children:
            if child.cleaned_data["has_custody"]:
                child.add_error("has_custody", _now("Sorgeberechtigt ist, wer volljährig ist."))
        has_custodian = any(one.cleaned_data["has_custody"] for one in members if one not in children)
        if children and not has_custodian and not self.joins:
            members[0].add_error(
                "has_custody",
                _now("Für Kinder willigt ein, wer sorgeberechtigt ist. Bitte ankreuzen, wer das ist."),
            )


Rows = cast(type[FamilyRows], forms.formset_factory(MemberForm, formset=FamilyRows, extra=ROWS, max_num=MOST))
