"""What is typed about the team's meetings."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.casework.conferences.queries.team import team
from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.organizations.models import Membership


class TeamField(forms.ModelMultipleChoiceField[Membership]):
    """The people of the site's team by name."""

    def label_from_instance(self, obj: Membership) -> str:
        """Return the name."""
        return obj.user.name


class MeetingFields(forms.Form):
    """What is written down of a team meeting."""

    kind = forms.ChoiceField(label=_("Art"), choices=TeamMeeting.Kind.choices, widget=Segmented)
    on = forms.DateField(label=_("Tag"))
    minutes = forms.IntegerField(label=_("Dauer in Minuten"), required=False)
    led_by = forms.CharField(
        label=_("Leitung"),
        help_text=_("Wer moderiert, anleitet oder fortbildet."),
        max_length=200,
        required=False,
    )
    participants = TeamField(Membership.objects.none(), label=_("Wer war dabei?"), widget=Chips)
    topics = forms.CharField(
        label=_("Themen"),
        help_text=_("Ohne Namen und ohne Angaben, an denen sich eine ratsuchende Person erkennen lässt."),
        widget=forms.Textarea(attrs={"rows": "3"}),
    )
    outcome = forms.CharField(
        label=_("Was dabei herauskam"),
        help_text=_(
            "Was Sie künftig anders machen, wer was übernimmt. Auch hier: keine Angaben zu Personen."
        ),
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )

    def offer_team(self, site: UUID, today: date) -> None:
        """Offer whoever works on the team on the day."""
        self.fields["participants"].queryset = team(site, today=today)  # type: ignore[attr-defined]


class MeetingForm(KernForm, MeetingFields):
    """A new team meeting."""

    def __init__(self, *args: Any, site: UUID, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_team(site, today)
        self.fields["on"].initial = today


class ChangeMeetingForm(VersionedForm, MeetingFields):
    """A team meeting put right; whoever took part then is offered, whether they still work here or not."""

    def __init__(self, *args: Any, meeting: TeamMeeting, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["participants"].queryset = team(  # type: ignore[attr-defined]
            meeting.site, today=today, meeting=meeting
        )


class MeetingFilter(FilterForm):
    """Which team meetings the list shows."""

    art = forms.ChoiceField(
        label=_("Art"), choices=[("", _("alle")), *TeamMeeting.Kind.choices], required=False
    )
    jahr = forms.ChoiceField(label=_("Jahr"), required=False)

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jahr"].choices = [  # type: ignore[attr-defined]
            ("", _("alle")),
            *((str(year), str(year)) for year in years),
        ]
