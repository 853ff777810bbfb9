"""What is typed when somebody who has a file joins a household, or leaves it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.people.models import Person, Relation
from regelkreis.casework.people.queries import persons_without_household
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.network.organizations.actors import Acting


class JoinForm(KernForm):
    """Who of one's own files lives here, and what they are to the reference person."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Person aus Ihren Akten"))
    relation = forms.ChoiceField(
        label=_("Beziehung zur Bezugsperson"),
        choices=[(value, label) for value, label in Relation.choices if value != Relation.REFERENCE],
    )
    has_custody = forms.BooleanField(label=_("sorgeberechtigt für die Kinder"), required=False)
    since = forms.DateField(label=_("lebt dort seit"))

    def __init__(self, *args: Any, actor: Acting, person: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = persons_without_household(actor).exclude(pk=person.pk)
        self.fields["since"].initial = today


class LeaveForm(VersionedForm):
    """Until when somebody lived there."""

    until = forms.DateField(label=_("lebte dort bis"))
