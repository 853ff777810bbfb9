"""What is typed when a concern is handed on, and when the answer comes; nothing here saves."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.consent.models import Release
from regelkreis.casework.people.models import Person
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.rules import FOLLOWING, answer_due_on
from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm
from regelkreis.methods.periods import add_months
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations

AGREED_MONTHS = 6


class RecipientField(forms.ModelChoiceField[Organization]):
    """The services of the site; each says whether a release stands and whether a referral runs there."""

    releases: Mapping[UUID, Release] = {}
    running: Mapping[UUID, Referral] = {}

    def label_from_instance(self, obj: Organization) -> str:
        """Return the name, and what one should know before choosing."""
        said = []
        if release := self.releases.get(obj.pk):
            until = release.valid_until
            said.append(_("Freigabe bis %(day)s") % {"day": f"{until:%d.%m.%Y}"} if until else _("Freigabe"))
        if earlier := self.running.get(obj.pk):
            said.append(_("Verweis läuft seit %(day)s") % {"day": f"{earlier.sent_on:%d.%m.%Y}"})
        return f"{obj.label} ({', '.join(said)})" if said else obj.label


class SendForm(KernForm):
    """To whom, what about, and whether the person agrees; the release can be given on the same page."""

    recipient = RecipientField(
        Organization.objects.none(), label=gettext_lazy("An wen?"), empty_label=gettext_lazy("bitte wählen")
    )
    concern = forms.CharField(
        label=gettext_lazy("Worum geht es?"),
        help_text=gettext_lazy("Das liest die Einrichtung. Nur, was sie zum Beraten braucht."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )
    agrees = forms.BooleanField(required=False)
    agreed_until = forms.DateField(
        label=gettext_lazy("Die Zustimmung gilt bis"),
        help_text=gettext_lazy("Sie kann jederzeit widerrufen werden."),
        required=False,
    )
    due_on = forms.DateField(label=gettext_lazy("Antwort erwartet bis"))

    def __init__(
        self,
        *args: Any,
        person: Person,
        today: date,
        answer_days: int,
        releases: Mapping[UUID, Release],
        running: Mapping[UUID, Referral],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        recipient = self.fields["recipient"]
        assert isinstance(recipient, RecipientField)
        recipient.releases, recipient.running = releases, running
        recipient.queryset = organizations(person.site, today=today)
        name = person.full_name or _("Die Person")
        self.fields["agrees"].label = _(
            "%(name)s stimmt zu, dass die Einrichtung Name, Geburtsdatum, Telefon, E-Mail, Sprache und das"
            " Anliegen erfährt"
        ) % {"name": name}
        self.fields["agrees"].help_text = _(
            "Nötig, wo oben keine Freigabe steht. Ein Nein ist in Ordnung: Dann bleibt alles hier."
        )
        self.fields["agreed_until"].initial = add_months(today, AGREED_MONTHS)
        self.fields["due_on"].initial = answer_due_on(today, answer_days)


class AnswerForm(VersionedForm):
    """What the service said; reason and expected day are asked for by the answers they belong to."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Was hat die Einrichtung gesagt?"), widget=forms.RadioSelect
    )
    on = forms.DateField(label=gettext_lazy("Antwort vom"))
    decline_reason = forms.ModelChoiceField(
        Term.objects.none(),
        label=gettext_lazy("Grund der Ablehnung"),
        help_text=gettext_lazy("Nur bei einer Ablehnung."),
        empty_label=gettext_lazy("bitte wählen"),
        required=False,
    )
    expected_on = forms.DateField(
        label=gettext_lazy("Platz erwartet am"),
        help_text=gettext_lazy("Nur bei einer Warteliste, wenn ein Tag genannt wurde."),
        required=False,
    )
    note = forms.CharField(
        label=gettext_lazy("Bemerkung"), widget=forms.Textarea(attrs={"rows": "2"}), required=False
    )

    def __init__(self, *args: Any, referral: Referral, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        possible = FOLLOWING[referral.answer]
        self.fields["answer"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in Referral.Answer.choices if value in possible
        ]
        self.fields["decline_reason"].queryset = terms(  # type: ignore[attr-defined]
            referral.site, Kind.DECLINE_REASON, on=today
        )
        self.fields["on"].initial = today


class ReferralFilter(FilterForm):
    """Which referrals the list shows."""

    stand = forms.ChoiceField(
        label=gettext_lazy("Stand"),
        choices=[
            ("", gettext_lazy("alle")),
            ("offen", gettext_lazy("ohne Antwort")),
            ("warteliste", gettext_lazy("Warteliste")),
            ("angenommen", gettext_lazy("angenommen")),
            ("abgelehnt", gettext_lazy("von der Einrichtung abgelehnt")),
        ],
        required=False,
    )
