"""What is typed in the open hours: a topic in one press, or the whole of a short consultation."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.intake.facts import ConsultationFacts
from regelkreis.casework.intake.languages import language_choices
from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.rules import faults_of_name, faults_of_outcome
from regelkreis.foundation.ui.forms import FilterForm, KernForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, Post
from regelkreis.network.organizations.queries import municipalities, organizations

_NONE = _("nicht festgehalten")


def own_posts(actor: Acting) -> Any:
    """Return the posts somebody may count for, those they hold before those they stand in for."""
    found = Post.objects.filter(pk__in=actor.posts).order_by("position", "code")
    return sorted(found, key=lambda post: post.pk not in actor.own_posts)


class QuickForm(KernForm):
    """One press counts: the topic is the button; setting, language and post stay for the next person."""

    mark_optional = False

    setting = forms.ChoiceField(label=_("Rahmen"), choices=Consultation.Setting.choices, widget=Segmented)
    language = forms.ChoiceField(label=_("Sprache"), choices=language_choices, required=False)
    post = forms.ModelChoiceField(Post.objects.none(), label=_("Personalstelle"))
    topic = forms.ModelChoiceField(Term.objects.none(), label=_("Thema"))

    def __init__(
        self, *args: Any, actor: Acting, today: date, before: Consultation | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        topic, post = self.fields["topic"], self.fields["post"]
        assert isinstance(topic, forms.ModelChoiceField)
        assert isinstance(post, forms.ModelChoiceField)
        topic.queryset = terms(actor.site, Kind.LIFE_DOMAIN, on=today)
        topic.error_messages["required"] = str(_("Bitte ein Thema drücken: Damit ist die Beratung gezählt."))
        post.queryset = Post.objects.filter(pk__in=actor.posts).order_by("position", "code")
        self.posts = own_posts(actor)
        self.initial = {
            "setting": before.setting if before else Consultation.Setting.OPEN_HOURS,
            "language": before.language if before else "",
            "post": before.post_id if before else next((one.pk for one in self.posts), None),
        }
        if len(self.posts) == 1:
            post.widget = forms.HiddenInput()


class ConsultationForm(KernForm):
    """
    The whole of a talk short of a case: topics, duration, language, what was done and what follows.

    A name opens only on a basis (EN-5); whoever does not consent is advised all the same, anonymously.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    on = forms.DateField(label=_("Tag"))
    setting = forms.ChoiceField(label=_("Rahmen"), choices=Consultation.Setting.choices, widget=Segmented)
    topics = forms.ModelMultipleChoiceField(
        Term.objects.none(), label=_("Themen"), widget=Chips, help_text=_("Eins oder mehrere.")
    )
    language = forms.ChoiceField(label=_("Sprache"), choices=language_choices, required=False)
    minutes = forms.IntegerField(label=_("Dauer in Minuten"), min_value=1, max_value=480, required=False)
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Wohnt in"), empty_label=_NONE, required=False
    )
    access_route = forms.ModelChoiceField(
        Term.objects.none(), label=_("Wie die Person kam"), empty_label=_NONE, required=False
    )
    mediated_by = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Am selben Tag geschickt von"),
        help_text=_("Vermittlung direkt vom Schalter eines Amts oder einer Einrichtung."),
        empty_label=_("niemandem"),
        required=False,
    )
    outcome = forms.ChoiceField(
        label=_("Was folgt"),
        help_text=_("Sagt die Person Nein zum Speichern, ist das in Ordnung und kostet sie nichts."),
        choices=[("", _("noch offen")), *Consultation.Outcome.choices],
        required=False,
    )
    referred_to = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Verwiesen an"), empty_label=_("niemanden"), required=False
    )
    note = forms.CharField(
        label=_("Was getan wurde"),
        help_text=_("Ohne Grundlage bitte nichts, woran die Person zu erkennen ist."),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )
    basis = forms.ModelChoiceField(
        Term.objects.none(),
        label=_("Darf ein Name notiert werden?"),
        empty_label=_("nein: anonym"),
        required=False,
    )
    person_name = forms.CharField(label=_("Name der Person"), max_length=250, required=False)
    person_contact = forms.CharField(label=_("Erreichbar unter"), max_length=250, required=False)

    def __init__(
        self, *args: Any, actor: Acting, today: date, stored: Consultation | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.stored = stored
        site = actor.site
        for name, found in (
            ("topics", terms(site, Kind.LIFE_DOMAIN, on=stored.on if stored else today)),
            ("municipality", municipalities(site)),
            ("access_route", terms(site, Kind.ACCESS_ROUTE, on=stored.on if stored else today)),
            ("mediated_by", organizations(site, today=today)),
            ("referred_to", organizations(site, today=today)),
            ("basis", terms(site, Kind.LEGAL_BASIS, on=today)),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        self.initial = (
            {"on": today, "setting": Consultation.Setting.WALK_IN} if stored is None else _as_typed(stored)
        )

    def clean(self) -> dict[str, Any]:
        """A name that stood on a basis goes with it; nobody is named without one."""
        given = super().clean() or self.cleaned_data
        if self.stored is not None and given.get("basis") is None:
            for name in ("person_name", "person_contact"):
                if given.get(name) == getattr(self.stored, name):
                    given[name] = ""
        name, contact = given.get("person_name", ""), given.get("person_contact", "")
        faults = faults_of_name(has_basis=given.get("basis") is not None, name=name, contact=contact)
        faults |= faults_of_outcome(
            outcome=given.get("outcome", ""),
            is_named=bool(name or contact),
            is_referred=given.get("referred_to") is not None,
        )
        for field, sentence in faults.items():
            self.add_error(field, sentence)
        return given

    def facts(self) -> ConsultationFacts:
        """Return what was typed as the operation takes it."""
        given = {name: value for name, value in self.cleaned_data.items() if name not in {"token", "version"}}
        return cast(ConsultationFacts, given)


def _as_typed(stored: Consultation) -> dict[str, Any]:
    plain = (
        "version",
        "on",
        "setting",
        "language",
        "minutes",
        "outcome",
        "note",
        "person_name",
        "person_contact",
    )
    related = ("municipality", "access_route", "mediated_by", "referred_to", "basis")
    return {
        **{name: getattr(stored, name) for name in plain},
        **{name: getattr(stored, f"{name}_id") for name in related},
        "topics": [topic.pk for topic in stored.topics.all()],
    }


class SpanForm(FilterForm):
    """The period, and the setting, that figures are about; at most three years."""

    von = forms.DateField(label=_("Von"), required=False)
    bis = forms.DateField(label=_("Bis"), required=False)
    rahmen = forms.ChoiceField(
        label=_("Rahmen"), choices=[("", _("alle")), *Consultation.Setting.choices], required=False
    )

    def __init__(self, *args: Any, start: date, end: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.start, self.end = start, end

    def clean(self) -> dict[str, Any]:
        """A period does not end before it begins, and is short enough to be read by month."""
        given = super().clean() or self.cleaned_data
        start, end = given.get("von") or self.start, given.get("bis") or self.end
        if end < start:
            self.add_error("bis", _("Das Ende liegt vor dem Beginn. Bitte beide Daten prüfen."))
        elif (end - start).days > 3 * 366:
            self.add_error("von", _("Bitte höchstens drei Jahre auf einmal: Gezählt wird nach Monaten."))
        return given
