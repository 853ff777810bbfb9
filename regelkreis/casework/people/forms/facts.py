"""Checks what was typed about a person; never saves."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.people.countries import countries
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Gender, Person
from regelkreis.foundation.kernel.refusals import Conflict
from regelkreis.foundation.ui.forms import VersionedForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Municipality
from regelkreis.network.organizations.queries import municipalities

ANSWERS = [("", _("unbekannt")), ("yes", _("ja")), ("no", _("nein"))]
_MEANING = {"yes": True, "no": False}


class FlagField(forms.TypedChoiceField):
    """A yes-or-no fact with a third answer: unknown is not no."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=ANSWERS,
            coerce=_MEANING.__getitem__,
            empty_value=None,
            required=False,
            widget=Segmented,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Return the answer that stands for a stored value."""
        return {True: "yes", False: "no", None: ""}.get(value, value)


class LanguagesField(forms.CharField):
    """Languages, one after the other, separated by commas."""

    def prepare_value(self, value: Any) -> Any:
        """Return a list as it is typed."""
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """Return the languages as a list."""
        return [part.strip() for part in super().clean(value).split(",") if part.strip()]


class PersonForm(VersionedForm):
    """What is known of a person; everything may stay empty (AC-10), so no field says so by itself."""

    mark_optional = False

    given_name = forms.CharField(label=_("Vorname"), max_length=120, required=False)
    family_name = forms.CharField(label=_("Nachname"), max_length=120, required=False)
    birth_date = forms.DateField(label=_("Geburtsdatum"), required=False)
    gender = forms.ChoiceField(
        label=_("Geschlecht"), choices=[("", _("nicht erfragt")), *Gender.choices], required=False
    )
    nationality = forms.ChoiceField(label=_("Staatsangehörigkeit"), required=False)
    family_status = forms.ModelChoiceField(
        label=_("Familienstand"), queryset=Term.objects.none(), required=False
    )
    languages = LanguagesField(
        label=_("Sprachen"), required=False, help_text=_("mit Komma getrennt, die beste zuerst")
    )
    needs_interpreter = FlagField(label=_("Sprachmittlung nötig"))
    phone = forms.CharField(label=_("Telefon"), max_length=60, required=False)
    email = forms.EmailField(label=_("E-Mail"), required=False)
    municipality = forms.ModelChoiceField(
        label=_("Wohnort"), queryset=Municipality.objects.none(), required=False
    )
    in_municipality_since = forms.DateField(label=_("im Ort seit"), required=False)
    arrived_on = forms.DateField(label=_("Einreise am"), required=False)
    residence_status = forms.ModelChoiceField(
        label=_("Aufenthaltsstatus"), queryset=Term.objects.none(), required=False
    )
    unaccompanied_minor = FlagField(label=_("Unbegleitet als Minderjährige*r eingereist"))
    integration_residence = FlagField(label=_("Aufenthalt nach §§ 25a, 25b AufenthG kommt in Betracht"))
    multiple_needs = FlagField(label=_("Multipler Hilfebedarf, von einer Fachberatungsstelle festgestellt"))
    context = forms.CharField(
        label=_("Was sonst wichtig ist"),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
        help_text=_("Nur was die Begleitung braucht. Die Person kann diese Angaben einsehen."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        initial = {name: getattr(person, name) for name in self.base_fields if hasattr(person, name)}
        super().__init__(*args, initial=initial, **kwargs)
        country = self.fields["nationality"]
        assert isinstance(country, forms.ChoiceField)
        country.choices = [("", _("nicht bekannt")), *countries().items()]
        for name, found in (
            ("family_status", terms(person.site, Kind.FAMILY_STATUS)),
            ("residence_status", terms(person.site, Kind.RESIDENCE_STATUS)),
            ("municipality", municipalities(person.site)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
            field.empty_label = _("nicht bekannt")

    def facts(self) -> PersonFacts:
        """Return what was typed as the operation takes it."""
        left_out = {"token", "version"}
        facts = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        return cast(PersonFacts, facts)


def in_words(form: PersonForm, conflict: Conflict) -> Conflict:
    """Return a conflict whose values are written as the form writes them, not as they are stored."""
    return Conflict(
        {
            name: (_said(form, name, stored), _said(form, name, yours))
            for name, (stored, yours) in conflict.differences.items()
        }
    )


def _said(form: PersonForm, name: str, value: Any) -> Any:
    field = form.fields.get(name)
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, bool) or (value is None and isinstance(field, FlagField)):
        return {True: _now("ja"), False: _now("nein"), None: _now("unbekannt")}[value]
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, str) and value and isinstance(field, forms.ChoiceField):
        words: Mapping[Any, Any] = dict(field.choices)  # type: ignore[arg-type]
        return words.get(value, value)
    return value
