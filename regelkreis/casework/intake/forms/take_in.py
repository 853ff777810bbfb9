"""What is typed when somebody is taken in: who, what is known, on what basis, and what it is about."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.intake.queries import proposed_post
from regelkreis.casework.intake.rules import hint_of_reporting, no_basis, no_reason
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.forms import PersonForm
from regelkreis.casework.people.models import Person
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term
from regelkreis.network.catalogue.queries import target_groups, terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post

CASE_FIELDS = ("opened_on", "access_route", "target_group", "main_topic", "concern", "post")
_CHOOSE = _("bitte wählen")


class TargetGroupField(forms.ModelChoiceField[TargetGroupVersion]):
    """The groups that hold today, under their code and as they were decided."""

    def label_from_instance(self, obj: TargetGroupVersion) -> str:
        """Return number and words of the group."""
        return obj.named


class IntakeForm(PersonForm):
    """
    One page from the first talk to the open case.

    Every fact about the person may stay unknown, the name too; the basis may not (EN-5).
    """

    version = None  # type: ignore[assignment]

    basis_kind = forms.ModelChoiceField(
        Term.objects.none(), label=_("Rechtsgrundlage"), widget=forms.RadioSelect, empty_label=None
    )
    basis_form = forms.ChoiceField(
        label=_("Wie gegeben"), choices=Basis.Form.choices, initial=Basis.Form.WRITTEN, widget=Segmented
    )
    basis_language = forms.CharField(label=_("Sprache des Formulars"), max_length=60, required=False)
    basis_given_on = forms.DateField(label=_("Gegeben am"))
    opened_on = forms.DateField(label=_("Aufnahme am"))
    access_route = forms.ModelChoiceField(
        Term.objects.none(), label=_("Zugang"), empty_label=_("nicht bekannt"), required=False
    )
    target_group = TargetGroupField(
        TargetGroupVersion.objects.none(),
        label=_("Aufnahme über Zielgruppe"),
        help_text=_("Die Prüfung ist ein Vorschlag, Sie entscheiden."),
        empty_label=_("keine oder noch unklar"),
        required=False,
    )
    main_topic = forms.ModelChoiceField(Term.objects.none(), label=_("Hauptthema"), empty_label=_CHOOSE)
    concern = forms.CharField(
        label=_("Anliegen in eigenen Worten"),
        help_text=_("So, wie die Person es sagt: „Ich möchte bleiben dürfen.“"),
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
    )
    post = forms.ModelChoiceField(Post.objects.none(), label=_("Personalstelle"), empty_label=_CHOOSE)
    routing_reason = forms.CharField(
        label=_("Warum eine andere als die vorgeschlagene?"),
        help_text=_("Nur wenn Wohnort oder Zielgruppe für eine andere Personalstelle sprechen."),
        max_length=250,
        required=False,
    )
    keep_reportable = forms.BooleanField(
        label=_("Trotzdem speichern: Die Person möchte es, und es wird für die Begleitung gebraucht."),
        required=False,
    )
    counselled_by = forms.ModelMultipleChoiceField(
        Term.objects.none(),
        label=_("Wer berät schon?"),
        help_text=_("Fragen Sie vor der Aufnahme. In der Akte steht es offen, bis geklärt ist, wer führt."),
        widget=Chips,
        required=False,
    )
    is_somebody_else = forms.BooleanField(
        label=_("Es ist jemand anderes, bitte neu aufnehmen"), required=False
    )

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        proposed = kwargs.pop("proposed", {})
        super().__init__(*args, person=Person(site=actor.site), **kwargs)
        self.site: UUID = actor.site
        self.today = today
        for name, found in (
            ("basis_kind", terms(actor.site, Kind.LEGAL_BASIS, on=today)),
            ("access_route", terms(actor.site, Kind.ACCESS_ROUTE, on=today)),
            ("main_topic", terms(actor.site, Kind.LIFE_DOMAIN, on=today)),
            ("counselled_by", terms(actor.site, Kind.PROGRAMME, on=today)),
            ("target_group", target_groups(actor.site, on=today)),
            ("post", Post.objects.filter(pk__in=actor.posts).order_by("position", "code")),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        for name, word in (
            ("municipality", _CHOOSE),
            ("residence_status", _("nicht bekannt")),
            ("family_status", _("nicht bekannt")),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.empty_label = str(word)
        self.fields["municipality"].required = True
        statuses = terms(actor.site, Kind.RESIDENCE_STATUS, on=today)
        self.reportable = [one.label for one in statuses if one.data.get("reportable")]
        self.fields["residence_status"].help_text = hint_of_reporting(self.reportable)
        self.fields["basis_kind"].error_messages["required"] = no_basis()
        self.initial = {**self.initial, "basis_given_on": today, "opened_on": today, **proposed}

    def clean(self) -> dict[str, Any]:
        """Whoever takes in on another post than the one proposed says why (AC-5)."""
        given = super().clean() or self.cleaned_data
        town, post = given.get("municipality"), given.get("post")
        if town and post and not given.get("routing_reason"):
            found = proposed_post(town, self.today, own=[post.pk], group=given.get("target_group"))
            if found is not None and found != post:
                self.add_error("routing_reason", no_reason(found.label))
        return given

    def person_facts(self) -> PersonFacts:
        """Return what was typed of the person; on a form that is not whole, what of it is valid."""
        names = [name for name in PersonForm.base_fields if name not in {"token", "version"}]
        given = self.cleaned_data
        return {name: given[name] for name in names if name in given}  # type: ignore[return-value]

    def facts_to_keep(self) -> PersonFacts:
        """Return the facts to store: what would have to be reported only where somebody insists."""
        facts = self.person_facts()
        status = facts.get("residence_status")
        if status is not None and status.data.get("reportable") and not self.cleaned_data["keep_reportable"]:
            facts["residence_status"] = None
        return facts

    def case_facts(self) -> CaseFacts:
        """Return what was typed of the case; the town of the person is the town of the case."""
        given = {name: self.cleaned_data[name] for name in CASE_FIELDS}
        return {**given, "municipality": self.cleaned_data["municipality"]}  # type: ignore[typeddict-item]

    def forgive_what_is_empty(self) -> None:
        """Drop the complaints about empty fields: while one only checks, nothing is missing yet."""
        for name in list(self.errors):
            if not self.data.get(self.add_prefix(name)):
                del self.errors[name]
