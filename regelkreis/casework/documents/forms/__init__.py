"""What is asked about files and for papers; nothing here saves."""

from regelkreis.casework.documents.forms.files import (
    AddForm,
    ChangeForm,
    DocumentFilter,
    ReplaceForm,
    SignedForm,
)
from regelkreis.casework.documents.forms.paper import PaperForm
from regelkreis.casework.documents.forms.papers import FORMS
from regelkreis.casework.documents.forms.summary import ReleaseForm, SummaryForm

__all__ = [
    "FORMS",
    "AddForm",
    "ChangeForm",
    "DocumentFilter",
    "PaperForm",
    "ReleaseForm",
    "ReplaceForm",
    "SignedForm",
    "SummaryForm",
]
