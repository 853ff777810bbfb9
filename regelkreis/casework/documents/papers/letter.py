"""A letter to somebody, in German."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.sheet import Sheet, plain, text
from regelkreis.casework.documents.papers.wording import Pair, Wording


@dataclass(frozen=True)
class Letter:
    """To whom, about what, and the text as it was typed."""

    address: str
    subject: str
    body: str

    code: ClassVar[str] = "letter"
    kind: ClassVar[str] = Document.Kind.LETTER
    is_signed: ClassVar[bool] = False
    is_bilingual: ClassVar[bool] = False
    for_whom: ClassVar[None] = None

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Brief: %(subject)s") % {"subject": self.subject}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """Address, subject, text, and whose name stands below."""
        blocks = [plain(self.body), text(say("letter.regards")), text(Pair(setting.author))]
        address = [line.strip() for line in self.address.splitlines() if line.strip()]
        return Sheet(Pair(self.subject), blocks, address=address)
