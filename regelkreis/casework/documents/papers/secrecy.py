"""The release from secrecy (Schweigepflichtentbindung): one organization, named kinds of data."""

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


@dataclass(frozen=True)
class SecrecyRelease:
    """Who may speak with whom about what; a release of everything is none (Art. 4 (11), 7 GDPR)."""

    recipient: Organization
    data_kinds: Sequence[str]
    purpose: str
    valid_until: date | None = None
    mutual: bool = False

    code: ClassVar[str] = "secrecy"
    kind: ClassVar[str] = Document.Kind.CONSENT
    is_signed: ClassVar[bool] = True
    is_bilingual: ClassVar[bool] = True

    @property
    def for_whom(self) -> Organization:
        """The organization that may be spoken with."""
        return self.recipient

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Schweigepflichtentbindung für %(recipient)s") % {"recipient": self.recipient.label}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """Who, with whom, about what, until when, and that it is free and can be taken back."""
        end = say("secrecy.until", day=day_words(self.valid_until)) if self.valid_until else None
        blocks = [
            facts(
                (say("common.person"), setting.person),
                (say("common.born"), setting.birth),
                (say("common.recipient"), self.recipient.label),
                (say("common.purpose"), self.purpose),
            ),
            text(say("secrecy.grant", sender=setting.sender)),
            *([text(say("secrecy.mutual"))] if self.mutual else []),
            text(say("secrecy.kinds")),
            listing([say(f"kinds.{kind}") for kind in self.data_kinds]),
            text(end or say("secrecy.open_end")),
            text(say("secrecy.voluntary")),
            text(say("secrecy.withdrawal", sender=setting.sender)),
            text(say("secrecy.copy")),
            text(say("common.understood")),
            signature(say("common.place_and_day"), say("common.signature")),
        ]
        return Sheet(say("secrecy.title"), blocks)
