"""The form of consent to storing (Einwilligung): what, why, who reads it (Art. 6, 7, 9, 13 GDPR)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, choice, facts, signature, text
from regelkreis.casework.documents.papers.wording import Wording


@dataclass(frozen=True)
class ConsentForm:
    """Consent to being accompanied and to what is stored for it; health is asked for on its own (EN-5)."""

    valid_until: date | None = None

    code: ClassVar[str] = "consent"
    kind: ClassVar[str] = Document.Kind.CONSENT
    is_signed: ClassVar[bool] = True
    is_bilingual: ClassVar[bool] = True
    for_whom: ClassVar[None] = None

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Einwilligung in die Datenspeicherung")

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """The information consent needs, the question about health, and the signature."""
        end = say("consent.until", day=day_words(self.valid_until)) if self.valid_until else None
        blocks = [
            facts((say("common.person"), setting.person), (say("common.born"), setting.birth)),
            text(say("consent.who", sender=setting.sender)),
            text(say("consent.what")),
            text(say("consent.why")),
            text(say("consent.readers")),
            text(say("consent.health")),
            choice(say("common.yes"), say("common.no")),
            text(end or say("consent.open_end")),
            text(say("consent.rights")),
            text(say("consent.voluntary")),
            text(say("consent.withdrawal", sender=setting.sender)),
            text(say("common.understood")),
            signature(say("common.place_and_day"), say("common.signature")),
        ]
        return Sheet(say("consent.title"), blocks)
