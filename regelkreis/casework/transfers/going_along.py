"""What goes with a case to another post, in words, before it is offered."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import LeftOpen, left_open
from regelkreis.casework.consent.queries import standing_releases


@dataclass(frozen=True)
class Along:
    """What goes along: what is open in the file, and to whom the person gave releases."""

    open: list[LeftOpen]
    releases: list[str]
    to_own_house: list[str]


def going_along(case: Case, today: date) -> Along:
    """
    Return what is open in a case, and its standing releases; those to the own house are named apart.

    A release to the body that keeps the case today would let it know more after the handover: the person
    is to be asked whether it still holds.
    """
    standing = standing_releases(case.person_id, today)
    named = [
        (
            release.recipient_id,
            _("%(recipient)s: %(purpose)s")
            % {"recipient": release.recipient.label, "purpose": release.purpose},
        )
        for release in standing
    ]
    own = {case.post.employer_id, case.post.executed_by_id}
    return Along(
        open=[one for source in left_open for one in source(case)],
        releases=[words for recipient, words in named if recipient not in own],
        to_own_house=[words for recipient, words in named if recipient in own],
    )
