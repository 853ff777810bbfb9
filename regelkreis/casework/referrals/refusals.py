"""Why a referral does not leave the house."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.network.organizations.models import Organization


class ReleaseMissing(Refusal):
    """The person has not agreed that this service is told."""

    def __init__(self, recipient: Organization) -> None:
        self.recipient = recipient
        super().__init__(
            _(
                "Für %(recipient)s gibt es keine gültige Freigabe. Fragen Sie die Person und halten Sie ihre"
                " Zustimmung fest, oder lassen Sie den Verweis."
            )
            % {"recipient": recipient.label}
        )
