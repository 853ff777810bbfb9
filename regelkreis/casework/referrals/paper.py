"""The handover sheet: the referral as its recipient reads it, with room for the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, choice, facts, plain, text
from regelkreis.casework.documents.papers.wording import Pair, Wording
from regelkreis.network.organizations.models import Organization


@dataclass(frozen=True)
class Told:
    """One fact on the sheet: what it is called and what it says."""

    label: str
    value: str


@dataclass(frozen=True)
class Handover:
    """What one organization is asked for and told, under one release."""

    release: Release
    concern: str
    told: Sequence[Told]
    answer_until: str = ""
    callback: str = ""

    code: ClassVar[str] = "handover"
    kind: ClassVar[str] = Document.Kind.SUMMARY
    is_signed: ClassVar[bool] = False
    is_bilingual: ClassVar[bool] = False

    @property
    def for_whom(self) -> Organization:
        """The organization that is asked."""
        return self.release.recipient

    def title(self) -> str:
        """What the sheet is called as a file."""
        return _("Übergabe an %(recipient)s") % {"recipient": self.release.recipient.label}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """For whom, what is asked, what is told and on what basis, and the answer to tick."""
        release = self.release
        until = (
            _(", gültig bis %(day)s") % {"day": day_words(release.valid_until)} if release.valid_until else ""
        )
        phone = f", {self.callback}" if self.callback else ""
        blocks = [
            text(say("summary.to", recipient=release.recipient.label)),
            plain(self.concern),
            text(say("summary.told")),
            facts(*((Pair(one.label), one.value) for one in self.told)),
            text(
                say(
                    "summary.basis",
                    given=day_words(release.given_on),
                    until=until,
                    purpose=release.purpose,
                )
            ),
            text(say("summary.nothing_else")),
            text(Pair(_("Bitte antworten Sie bis %(day)s:") % {"day": self.answer_until})),
            choice(Pair(_("angenommen")), Pair(_("Warteliste bis ________")), Pair(_("Rückfrage"))),
            choice(Pair(_("abgelehnt, Grund: ____________________________"))),
            text(say("summary.contact", author=setting.author, phone=phone)),
        ]
        return Sheet(Pair(_("Bitte um Beratung")), blocks)
