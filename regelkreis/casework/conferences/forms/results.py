"""What is typed after a conference: who was there, what came out, what was agreed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.sight import Seat
from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.referrals.forms import RecipientField
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations


class ResultForm(VersionedForm):
    """Who was there and what came out."""

    present = forms.MultipleChoiceField(label=_("Wer war dabei?"), widget=Chips, required=False)
    result = forms.CharField(
        label=_("Ergebnis"),
        help_text=_("Was besprochen und entschieden wurde. Vereinbarungen tragen Sie danach einzeln ein."),
        widget=forms.Textarea(attrs={"rows": "6"}),
    )

    def __init__(self, *args: Any, seats: Sequence[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [  # type: ignore[attr-defined]
            (str(seat.participant.pk), ", ".join(part for part in (seat.title, seat.detail) if part))
            for seat in seats
        ]


class AgreedFields(forms.Form):
    """What every agreement has: what, who, until when."""

    what = forms.CharField(label=_("Was ist vereinbart?"), max_length=400)
    who = forms.CharField(
        label=_("Wer übernimmt das?"),
        help_text=_("Die Person selbst, Sie oder eine Einrichtung."),
        max_length=120,
    )
    due_on = forms.DateField(label=_("Bis wann"))


class GoalAgreementForm(KernForm, AgreedFields):
    """An agreement that becomes a goal."""

    field_order = ("what", "domain", "who", "due_on")
    domain = forms.ModelChoiceField(Term.objects.none(), label=_("Lebensbereich"))

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].label = _("Ziel in den Worten der Person")
        self.fields["domain"].queryset = terms(case.site, Kind.LIFE_DOMAIN, on=today)  # type: ignore[attr-defined]


class GoalField(forms.ModelChoiceField[Goal]):
    """The running goals of a case, in the person's words."""

    def label_from_instance(self, obj: Goal) -> str:
        """Return the words of the goal."""
        return obj.title


class StepAgreementForm(KernForm, AgreedFields):
    """An agreement that becomes a step towards a goal."""

    field_order = ("goal", "what", "who", "due_on")
    goal = GoalField(Goal.objects.none(), label=_("Zu welchem Ziel?"))

    def __init__(self, *args: Any, case: Case, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        running = Goal.objects.filter(case=case, ended_on=None).order_by("agreed_on", "created_at")
        self.fields["goal"].queryset = running  # type: ignore[attr-defined]


class ReferralAgreementForm(KernForm):
    """An agreement that becomes a referral; the agency owns it."""

    recipient = RecipientField(Organization.objects.none(), label=_("An wen?"), empty_label=_("bitte wählen"))
    what = forms.CharField(
        label=_("Was übernimmt die Einrichtung?"),
        help_text=_("Das liest die Einrichtung. Nur, was sie dafür braucht."),
        max_length=400,
    )
    due_on = forms.DateField(label=_("Antwort erwartet bis"))
    agrees = forms.BooleanField(
        label=_(
            "Die Person stimmt zu, dass die Einrichtung Name, Geburtsdatum, Telefon, E-Mail, Sprache und das"
            " Anliegen erfährt"
        ),
        help_text=_("Nötig, wo oben keine Freigabe steht."),
        required=False,
    )
    agreed_until = forms.DateField(label=_("Die Zustimmung gilt bis"), required=False)

    def __init__(
        self, *args: Any, case: Case, today: date, releases: Mapping[UUID, Release], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        recipient = self.fields["recipient"]
        assert isinstance(recipient, RecipientField)
        recipient.releases = releases
        recipient.queryset = organizations(case.site, today=today)
        if name := case.person.full_name:
            self.fields["agrees"].label = _now(
                "%(name)s stimmt zu, dass die Einrichtung Name, Geburtsdatum, Telefon, E-Mail, Sprache und"
                " das Anliegen erfährt"
            ) % {"name": name}
