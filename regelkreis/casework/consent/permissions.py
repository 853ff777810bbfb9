"""Who may take back a basis or a release."""

from django.utils.translation import gettext as _

from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.slots import Tie, sights
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting


def may_withdraw(actor: Acting, given: Basis | Release) -> Verdict:
    """
    A withdrawal takes down whoever keeps the file, closed or not.

    It must be as easy as giving (Art. 7 (3) GDPR), so a closed file is no reason to refuse it.
    """
    if given.withdrawn_on is not None:
        return denied(_("Das wurde am %(day)s schon widerrufen.") % {"day": f"{given.withdrawn_on:%d.%m.%Y}"})
    if isinstance(given, Release) and given.replaced_on is not None:
        return denied(_("Diese Freigabe wurde erweitert. Zu widerrufen ist die erweiterte."))
    if given.site == actor.site and any(sight.tie(actor, given.person) is Tie.READS for sight in sights):
        return ALLOWED
    return may_write_about(actor, given.person)
