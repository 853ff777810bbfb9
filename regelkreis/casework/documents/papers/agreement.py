"""The agreement on goals (Integrationsvereinbarung): in the person's words, and who does what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.setting import Setting, day_words
from regelkreis.casework.documents.papers.sheet import Block, Sheet, facts, signature, text
from regelkreis.casework.documents.papers.wording import Wording
from regelkreis.casework.planning.models import Step
from regelkreis.casework.planning.queries import GoalWithSteps


@dataclass(frozen=True)
class Agreement:
    """The goals that were chosen, and the day on which both look at them again."""

    goals: Sequence[GoalWithSteps]
    review_on: date | None = None

    code: ClassVar[str] = "agreement"
    kind: ClassVar[str] = Document.Kind.CONSENT
    is_signed: ClassVar[bool] = True
    is_bilingual: ClassVar[bool] = True
    for_whom: ClassVar[None] = None

    def title(self) -> str:
        """What the document is called in the case."""
        return _("Integrationsvereinbarung")

    def sheet(self, setting: Setting, say: Wording) -> Sheet:
        """Who agrees, on which goals, what follows, and that it is voluntary; both sign."""
        blocks = [
            facts((say("common.person"), setting.person), (say("common.born"), setting.birth)),
            text(say("agreement.intro", sender=setting.sender)),
            *(self._goal(entry, say) for entry in self.goals),
            text(say("agreement.together")),
            *([text(say("agreement.review", day=day_words(self.review_on)))] if self.review_on else []),
            text(say("agreement.change")),
            text(say("agreement.voluntary")),
            text(say("common.understood")),
            signature(say("common.place_and_day"), say("common.signature")),
            signature(say("common.place_and_day"), say("agreement.manager")),
        ]
        return Sheet(say("agreement.title"), blocks)

    @staticmethod
    def _goal(entry: GoalWithSteps, say: Wording) -> Block:
        """One goal as it was said; the words of the person are never translated by a machine."""
        steps = "; ".join(_step(step) for step in entry.steps if step.done_on is None)
        return facts(
            (say("agreement.goal"), entry.goal.title),
            (say("agreement.area"), entry.goal.domain.label),
            (say("agreement.until"), day_words(entry.goal.due_on)),
            (say("agreement.steps"), steps),
        )


def _step(step: Step) -> str:
    until = _("bis %(day)s") % {"day": day_words(step.due_on)} if step.due_on else ""
    more = ", ".join(part for part in (step.who, until) if part)
    return f"{step.what} ({more})" if more else step.what
