"""Why a referral does not leave the house."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from regelkreis.casework.consent.kinds import DataKind
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


class ReleaseTooNarrow(ReleaseMissing):
    """The person agreed to less than what is to be handed over; no more goes out than that."""

    def __init__(self, recipient: Organization, missing: Collection[str]) -> None:
        super().__init__(recipient)
        names = ", ".join(str(kind.label) for kind in DataKind if kind.value in missing)
        self.args = (
            _(
                "Die Freigabe für %(recipient)s deckt nicht: %(missing)s. Wählen Sie diese Angaben ab, oder"
                " fragen Sie die Person und halten Sie fest, dass sie zustimmt."
            )
            % {"recipient": recipient.label, "missing": names},
        )
