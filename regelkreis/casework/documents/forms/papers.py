"""The few open fields of each paper, filled with what the file knows."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.documents.papers.agreement import Agreement
from regelkreis.casework.documents.papers.appointment import AppointmentSlip
from regelkreis.casework.documents.papers.certificate import Certificate
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.letter import Letter
from regelkreis.casework.documents.papers.mandate import POWERS, Mandate
from regelkreis.casework.documents.papers.paper import Paper
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.wording import Language, Wording, language_of, second_languages
from regelkreis.casework.planning.queries import GoalWithSteps, goals_with_steps
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.widgets import Chips
from regelkreis.methods.periods import add_months
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations

AGREED_MONTHS = 6


class TimeInput(forms.TimeInput):
    """The browser's own time picker."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def said_of(language: Language) -> str:
    """Return a language as the choice shows it; that a machine translated it is said at once."""
    name = f"{language.german_name} ({language.name})"
    if language.machine_made_on is None:
        return name
    made = f"{language.machine_made_on:%d.%m.%Y}"
    return _("%(name)s, maschinell übersetzt am %(day)s") % {"name": name, "day": made}


class PaperForm(KernForm):
    """The open fields of a paper; `filled` is the paper with what was typed."""

    paper: ClassVar[type[Any]]

    def __init__(
        self, *args: Any, setting: Setting, initial: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        self.setting = setting
        super().__init__(*args, initial={**self.known(setting), **(initial or {})}, **kwargs)
        if self.paper.is_bilingual:
            choices = [("", _("nur Deutsch")), *((one.code, said_of(one)) for one in second_languages())]
            self.fields["language"] = forms.ChoiceField(
                label=_("Zweite Sprache"),
                choices=choices,
                required=False,
                initial=language_of(setting.case.person.languages),
                help_text=_("Sie steht neben dem deutschen Text. Verbindlich ist der deutsche."),
            )
        if isinstance(recipient := self.fields.get("recipient"), forms.ModelChoiceField):
            recipient.queryset = organizations(setting.case.site, today=setting.today)
        self.order_fields(["language"])
        self.dress()

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return what the file fills in."""
        return {}

    @property
    def language(self) -> str:
        """The code of the second language, or nothing."""
        return str(self.cleaned_data.get("language", ""))

    def filled(self) -> Paper:
        """Return the paper with what was typed."""
        given = {
            name: value for name, value in self.cleaned_data.items() if name not in {"token", "language"}
        }
        paper: Paper = self.paper(**given)
        return paper


class AppointmentForm(PaperForm):
    """When, where, with whom."""

    paper = AppointmentSlip
    day = forms.DateField(label=gettext_lazy("Tag"))
    at = forms.TimeField(label=gettext_lazy("Uhrzeit"), widget=TimeInput())
    place = forms.CharField(label=gettext_lazy("Ort"), max_length=200)
    whom = forms.CharField(label=gettext_lazy("Mit"), max_length=120)
    about = forms.CharField(
        label=gettext_lazy("Worum es geht"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Der Zettel kann in fremde Hände geraten: nichts Vertrauliches."),
    )
    bring = forms.CharField(label=gettext_lazy("Bitte mitbringen"), max_length=200, required=False)
    interpreted = forms.BooleanField(label=gettext_lazy("Sprachmittlung ist da"), required=False)
    phone = forms.CharField(label=gettext_lazy("Telefon zum Absagen"), max_length=60, required=False)

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return with whom it is, and whether somebody interprets."""
        needed = bool(setting.case.person.needs_interpreter)
        return {"whom": setting.author, "interpreted": needed}


class RecipientForm(PaperForm):
    """A paper that is about one organization."""

    recipient = forms.ModelChoiceField(Organization.objects.none(), label=gettext_lazy("Einrichtung"))


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
        help_text=gettext_lazy(
            "Es sind die, die laufen. Fehlt eins, vereinbaren Sie es zuerst in der Akte."
        ),
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


class LetterForm(PaperForm):
    """To whom and what."""

    paper = Letter
    address = forms.CharField(
        label=gettext_lazy("Anschrift"),
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text=gettext_lazy("So, wie sie im Fenster des Umschlags stehen soll; höchstens sechs Zeilen."),
    )
    subject = forms.CharField(label=gettext_lazy("Betreff"), max_length=150)
    body = forms.CharField(label=gettext_lazy("Text"), widget=forms.Textarea(attrs={"rows": "12"}))

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return how a letter begins."""
        return {"body": _("Sehr geehrte Damen und Herren,\n\n")}

    def clean_address(self) -> str:
        """Take no more lines than a window shows."""
        address = str(self.cleaned_data["address"])
        if len([line for line in address.splitlines() if line.strip()]) > 6:
            raise forms.ValidationError(_("Ins Fenster passen höchstens sechs Zeilen."))
        return address


class CertificateForm(PaperForm):
    """That somebody was here on a day, or is accompanied."""

    paper = Certificate
    day = forms.DateField(
        label=gettext_lazy("Gespräch am"),
        required=False,
        help_text=gettext_lazy("Leer: Bescheinigt wird die Begleitung seit der Eröffnung des Falls."),
    )
    begin = forms.TimeField(label=gettext_lazy("von"), widget=TimeInput(), required=False)
    end = forms.TimeField(label=gettext_lazy("bis"), widget=TimeInput(), required=False)
    use = forms.CharField(label=gettext_lazy("Zur Vorlage bei"), max_length=150, required=False)

    def clean(self) -> dict[str, Any]:
        """Take times in order, and only with their day; nothing is certified in advance."""
        given = self.cleaned_data
        day: date | None = given.get("day")
        begin, end = given.get("begin"), given.get("end")
        if day and day > self.setting.today:
            self.add_error("day", _("Bescheinigt wird nur, was schon war."))
        if bool(begin) != bool(end):
            self.add_error("end", _("Bitte Beginn und Ende angeben, oder keins von beiden."))
        elif begin and end and end <= begin:
            self.add_error("end", _("Das Ende liegt vor dem Beginn."))
        if begin and not day and "day" not in self.errors:
            self.add_error("day", _("Zu den Uhrzeiten gehört der Tag."))
        return given


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


FORMS: dict[str, type[PaperForm]] = {
    form.paper.code: form
    for form in (
        AppointmentForm,
        SecrecyForm,
        AgreementForm,
        ConsentPaperForm,
        LetterForm,
        CertificateForm,
        MandateForm,
    )
}
