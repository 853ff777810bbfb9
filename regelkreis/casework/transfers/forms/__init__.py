"""Checks what was typed about transfers; never saves."""

from regelkreis.casework.transfers.forms.decline import DeclineForm
from regelkreis.casework.transfers.forms.offer import OfferForm

__all__ = ["DeclineForm", "OfferForm"]
