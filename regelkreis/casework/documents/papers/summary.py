"""The summary for the next service: only what was chosen one by one, and on what release."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, facts, text
from regelkreis.casework.documents.papers.wording import Pair, Wording
from regelkreis.casework.documents.telling import Tellable
from regelkreis.network.organizations.models import Organization


@dataclass(frozen=True)
class Summary:
    """What one organization is told under one release."""

    release: Release
    told: Sequence[Tellable]
    phone: str = ""

    code: ClassVar[str] = "summary"
    kind: ClassVar[str] = Document.Kind.SUMMARY
    is_signed: ClassVar[bool] = False
    is_bilingual: ClassVar[bool] = False

    @property
    def for_whom(self) -> Organization:
        """The organization that is told."""
        return self.release.recipient

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Zusammenfassung für %(recipient)s") % {"recipient": self.release.recipient.label}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """For whom, on what basis, what is told, and that it is all."""
        until = f", gültig bis {day_words(self.release.valid_until)}" if self.release.valid_until else ""
        phone = f", {self.phone}" if self.phone else ""
        blocks = [
            text(say("summary.to", recipient=self.release.recipient.label)),
            text(
                say(
                    "summary.basis",
                    given=day_words(self.release.given_on),
                    until=until,
                    purpose=self.release.purpose,
                )
            ),
            text(say("summary.told")),
            facts(*((Pair(one.label), one.value) for one in self.told)),
            text(say("summary.nothing_else")),
            text(say("summary.contact", author=setting.author, phone=phone)),
        ]
        return Sheet(say("summary.title"), blocks)
