"""The settings of a site in words."""

from django.utils.translation import gettext as _

from regelkreis.foundation.ui.components import Fact
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of


def settings_in_words(site: Site) -> list[Fact]:
    """Return every setting with its value, the product's default where the profile says nothing."""
    chosen = settings_of(site)
    terms = chosen.stage_terms
    by_stage = [
        (_("Erhebung"), terms.collect),
        (_("Analyse"), terms.analyse),
        (_("Planung und Steuerung"), terms.plan),
        (_("Umsetzung"), terms.implement),
        (_("Evaluation"), terms.evaluate),
        (_("Nachsteuerung"), terms.adjust),
    ]
    return [
        Fact(_("kleinste Gruppe in Zählungen"), chosen.smallest_group),
        Fact(_("Tage zwischen zwei Kontakten"), chosen.contact_interval_days),
        Fact(_("Tage bis zur Antwort auf einen Verweis"), chosen.referral_answer_days),
        Fact(_("Tage bis zur Antwort auf eine Meldung"), chosen.notification_answer_days),
        Fact(_("Tage bis zum Re-Assessment"), chosen.reassessment_interval_days),
        Fact(_("Monate, die eine Einwilligung gilt"), chosen.consent_months),
        Fact(_("Tage, die frühere Stelleninhaber*innen weiterlesen"), chosen.former_holder_read_days),
        Fact(_("Tage je Schritt des Regelkreises"), ", ".join(f"{name} {days}" for name, days in by_stage)),
    ]
