"""Checks what was typed to find somebody."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.ui.forms import FilterForm


class SearchForm(FilterForm):
    """A name in any spelling, and the birth date if it is known."""

    q = forms.CharField(
        label=_("Name"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "data-search": "", "autocomplete": "off"}),
    )
    geboren = forms.DateField(label=_("Geburtsdatum, wenn bekannt"), required=False)
