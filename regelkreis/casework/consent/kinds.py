"""The kinds of data a release may name; a referral hands over only what its release covers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DataKind(models.TextChoices):
    """What a recipient may be told, in the parts people can agree to one by one (Art. 4 (11) GDPR)."""

    IDENTITY = "identity", _("Name und Geburtsdatum")
    CONTACT = "contact", _("Telefon und E-Mail")
    RESIDENCE = "residence", _("Aufenthalt")
    LANGUAGE = "language", _("Sprache")
    FAMILY = "family", _("Familie")
    WORK = "work", _("Ausbildung und Arbeit")
    LIVELIHOOD = "livelihood", _("Existenzsicherung")
    HOUSING = "housing", _("Wohnen")
    HEALTH = "health", _("Gesundheit")
    CONCERN = "concern", _("Anliegen")
    GOALS = "goals", _("Ziele und Schritte")
