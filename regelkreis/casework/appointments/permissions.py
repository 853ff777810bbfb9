"""Who may agree appointments, change them, and have a calendar link."""

from django.utils.translation import gettext as _

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.settings import settings_of


def may_agree(actor: Acting, case: Case | None) -> Verdict:
    """Whoever works on the case agrees its appointments; without a case, anybody in case management."""
    if case is not None:
        return may_work_on(actor, case)
    if actor.has_role(Role.CASE_MANAGER) and actor.user_id is not None:
        return ALLOWED
    return denied(_("Termine vereinbart, wer im Case Management arbeitet."))


def may_change(actor: Acting, appointment: Appointment) -> Verdict:
    """An appointment is changed by whoever works on its case; one without a case by whose it is."""
    if appointment.case is not None:
        return may_work_on(actor, appointment.case)
    if appointment.site == actor.site and appointment.user_id == actor.user_id:
        return ALLOWED
    return denied(_("Diesen Termin ändert, wer ihn vereinbart hat."))


def may_settle(actor: Acting, appointment: Appointment) -> Verdict:
    """Only what still stands is moved, cancelled, or noted as held or missed."""
    verdict = may_change(actor, appointment)
    if verdict and not appointment.is_agreed:
        return denied(
            _("Der Termin ist schon vermerkt als: %(state)s. Nehmen Sie das zuerst zurück.")
            % {"state": appointment.get_state_display()}
        )
    return verdict


def may_take_back(actor: Acting, appointment: Appointment) -> Verdict:
    """
    What was noted by mistake is taken back; not a move, which the next appointment builds on.

    Nor what a noted contact stands for: the contact is taken back first.
    """
    verdict = may_change(actor, appointment)
    if not verdict:
        return verdict
    if appointment.is_agreed or appointment.state == Appointment.State.MOVED:
        return denied(_("Zu diesem Termin gibt es keinen Vermerk, der sich zurücknehmen lässt."))
    if appointment.contact is not None and appointment.contact.removed_on is None:
        return denied(_("Zu diesem Termin ist ein Kontakt notiert. Holen Sie zuerst den Kontakt zurück."))
    return ALLOWED


def may_have_calendar(actor: Acting) -> Verdict:
    """Case managers have a calendar link; the link sees no more than they do on the day it is read."""
    if actor.has_role(Role.CASE_MANAGER) and actor.user_id is not None:
        return ALLOWED
    return denied(_("Einen Kalenderlink hat, wer im Case Management arbeitet."))


def may_name_clients(site: Site) -> Verdict:
    """Names leave the product in a calendar only where the site has decided so (`calendar_names`)."""
    if settings_of(site).calendar_names:
        return ALLOWED
    return denied(_("An Ihrem Standort stehen in Kalendern keine Namen von Klient*innen."))
