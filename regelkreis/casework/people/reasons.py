"""Why somebody may be meant, in German words made of what the comparison of names observed."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.people.queries import Similar
from regelkreis.methods.names import Agreement, Identity, Reason, Why

_OF_NAMES: dict[Why, str | Promise] = {
    Why.ARTICLE: gettext_lazy("mit und ohne Artikel oder Bindestrich: %(ours)s und %(theirs)s"),
    Why.SOUND: gettext_lazy("gleicher Klang: %(ours)s und %(theirs)s"),
    Why.VARIANT: gettext_lazy("derselbe Name in zwei Sprachen: %(ours)s und %(theirs)s"),
    Why.SPELLING: gettext_lazy("fast gleich geschrieben: %(ours)s und %(theirs)s"),
    Why.EXTRA_PART: gettext_lazy("ein Namensteil mehr: %(ours)s und %(theirs)s"),
    Why.SWAPPED: gettext_lazy("Vor- und Nachname vertauscht"),
    Why.DIVIDED: gettext_lazy("anders auf Vor- und Nachname verteilt: %(ours)s und %(theirs)s"),
    Why.GIVEN_MISSING: gettext_lazy("Vorname nur auf einer Seite bekannt"),
    Why.FAMILY_MISSING: gettext_lazy("Nachname nur auf einer Seite bekannt"),
    Why.FAMILY_DIFFERS: gettext_lazy("anderer Nachname: %(ours)s und %(theirs)s"),
}
_OF_BIRTHS: dict[Agreement, str | Promise] = {
    Agreement.SAME: gettext_lazy("gleiches Geburtsdatum"),
    Agreement.SWAPPED: gettext_lazy("Tag und Monat vertauscht: %(ours)s und %(theirs)s"),
    Agreement.SLIP: gettext_lazy("Geburtsdatum bis auf eine Ziffer gleich: %(ours)s und %(theirs)s"),
    Agreement.PLACEHOLDER: gettext_lazy(
        "der 01.01. steht oft für ein unbekanntes Geburtsdatum: %(ours)s und %(theirs)s"
    ),
    Agreement.SAME_YEAR: gettext_lazy("gleiches Geburtsjahr: %(ours)s und %(theirs)s"),
    Agreement.DIFFERENT: gettext_lazy("anderes Geburtsdatum: %(ours)s und %(theirs)s"),
}


def reasons_in_words(similar: Similar, sought: Identity) -> list[str]:
    """Return why this person may be the one sought; what was not compared is said, too."""
    observed = [reason for reason in similar.comparison.reasons if reason.why is not Why.SAME]
    sentences = [_said(reason) for reason in observed or similar.comparison.reasons[:1]]
    sentences.append(_of_births(similar.comparison.birth, sought.born, similar.identity.born))
    return [sentence for sentence in dict.fromkeys(sentences) if sentence]


def _said(reason: Reason) -> str:
    if reason.why is Why.SAME:
        return _("gleicher Name")
    return str(_OF_NAMES[reason.why]) % {"ours": reason.ours, "theirs": reason.theirs}


def _of_births(agreement: Agreement, ours: date | None, theirs: date | None) -> str:
    if ours is None:
        return ""
    if theirs is None:
        return _("Geburtsdatum in der Akte nicht bekannt")
    words = {"ours": f"{ours:%d.%m.%Y}", "theirs": f"{theirs:%d.%m.%Y}"}
    return str(_OF_BIRTHS[agreement]) % words
