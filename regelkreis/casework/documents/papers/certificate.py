"""The certificate (Bescheinigung): that somebody is accompanied, or was here; never about what."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, signature, text
from regelkreis.casework.documents.papers.wording import Pair, Wording


@dataclass(frozen=True)
class Certificate:
    """What is certified: with a day, that somebody was here; without one, that they are accompanied."""

    day: date | None = None
    begin: time | None = None
    end: time | None = None
    use: str = ""

    code: ClassVar[str] = "certificate"
    kind: ClassVar[str] = Document.Kind.CERTIFICATE
    is_signed: ClassVar[bool] = False
    is_bilingual: ClassVar[bool] = False
    for_whom: ClassVar[None] = None

    def title(self) -> str:
        """What the document is called in the case."""
        if self.day:
            return _("Bescheinigung über das Gespräch am %(day)s") % {"day": day_words(self.day)}
        return _("Bescheinigung über die Begleitung")

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """The one sentence that is certified, and what it does not say."""
        blocks = [
            text(self._sentence(setting, say)),
            *([text(say("certificate.use", use=self.use))] if self.use else []),
            text(say("certificate.limits")),
            signature(say("common.place_and_day"), Pair(setting.author)),
        ]
        return Sheet(say("certificate.title"), blocks)

    def _sentence(self, setting: Setting, say: Wording) -> Pair:
        known = {"person": setting.person, "born": setting.born, "sender": setting.sender}
        if self.day is None:
            return say("certificate.accompanied", since=day_words(setting.case.opened_on), **known)
        if self.begin and self.end:
            times = {"begin": f"{self.begin:%H:%M}", "end": f"{self.end:%H:%M}"}
            return say("certificate.talk_timed", day=day_words(self.day), **times, **known)
        return say("certificate.talk", day=day_words(self.day), **known)
