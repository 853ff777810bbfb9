"""Forms of the site's administration; they check what was typed and save nothing."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, PostHolding
from regelkreis.network.organizations.queries import municipalities, organizations
from regelkreis.network.organizations.queries.staff import case_managers
from regelkreis.network.organizations.roles import Role

GIVEN_ROLES = [
    ("", _("bitte wählen")),
    *[(role.value, role.label) for role in Role if role is not Role.SYSTEM],
]


class RoleForm(KernForm):
    """A role for an organization, a municipality, or the whole site if both stay empty."""

    role = forms.ChoiceField(label=_("Rolle"), choices=GIVEN_ROLES)
    organization = forms.ModelChoiceField(
        label=_("Einrichtung"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("ganzer Standort"),
    )
    municipality = forms.ModelChoiceField(
        label=_("Gemeinde"),
        queryset=Municipality.objects.none(),
        required=False,
        empty_label=_("alle Gemeinden"),
    )
    valid_from = forms.DateField(label=_("ab"))
    valid_until = forms.DateField(label=_("letzter Tag"), required=False)

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"valid_from": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        _offer(self, "organization", organizations(actor.site, today=today))
        _offer(self, "municipality", municipalities(actor.site))


class AccountForm(RoleForm):
    """A new account with its first role."""

    name = forms.CharField(label=_("Name"), max_length=200)
    username = forms.SlugField(
        label=_("Benutzername"),
        max_length=150,
        help_text=_("Zum Anmelden: Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstrich."),
        error_messages={
            "invalid": _("Ein Benutzername hat nur Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstrich.")
        },
    )
    email = forms.EmailField(label=_("E-Mail"), required=False)

    field_order = ("name", "username", "email", "role", "organization", "municipality", "valid_from")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["valid_until"]


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of people; two of the same name are told apart by what they sign in with."""

    def label_from_instance(self, obj: User) -> str:
        """Return the name with the name for signing in."""
        return f"{obj.name} ({obj.username})"


class HoldingForm(KernForm):
    """Who holds a post or stands in, from and until."""

    user = PersonField(
        label=_("Person"),
        queryset=User.objects.none(),
        empty_label=_("bitte wählen"),
        help_text=_("Zur Wahl steht, wer eine Rolle im Case Management hat."),
    )
    kind = forms.ChoiceField(
        label=_("Art"),
        choices=PostHolding.Kind.choices,
        initial=PostHolding.Kind.HOLDER,
        widget=Segmented,
    )
    valid_from = forms.DateField(label=_("ab"))
    valid_until = forms.DateField(
        label=_("letzter Tag"), required=False, help_text=_("Bei einer Vertretung immer angeben.")
    )

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"valid_from": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        _offer(self, "user", case_managers(actor))


class EndForm(VersionedForm):
    """The last day of a role or of holding a post."""

    last_day = forms.DateField(
        label=_("letzter Tag"), help_text=_("Mit dem gestrigen Tag endet der Zugang sofort.")
    )


def _offer(form: forms.Form, name: str, queryset: Any) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = queryset
