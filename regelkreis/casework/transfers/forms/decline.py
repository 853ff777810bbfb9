"""Why a post does not take a case over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import KernForm


class DeclineForm(KernForm):
    """The reason, which the other side reads."""

    reason = forms.CharField(
        label=_("Warum geht es nicht?"),
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text=_("Wer den Fall angeboten hat, liest das. Nennen Sie am besten, was helfen würde."),
    )
