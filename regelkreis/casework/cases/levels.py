"""What the levels of German mean, in words; they follow the Common European Framework (GER)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# A0 is no level of the framework: the field uses it for somebody who has not begun.
MEANING = {
    "A0": gettext_lazy("noch keine Kenntnisse"),
    "A1": gettext_lazy("erste Sätze"),
    "A2": gettext_lazy("einfache Alltagsgespräche"),
    "B1": gettext_lazy("selbstständig im Alltag"),
    "B2": gettext_lazy("selbstständig in Ausbildung und Beruf"),
    "C1": gettext_lazy("fließend und genau"),
    "C2": gettext_lazy("wie in der Erstsprache"),
}


def in_words(level: str) -> str:
    """Return a level with its meaning, or nothing when it is not known."""
    if level not in MEANING:
        return level
    return _("%(level)s (%(meaning)s)") % {"level": level, "meaning": MEANING[level]}
