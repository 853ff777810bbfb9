"""The roles of `access.md`, and the words they have on screen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody does here; rights follow from the role, never from the account."""

    CASE_MANAGER = "case_manager", _("Case Management")
    TEAM_LEAD = "team_lead", _("Teamleitung")
    COORDINATOR = "coordinator", _("Koordination")
    STATISTICS = "statistics", _("Statistik")
    SITE_ADMIN = "site_admin", _("Verwaltung des Standorts")
    SYSTEM = "system", _("System")
