"""What is typed when a conference is convened, changed, put off, called off, and when it is listed."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.queries.moderating import coordinators
from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Membership


class ModeratorField(forms.ModelChoiceField[Membership]):
    """The coordinators of the site by name, with where they work."""

    def label_from_instance(self, obj: Membership) -> str:
        """Return name and organization."""
        return f"{obj.user.name}, {obj.organization.label}" if obj.organization else obj.user.name


def _time_field() -> forms.TimeField:
    return forms.TimeField(
        label=_("Uhrzeit"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("Bitte eine Uhrzeit angeben, zum Beispiel 14:30.")},
    )


def _reason_field() -> forms.CharField:
    return forms.CharField(label=_("Grund"), widget=forms.Textarea(attrs={"rows": "2"}))


class PlanFields(forms.Form):
    """What a conference is about and where it takes place."""

    purpose = forms.CharField(
        label=_("Anlass und Ziel"),
        help_text=_("Das lesen nur Einrichtungen, für die die Person eine Freigabe gegeben hat."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )
    topics = forms.ModelMultipleChoiceField(
        Term.objects.none(),
        label=_("Themen"),
        help_text=_("Das lesen alle Eingeladenen."),
        widget=Chips,
        required=False,
    )
    agenda = forms.CharField(
        label=_("Tagesordnung"),
        help_text=_("Ein Punkt je Zeile, ohne Namen: Sie steht in jeder Einladung."),
        widget=forms.Textarea(attrs={"rows": "4"}),
        required=False,
    )
    minutes = forms.IntegerField(label=_("Dauer in Minuten"), initial=90)
    place = forms.CharField(label=_("Ort"), max_length=250, required=False)
    video_link = forms.URLField(
        label=_("Link zur Videokonferenz"), max_length=500, required=False, assume_scheme="https"
    )

    def offer_topics(self, site: UUID, today: date) -> None:
        """Offer the life domains of the site as topics."""
        self.fields["topics"].queryset = terms(site, Kind.LIFE_DOMAIN, on=today)  # type: ignore[attr-defined]


class ConveneForm(KernForm, PlanFields):
    """A new conference; coordination can be asked to moderate at once."""

    field_order = ("kind", "led_by", "purpose", "topics", "agenda", "on", "starts_at", "minutes", "place")
    kind = forms.ChoiceField(
        label=_("Was für ein Gespräch?"), choices=Conference.Kind.choices, widget=forms.RadioSelect
    )
    led_by = forms.CharField(
        label=_("Einladende Stelle"),
        help_text=_("Nur beim Hilfeplangespräch: Wer führt es?"),
        max_length=200,
        required=False,
    )
    on = forms.DateField(label=_("Tag"))
    starts_at = _time_field()
    moderator = ModeratorField(
        Membership.objects.none(),
        label=_("Moderation durch die Koordination"),
        help_text=_(
            "Auf Kreisebene immer, in der Stadt auf Wunsch. Die Koordination sieht Termin und Tagesordnung,"
            " aber keinen Namen und keine Fallnummer, solange sie keine Freigabe hat."
        ),
        empty_label=_("ohne"),
        required=False,
    )
    person_attends = forms.BooleanField(label=_("Die Person nimmt selbst teil"), initial=True, required=False)

    def __init__(self, *args: Any, site: UUID, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_topics(site, today)
        self.fields["moderator"].queryset = coordinators(site, today=today)  # type: ignore[attr-defined]


class ChangeForm(VersionedForm, PlanFields):
    """A conference's purpose, agenda and place put right; day and hour are changed by postponing."""

    def __init__(self, *args: Any, conference: Conference, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_topics(conference.site, today)
        if conference.kind == Conference.Kind.HELP_PLAN:
            self.fields["led_by"] = forms.CharField(label=_("Einladende Stelle"), max_length=200)


class PostponeForm(VersionedForm):
    """Another day or hour, and why."""

    on = forms.DateField(label=_("Neuer Tag"))
    starts_at = _time_field()
    reason = _reason_field()


class CancelForm(VersionedForm):
    """Why a conference is called off."""

    reason = _reason_field()


class ModeratorForm(VersionedForm):
    """Who of coordination is asked to moderate."""

    moderator = ModeratorField(Membership.objects.none(), label=_("Wer soll moderieren?"))

    def __init__(self, *args: Any, site: UUID, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["moderator"].queryset = coordinators(site, today=today)  # type: ignore[attr-defined]


class ModerationAnswerForm(VersionedForm):
    """Coordination says yes or no."""

    answer = forms.ChoiceField(
        label=_("Übernehmen Sie die Moderation?"),
        choices=[("yes", _("ja")), ("no", _("nein"))],
        widget=Segmented,
    )
    note = forms.CharField(
        label=_("Bemerkung"),
        help_text=_("Das liest, wer einberufen hat."),
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
    )


class ConferenceFilter(FilterForm):
    """Which conferences the list shows."""

    stand = forms.ChoiceField(
        label=_("Stand"),
        choices=[
            ("", _("alle")),
            ("kommend", _("kommend")),
            ("offen", _("Ergebnis fehlt")),
            ("gehalten", _("hat stattgefunden")),
            ("abgesagt", _("abgesagt")),
        ],
        required=False,
    )
    art = forms.ChoiceField(
        label=_("Art"), choices=[("", _("alle")), *Conference.Kind.choices], required=False
    )
