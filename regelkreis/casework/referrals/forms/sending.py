"""What is typed when a concern is handed on: to whom, what about, which facts, on whose agreement."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.consent.models import Form, Release
from regelkreis.casework.documents.telling import Tellable
from regelkreis.casework.people.models import Person
from regelkreis.casework.referrals.handing import USUAL, Agreement
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.rules import answer_due_on, is_covered
from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.methods.periods import add_months
from regelkreis.network.catalogue.models import Term
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


class RecipientForm(FilterForm):
    """To whom; what may be handed over depends on it."""

    an = RecipientField(
        Organization.objects.none(), label=gettext_lazy("An wen?"), empty_label=gettext_lazy("bitte wählen")
    )

    def __init__(
        self,
        *args: Any,
        person: Person,
        today: date,
        releases: Mapping[UUID, Release],
        running: Mapping[UUID, Referral],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        recipient = self.fields["an"]
        assert isinstance(recipient, RecipientField)
        recipient.releases, recipient.running = releases, running
        recipient.queryset = organizations(person.site, today=today)


class SendForm(KernForm):
    """What about, which facts go along, how, and whether the person agrees to what is not released yet."""

    domain = forms.ModelChoiceField(
        Term.objects.none(),
        label=gettext_lazy("Zu welchem Bedarf?"),
        help_text=gettext_lazy("Aus dem Assessment."),
        empty_label=gettext_lazy("zu keinem bestimmten"),
        required=False,
    )
    concern = forms.CharField(
        label=gettext_lazy("Worum geht es?"),
        help_text=gettext_lazy("Das liest die Einrichtung. Nur, was sie zum Beraten braucht."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )
    told = forms.MultipleChoiceField(
        label=gettext_lazy("Was wird übergeben?"),
        help_text=gettext_lazy(
            "Das Anliegen ist immer dabei. Nie dabei: Akte, Notizen, andere Einrichtungen."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agrees = forms.BooleanField(required=False)
    agreed_form = forms.ChoiceField(
        label=gettext_lazy("Wie gegeben"), choices=Form.choices, initial=Form.SPOKEN, widget=Segmented,
        required=False,
    )  # fmt: skip
    agreed_language = forms.CharField(label=gettext_lazy("In welcher Sprache"), max_length=60, required=False)
    agreed_until = forms.DateField(
        label=gettext_lazy("Die Zustimmung gilt bis"),
        help_text=gettext_lazy("Sie kann jederzeit widerrufen werden."),
        required=False,
    )
    way = forms.ChoiceField(
        label=gettext_lazy("Wie geht es hinaus?"),
        help_text=gettext_lazy("Das Programm verschickt nichts: Sie übergeben das Blatt selbst."),
        choices=Referral.Way.choices,
        initial=Referral.Way.LETTER,
        widget=Segmented,
        required=False,
    )
    callback = forms.CharField(
        label=gettext_lazy("Ihr Telefon für Rückfragen"), max_length=60, required=False
    )
    due_on = forms.DateField(label=gettext_lazy("Antwort erwartet bis"))

    def __init__(
        self,
        *args: Any,
        person: Person,
        today: date,
        answer_days: int,
        facts: Sequence[Tellable],
        released: Collection[str],
        needs: Sequence[Term],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told"].choices = [(one.code, _said(one, released)) for one in facts]  # type: ignore[attr-defined]
        self.fields["told"].initial = [
            one.code
            for one in facts
            if one.code in USUAL and (not released or is_covered([one.kind.value], released))
        ]
        self.fields["domain"].queryset = Term.objects.filter(  # type: ignore[attr-defined]
            pk__in=[need.pk for need in needs]
        ).order_by("position", "code")
        if not needs:
            del self.fields["domain"]
        name = person.full_name or _("Die Person")
        self.fields["agrees"].label = _(
            "%(name)s stimmt zu, dass die Einrichtung alles Angekreuzte erfährt"
        ) % {"name": name}
        self.fields["agrees"].help_text = _(
            "Nötig für alles, wo „noch nicht freigegeben“ steht."
            " Ein Nein ist in Ordnung: Dann bleibt es hier."
        )
        self.fields["agreed_language"].initial = person.languages[0] if person.languages else ""
        self.fields["agreed_until"].initial = add_months(today, AGREED_MONTHS)
        self.fields["due_on"].initial = answer_due_on(today, answer_days)

    def agreement(self) -> Agreement | None:
        """Return what the person has just agreed to, or None."""
        given = self.cleaned_data
        if not given["agrees"]:
            return None
        return Agreement(given["agreed_until"], given["agreed_form"] or Form.SPOKEN, given["agreed_language"])


def _said(fact: Tellable, released: Collection[str]) -> str:
    standing = _("freigegeben") if is_covered([fact.kind.value], released) else _("noch nicht freigegeben")
    return f"{fact.label}: {fact.value} ({standing})"
