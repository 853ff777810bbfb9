"""The settings of a site, and its own words, as facts for its administration."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.ui.components import Fact
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import MultipleNeedRule, settings_of

WORDS = {
    "programme": gettext_lazy("Programm"),
    "component": gettext_lazy("Teil des Programms"),
    "case_manager": gettext_lazy("wer begleitet"),
    "person": gettext_lazy("wer begleitet wird"),
    "professional_oversight": gettext_lazy("fachliche Aufsicht"),
    "immigration_office": gettext_lazy("Ausländerbehörde"),
    "integration_centre": gettext_lazy("Integrationszentrum"),
    "coordination_office": gettext_lazy("koordinierende Stelle"),
    "screening": gettext_lazy("kurze Bedarfsklärung"),
    "steering_group": gettext_lazy("beschließendes Gremium"),
}


def words_in_words(site: Site) -> list[Fact]:
    """Return the site's own words; a word the product does not know stands under its key."""
    return [Fact(str(WORDS.get(key, key)), word) for key, word in sorted(site.words.items())]


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
    terms_by_stage = [
        Fact(_("Schritt %(name)s") % {"name": name}, _("%(days)s Tage") % {"days": days})
        for name, days in by_stage
    ]
    return [
        Fact(_("kleinste Gruppe in Zählungen"), chosen.smallest_group),
        Fact(_("Tage zwischen zwei Kontakten"), chosen.contact_interval_days),
        Fact(_("Tage bis zur Antwort auf einen Verweis"), chosen.referral_answer_days),
        Fact(_("Tage, nach denen ein Verweis ohne Antwort enden kann"), chosen.referral_expiry_days),
        Fact(_("Tage, nach denen ein begonnener Verweis nachgefragt wird"), chosen.referral_course_days),
        Fact(_("Tage bis zur Antwort auf eine Meldung"), chosen.notification_answer_days),
        Fact(_("Tage bis zum Re-Assessment"), chosen.reassessment_interval_days),
        Fact(_("Monate, die eine Einwilligung gilt"), chosen.consent_months),
        Fact(_("Tage, die frühere Stelleninhaber*innen weiterlesen"), chosen.former_holder_read_days),
        Fact(_("Namen von Kolleg*innen in der Auslastung"), _yes(chosen.caseload_names)),
        Fact(_("Namen in abonnierten Kalendern"), _yes(chosen.calendar_names)),
        Fact(_("multipler Hilfebedarf"), _multiple_need(chosen.multiple_need)),
        *terms_by_stage,
    ]


def _multiple_need(rule: MultipleNeedRule | None) -> str:
    if rule is None:
        return _("nicht festgelegt")
    return _(
        "ab %(domains)s Lebensbereichen auf Stufe %(level)s oder darunter und %(institutions)s Einrichtungen"
    ) % {"domains": rule.domains, "level": rule.level, "institutions": rule.institutions}


def _yes(allowed: bool) -> str:
    return _("erlaubt") if allowed else _("nicht erlaubt")
