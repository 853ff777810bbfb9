"""What the holder of a file answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.inquiries.models import Question
from regelkreis.foundation.ui.forms import VersionedForm


class AnswerForm(VersionedForm):
    """One of three answers, and a message that goes with two of them."""

    answer = forms.ChoiceField(
        label=_("Ihre Antwort"),
        choices=Question.Answer.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Sprechen Sie vorher mit der Person. Bei „der Person nicht bekannt“ erfährt die fragende Stelle"
            " nichts, auch nicht, dass es eine Akte gibt."
        ),
    )
    word = forms.CharField(
        label=_("Nachricht an die fragende Stelle"),
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
        help_text=_("Zum Beispiel, wann Sie zu erreichen sind. Nichts aus der Akte."),
    )
