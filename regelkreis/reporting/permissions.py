"""Who may see which report, and how exactly (`access.md`, column statistics)."""

from enum import StrEnum

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role
from regelkreis.reporting.tables import INTERNAL

READERS = frozenset({Role.COORDINATOR, Role.STATISTICS, Role.CASE_MANAGER, Role.SYSTEM})


class Grain(StrEnum):
    """How finely somebody may know the figures."""

    EXACT = "exact"
    COUNTED = "counted"


def may_read_reports(actor: Acting) -> Verdict:
    """Coordinators, statistics and case managers with a post read reports; so does the command line."""
    if actor.has_role(Role.CASE_MANAGER) and not actor.posts:
        return denied(_("Berichte Ihrer Gemeinde sehen Sie, sobald Sie eine Personalstelle innehaben."))
    if actor.has_role(*READERS):
        return ALLOWED
    return denied(_("Berichte lesen Koordination, Statistik und Case Management."))


def grain_of(actor: Acting) -> Grain:
    """Exact figures only for those who may see the cases behind them pseudonymised anyway; others counted."""
    return Grain.EXACT if actor.has_role(Role.COORDINATOR, Role.SYSTEM) else Grain.COUNTED


def may_choose_whole_site(actor: Acting) -> Verdict:
    """Case managers see their towns, everybody else who reads reports the whole site."""
    if actor.has_role(Role.CASE_MANAGER):
        return denied(_("Im Case Management sehen Sie die Berichte Ihrer Gemeinden."))
    return may_read_reports(actor)


def may_choose_town(actor: Acting) -> Verdict:
    """Statistics see the whole only: town by town, a small count could be had by subtraction."""
    if actor.has_role(Role.STATISTICS):
        return denied(_("Die Statistik sieht den ganzen Standort, keine einzelne Gemeinde."))
    return may_read_reports(actor)


def may_issue_for(audience: str) -> Verdict:
    """Only the internal issue exists so far; others need suppression against every earlier issue."""
    if audience == INTERNAL:
        return ALLOWED
    return denied(
        _(
            "Für „%(audience)s“ gibt es noch keine Fassung. "
            "Erlaubt: %(internal)s (intern, nicht zur Veröffentlichung)."
        )
        % {"audience": audience, "internal": INTERNAL}
    )
