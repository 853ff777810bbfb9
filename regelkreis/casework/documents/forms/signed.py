"""The open fields of the papers that are signed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.documents.forms.paper import PaperForm, RecipientForm
from regelkreis.casework.documents.papers.agreement import Agreement
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.mandate import POWERS, Mandate
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.wording import Wording
from regelkreis.casework.planning.queries import GoalWithSteps, goals_with_steps
from regelkreis.foundation.ui.widgets import Chips
from regelkreis.methods.periods import add_months

AGREED_MONTHS = 6


class SecrecyForm(RecipientForm):
    """With whom, about what, until when."""

    paper = SecrecyRelease
    data_kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Worüber gesprochen werden darf"), choices=DataKind.choices, widget=Chips
    )
    purpose = forms.CharField(label=gettext_lazy("Zweck"), max_length=250)
    mutual = forms.BooleanField(
        label=gettext_lazy("Auch die Einrichtung darf uns Auskunft geben"), required=False
    )
    valid_until = forms.DateField(label=gettext_lazy("Gilt bis"), required=False)

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return until when, as releases usually run."""
        return {"valid_until": add_months(setting.today, AGREED_MONTHS)}


class AgreementForm(PaperForm):
    """Which of the goals that run are agreed on paper, and when both look at them again."""

    paper = Agreement
    goals = forms.MultipleChoiceField(
        label=gettext_lazy("Ziele, die vereinbart werden"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Es sind die, die laufen. Fehlt eins, vereinbaren Sie es zuerst in der Akte."),
    )
    review_on = forms.DateField(label=gettext_lazy("Wir schauen wieder darauf am"), required=False)

    def __init__(self, *args: Any, setting: Setting, **kwargs: Any) -> None:
        found = [entry for entry in goals_with_steps(setting.case) if entry.goal.ended_on is None]
        self.running = {str(entry.goal.pk): entry for entry in found}
        super().__init__(*args, setting=setting, **kwargs)
        choices = [(key, entry.goal.title) for key, entry in self.running.items()]
        self.fields["goals"].choices = choices  # type: ignore[attr-defined]

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return every goal that runs: what is agreed on is usually all of them."""
        return {"goals": list(self.running)}

    def clean_goals(self) -> list[GoalWithSteps]:
        """Take the goals themselves."""
        return [self.running[key] for key in self.cleaned_data["goals"]]


class ConsentPaperForm(PaperForm):
    """Until when consent holds."""

    paper = ConsentForm
    valid_until = forms.DateField(
        label=gettext_lazy("Gilt bis"), required=False, help_text=gettext_lazy("Leer: bis zum Widerruf.")
    )


class MandateForm(RecipientForm):
    """In which matter, with which powers, until when."""

    paper = Mandate
    matter = forms.CharField(label=gettext_lazy("In welcher Angelegenheit"), max_length=200)
    powers = forms.MultipleChoiceField(
        label=gettext_lazy("Was die Vollmacht umfasst"), widget=forms.CheckboxSelectMultiple
    )
    valid_until = forms.DateField(label=gettext_lazy("Gilt bis"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        german = Wording()
        choices = [(power, german(f"mandate.{power}").de) for power in POWERS]
        self.fields["powers"].choices = choices  # type: ignore[attr-defined]

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return the powers that are usually needed, and until when."""
        return {"powers": ["inquire", "documents"], "valid_until": add_months(setting.today, AGREED_MONTHS)}
