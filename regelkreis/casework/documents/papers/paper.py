"""What a filled paper must be able to say of itself; each one stands in a file of its own."""

from typing import ClassVar, Protocol

from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.sheet import Sheet
from regelkreis.casework.documents.papers.wording import Wording
from regelkreis.network.organizations.models import Organization


class Paper(Protocol):
    """A paper with its open fields filled: what it is, whether it is signed, and its sheet."""

    code: ClassVar[str]
    kind: ClassVar[str]
    is_signed: ClassVar[bool]
    is_bilingual: ClassVar[bool]

    @property
    def for_whom(self) -> Organization | None:
        """The organization it is about or goes to."""

    def title(self) -> str:
        """What the document is called in the case."""

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """Its parts, in both languages."""
