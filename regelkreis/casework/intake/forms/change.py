"""What is typed when somebody moves, or a hardship case comes for a time."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.intake.models import Move, Takeover
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization
from regelkreis.network.organizations.queries import municipalities, organizations


class MoveForm(KernForm):
    """What changed, when, and where the person lives now."""

    kind = forms.ChoiceField(label=_("Was sich ändert"), choices=Move.Kind.choices, widget=forms.RadioSelect)
    on = forms.DateField(label=_("Seit wann"))
    municipality = forms.ModelChoiceField(Municipality.objects.none(), label=_("Wohnt jetzt in"))
    came_from = forms.CharField(
        label=_("Bisher in"),
        help_text=_("Name der Kommune oder der Unterkunft, soweit für die Arbeit nötig."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, actor: Acting, today: date, lives_in: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["municipality"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = municipalities(actor.site)
        self.initial = {"on": today, "municipality": lives_in}


class TakeoverForm(KernForm):
    """From whom a hardship case comes, and until when."""

    taken_from = forms.ModelChoiceField(Organization.objects.none(), label=_("Übernommen von"))
    since = forms.DateField(label=_("Übernommen am"))
    until = forms.DateField(label=_("Befristet bis"))
    reason = forms.CharField(
        label=_("Warum es ein Härtefall ist"),
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
    )

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["taken_from"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = organizations(actor.site, today=today)
        self.initial = {"since": today}


class TakeoverEndForm(VersionedForm):
    """Whether a takeover ends, and how; or until when it goes on."""

    ending = forms.ChoiceField(
        label=_("Wie es weitergeht"),
        choices=[("", _("verlängern")), *Takeover.Ending.choices],
        widget=forms.RadioSelect,
        required=False,
    )
    until = forms.DateField(label=_("Verlängern bis"), required=False)

    def clean(self) -> dict[str, Any]:
        """Whoever extends says until when."""
        given = super().clean() or self.cleaned_data
        if not given.get("ending") and not given.get("until") and "until" not in self.errors:
            self.add_error("until", _("Bitte angeben, bis wann verlängert wird, oder einen Ausgang wählen."))
        return given
