"""What is typed when a service reports somebody, and when it gets its answer."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.queries import routing
from regelkreis.casework.intake.rules import WITHOUT_CASE, faults_of_naming
from regelkreis.foundation.kernel.dated import valid_on
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, Post
from regelkreis.network.organizations.queries import municipalities, organizations, posts


class NotificationForm(KernForm):
    """
    Who reports, why it is complex, on what basis, and which post it goes to.

    The town proposes a post; it counts only once somebody has confirmed it.
    """

    mark_optional = False

    received_on = forms.DateField(label=_("Eingegangen am"))
    notifier = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Gemeldet von"), empty_label=_("bitte wählen")
    )
    complexity = forms.ModelChoiceField(
        Term.objects.none(),
        label=_("Was macht den Fall komplex?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    basis = forms.ModelChoiceField(
        Term.objects.none(),
        label=_("Grundlage der Meldung"),
        help_text=_("Worauf sich die Einrichtung stützt. Ohne sie wird die Meldung anonym eingetragen."),
        widget=forms.RadioSelect,
        empty_label=_("keine: anonyme Meldung"),
        blank=True,
        required=False,
    )
    person_name = forms.CharField(label=_("Name der Person, wenn bekannt"), max_length=250, required=False)
    person_contact = forms.CharField(
        label=_("Erreichbar unter, wenn bekannt"), max_length=250, required=False
    )
    reached_through = forms.CharField(
        label=_("Erreichbar über die Einrichtung"),
        help_text=_("Wie Sie zusammenkommen, ohne dass ein Name fällt: Ansprechstelle, Termin dort."),
        max_length=250,
        required=False,
    )
    concern = forms.CharField(
        label=_("Worum geht es?"),
        help_text=_("Ohne Grundlage bitte nichts, woran die Person zu erkennen ist."),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Wohnt in"), empty_label=_("bitte wählen")
    )
    post = forms.ModelChoiceField(
        Post.objects.none(),
        label=_("Zuständige Personalstelle"),
        help_text=_("Leer lassen: Dann schlägt die Gemeinde eine vor."),
        empty_label=_("Vorschlag nach Gemeinde"),
        required=False,
    )

    routing_reason = forms.CharField(
        label=_("Warum eine andere als die vorgeschlagene?"),
        help_text=_("Nur wenn Sie vom Vorschlag nach Wohnort abweichen."),
        max_length=250,
        required=False,
    )

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor, self.today = actor, today
        site = actor.site
        for name, found in (
            ("notifier", organizations(site, today=today)),
            ("complexity", terms(site, Kind.COMPLEXITY, on=today)),
            ("basis", terms(site, Kind.LEGAL_BASIS, on=today)),
            ("municipality", municipalities(site)),
            ("post", posts(site).filter(valid_on(today))),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        self.fields["received_on"].initial = today

    def clean(self) -> dict[str, Any]:
        """Nobody is named without a basis, and no post is taken without a confirmation."""
        given = super().clean() or self.cleaned_data
        if "basis" in given:
            faults = faults_of_naming(
                has_basis=given["basis"] is not None,
                name=given.get("person_name", ""),
                contact=given.get("person_contact", ""),
            )
            for name, sentence in faults.items():
                self.add_error(name, sentence)
        if given.get("municipality") and "post" in given and given["post"] is None:
            self._propose(given["municipality"])
        return given

    def _propose(self, municipality: Municipality) -> None:
        found = routing(municipality, self.today, own=self.actor.own_posts or self.actor.posts)
        if found is None:
            self.add_error(
                "post",
                _now("Für %(town)s ist keine Personalstelle eingetragen. Bitte wählen Sie, wer übernimmt.")
                % {"town": municipality.label},
            )
            return
        typed = {name: self.data[name] for name in self.data}
        self.data = {**typed, self.add_prefix("post"): str(found.post.pk)}
        self.add_error(
            "post",
            _now("Vorschlag: %(post)s, %(why)s. Bitte prüfen und noch einmal speichern.")
            % {"post": found.post.label, "why": found.why},
        )


class AnswerForm(VersionedForm):
    """What becomes of a notification without a case."""

    answer = forms.ChoiceField(
        label=_("Antwort an die Einrichtung"),
        choices=[(value, label) for value, label in Notification.Answer.choices if value in WITHOUT_CASE],
        widget=forms.RadioSelect,
    )
    may_tell = forms.BooleanField(
        label=_("Die Person ist einverstanden, dass die Einrichtung das Ergebnis erfährt."),
        help_text=_("Sonst erfährt die Einrichtung nur, dass ihre Meldung bearbeitet ist."),
        required=False,
    )
