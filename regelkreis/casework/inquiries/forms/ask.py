"""What is typed to ask for somebody."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.rules import faults_of_asking
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


class AskForm(KernForm):
    """Name, birth date and purpose; the person is there, as a rule."""

    mark_optional = False

    given_name = forms.CharField(label=_("Vorname"), max_length=120, required=False)
    family_name = forms.CharField(label=_("Nachname"), max_length=120, required=False)
    birth_date = forms.DateField(label=_("Geburtsdatum"), required=False)
    purpose = forms.ChoiceField(
        label=_("Wofür fragen Sie?"), choices=Inquiry.Purpose.choices, widget=forms.RadioSelect
    )
    person_present = forms.ChoiceField(
        label=_("Weiß die Person davon?"),
        choices=[("yes", _("ja, sie ist dabei")), ("no", _("nein"))],
        initial="yes",
        widget=Segmented,
    )
    post = forms.ModelChoiceField(Post.objects.none(), label=_("Für die Personalstelle"))

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field = self.fields["post"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Post.objects.filter(pk__in=actor.posts).order_by("position", "code")
        if len(actor.own_posts) == 1:
            field.initial = next(iter(actor.own_posts))

    def clean(self) -> dict[str, Any]:
        """A single name fits too many people."""
        given = super().clean() or self.cleaned_data
        if "birth_date" in given:
            sought = self.sought()
            faults = faults_of_asking(
                given=sought.given, family=sought.family, born=sought.born, today=self.today
            )
            for name, sentence in faults.items():
                self.add_error(name, sentence)
        return given

    def sought(self) -> Identity:
        """Return who is asked for."""
        given = self.cleaned_data
        return Identity(given.get("given_name", ""), given.get("family_name", ""), given.get("birth_date"))
