"""Which referrals the list shows."""

from django import forms
from django.utils.translation import gettext_lazy

from regelkreis.foundation.ui.forms import FilterForm


class ReferralFilter(FilterForm):
    """Which referrals the list shows."""

    stand = forms.ChoiceField(
        label=gettext_lazy("Stand"),
        choices=[
            ("", gettext_lazy("alle")),
            ("offen", gettext_lazy("ohne Antwort")),
            ("warteliste", gettext_lazy("Warteliste")),
            ("angenommen", gettext_lazy("angenommen")),
            ("begonnen", gettext_lazy("begonnen")),
            ("abgelehnt", gettext_lazy("von der Einrichtung abgelehnt")),
            ("abgeschlossen", gettext_lazy("abgeschlossen")),
            ("abgebrochen", gettext_lazy("abgebrochen oder ohne Antwort")),
        ],
        required=False,
    )
