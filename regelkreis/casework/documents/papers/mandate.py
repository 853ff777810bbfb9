"""The power of attorney (Vollmacht): one matter at one organization, and no more than was ticked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, facts, listing, signature, text
from regelkreis.casework.documents.papers.wording import Wording
from regelkreis.network.organizations.models import Organization

POWERS = ("inquire", "documents", "submit", "accompany")


@dataclass(frozen=True)
class Mandate:
    """For what, at which organization, until when; legal representation is never part of it (RDG)."""

    recipient: Organization
    matter: str
    powers: Sequence[str]
    valid_until: date | None = None

    code: ClassVar[str] = "mandate"
    kind: ClassVar[str] = Document.Kind.CONSENT
    is_signed: ClassVar[bool] = True
    is_bilingual: ClassVar[bool] = False

    @property
    def for_whom(self) -> Organization:
        """The organization at which it is shown."""
        return self.recipient

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Vollmacht für %(recipient)s") % {"recipient": self.recipient.label}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """Who, where, what for, which powers, and their limits."""
        end = say("mandate.until", day=day_words(self.valid_until)) if self.valid_until else None
        blocks = [
            facts(
                (say("common.person"), setting.person),
                (say("common.born"), setting.birth),
                (say("common.recipient"), self.recipient.label),
                (say("mandate.matter"), self.matter),
            ),
            text(say("mandate.grant", sender=setting.sender)),
            text(say("mandate.powers")),
            listing([say(f"mandate.{power}") for power in self.powers]),
            text(say("mandate.limits")),
            text(end or say("mandate.open_end")),
            signature(say("common.place_and_day"), say("common.signature")),
        ]
        return Sheet(say("mandate.title"), blocks)
