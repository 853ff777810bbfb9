"""The open fields of the papers that are not signed, and the forms of all papers by code."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.documents.forms.paper import PaperForm, TimeInput
from regelkreis.casework.documents.forms.signed import (
    AgreementForm,
    ConsentPaperForm,
    MandateForm,
    SecrecyForm,
)
from regelkreis.casework.documents.papers.appointment import AppointmentSlip
from regelkreis.casework.documents.papers.certificate import Certificate
from regelkreis.casework.documents.papers.letter import Letter
from regelkreis.casework.documents.papers.setting import Setting


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
