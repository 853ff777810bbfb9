"""What is typed about who takes part, and what the person says to it."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.conferences.models import Participant
from regelkreis.casework.consent.models import Release
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations

LATER, NEW, EXISTING, NO = "later", "new", "existing", "no"
ANSWERS = [
    (LATER, _("noch nicht gefragt: wird anonym besprochen")),
    (NEW, _("ja, sie stimmt für dieses Gespräch zu")),
    (EXISTING, _("ja, mit der Freigabe, die es schon gibt")),
    (NO, _("nein: wird anonym besprochen")),
]


class AgencyField(forms.ModelChoiceField[Organization]):
    """The services of the site; each says whether a release covers the conference."""

    releases: Mapping[UUID, Release] = {}

    def label_from_instance(self, obj: Organization) -> str:
        """Return the name, and until when a release stands."""
        release = self.releases.get(obj.pk)
        if release is None:
            return obj.label
        until = release.valid_until
        said = _now("Freigabe bis %(day)s") % {"day": f"{until:%d.%m.%Y}"} if until else _now("Freigabe")
        return f"{obj.label} ({said})"


class ConsentFields(forms.Form):
    """What the person says to an agency knowing whom it is about."""

    consent = forms.ChoiceField(
        label=_("Darf diese Einrichtung erfahren, um wen es geht?"),
        help_text=_("Ein Nein ist in Ordnung: Dann wird der Fall dort ohne Namen besprochen."),
        choices=ANSWERS,
        initial=LATER,
        widget=forms.RadioSelect,
    )
    valid_until = forms.DateField(
        label=_("Die Zustimmung gilt bis"),
        help_text=_("Sie umfasst Name, Geburtsdatum und Anliegen und kann jederzeit widerrufen werden."),
        required=False,
    )


class ParticipantForm(KernForm, ConsentFields):
    """Somebody new on the list."""

    field_order = ("kind", "organization", "agency", "contact", "email", "address", "consent", "valid_until")
    kind = forms.ChoiceField(
        label=_("Wer nimmt teil?"),
        choices=Participant.Kind.choices,
        initial=Participant.Kind.AGENCY,
        widget=Segmented,
    )
    organization = AgencyField(
        Organization.objects.none(),
        label=_("Einrichtung"),
        empty_label=_("bitte wählen"),
        required=False,
    )
    agency = forms.CharField(
        label=_("andere Einrichtung"),
        help_text=_("Nur, wenn sie oben fehlt. Sie wird ohne Namen der Person eingeladen."),
        max_length=200,
        required=False,
    )
    contact = forms.CharField(
        label=_("Name"),
        help_text=_("Ansprechpartner*in, oder wer die Person begleitet."),
        max_length=200,
        required=False,
    )
    email = forms.EmailField(label=_("E-Mail"), required=False)
    address = forms.CharField(
        label=_("Anschrift"), max_length=300, widget=forms.Textarea(attrs={"rows": "3"}), required=False
    )

    def __init__(
        self,
        *args: Any,
        site: UUID,
        today: date,
        releases: Mapping[UUID, Release],
        person_is_there: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if person_is_there:
            self.fields["kind"].choices = [  # type: ignore[attr-defined]
                choice for choice in Participant.Kind.choices if choice[0] != Participant.Kind.PERSON
            ]
        field = self.fields["organization"]
        assert isinstance(field, AgencyField)
        field.releases = releases
        field.queryset = organizations(site, today=today)


class ChangeParticipantForm(VersionedForm, ConsentFields):
    """How somebody is reached, whether they come, and what the person says now."""

    field_order = ("reply", "contact", "email", "address", "consent", "valid_until")
    reply = forms.ChoiceField(
        label=_("Antwort auf die Einladung"),
        choices=[("", _("noch keine")), *Participant.Reply.choices],
        widget=Segmented,
        required=False,
    )
    contact = forms.CharField(label=_("Name"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-Mail"), required=False)
    address = forms.CharField(
        label=_("Anschrift"), max_length=300, widget=forms.Textarea(attrs={"rows": "3"}), required=False
    )

    def __init__(self, *args: Any, participant: Participant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if participant.organization_id is None:
            del self.fields["consent"], self.fields["valid_until"]
            return
        if participant.release is not None:
            until = participant.release.valid_until
            kept = _now("wie bisher: Freigabe ohne Ende")
            if until:
                kept = _now("wie bisher: Freigabe bis %(day)s") % {"day": f"{until:%d.%m.%Y}"}
            answers = [("kept", kept), *ANSWERS]
            self.fields["consent"].choices = answers  # type: ignore[attr-defined]
