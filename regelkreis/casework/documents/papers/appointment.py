"""The appointment slip: when, where, with whom, in the person's language."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Sheet, facts, text
from regelkreis.casework.documents.papers.wording import Wording


@dataclass(frozen=True)
class AppointmentSlip:
    """One appointment to take home."""

    day: date
    at: time
    place: str
    whom: str
    about: str = ""
    bring: str = ""
    interpreted: bool = False
    phone: str = ""

    code: ClassVar[str] = "appointment"
    kind: ClassVar[str] = Document.Kind.LETTER
    is_signed: ClassVar[bool] = False
    is_bilingual: ClassVar[bool] = True
    for_whom: ClassVar[None] = None

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Terminzettel %(day)s") % {"day": day_words(self.day)}

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """The greeting, the facts of the appointment, and how to call it off."""
        blocks = [
            text(say("appointment.greeting", person=setting.person)),
            text(say("appointment.agreed")),
            facts(
                (say("appointment.day"), day_words(self.day)),
                (say("appointment.time"), f"{self.at:%H:%M}"),
                (say("appointment.place"), self.place),
                (say("appointment.with"), self.whom),
                (say("appointment.about"), self.about),
                (say("appointment.bring"), self.bring),
            ),
            *([text(say("appointment.interpreted"))] if self.interpreted else []),
            *([text(say("appointment.unable", phone=self.phone))] if self.phone else []),
            text(say("appointment.voluntary")),
        ]
        return Sheet(say("appointment.title"), blocks)
