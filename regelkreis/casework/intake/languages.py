"""The languages of a talk, to choose from; the word is what is stored, as everywhere in casework."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# In the order in which a counter meets them; whatever is missing is "another".
LANGUAGES = (
    "Deutsch",
    "Arabisch",
    "Ukrainisch",
    "Russisch",
    "Türkisch",
    "Englisch",
    "Französisch",
    "Dari",
    "Farsi",
    "Paschtu",
    "Kurmandschi",
    "Sorani",
    "Tigrinisch",
    "Somali",
    "Amharisch",
    "Albanisch",
    "Serbisch",
    "Mazedonisch",
    "Bulgarisch",
    "Rumänisch",
    "Romanes",
    "Polnisch",
    "Spanisch",
    "Italienisch",
    "Portugiesisch",
    "Griechisch",
    "Urdu",
    "Bengalisch",
    "Tamil",
    "Vietnamesisch",
    "Chinesisch",
    "andere Sprache",
)


def language_choices() -> list[tuple[str, str | Promise]]:
    """Return the languages for a list, nothing chosen first."""
    return [("", _("nicht festgehalten")), *((word, word) for word in LANGUAGES)]
