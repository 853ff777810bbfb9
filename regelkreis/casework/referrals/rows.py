"""A referral as lists and the case file show it: the state in glyph and word, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.planning.slots import RowAction
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.rules import FOLLOWING, is_overdue


@dataclass(frozen=True)
class ReferralRow:
    """A referral, its state, and what later rooms offer at it."""

    referral: Referral
    glyph: str
    word: str
    is_open: bool
    actions: Sequence[RowAction] = ()


def referral_row(referral: Referral, today: date, actions: Sequence[RowAction] = ()) -> ReferralRow:
    """Return the row of a referral."""
    glyph, word = _state(referral, today)
    return ReferralRow(referral, glyph, word, bool(FOLLOWING[referral.answer]), actions)


def _state(referral: Referral, today: date) -> tuple[str, str]:
    answer = referral.answer
    if is_overdue(answer, referral.answer_due_on, today):
        return "overdue", _("Antwort überfällig seit %(day)s") % {"day": _day(referral.answer_due_on, today)}
    if answer == Referral.Answer.ACCEPTED:
        return "met", _("angenommen")
    if answer == Referral.Answer.DECLINED:
        reason = referral.decline_reason.label if referral.decline_reason else ""
        return "refused", _("Einrichtung lehnt ab: %(reason)s") % {"reason": reason}
    if answer == Referral.Answer.WAITING_LIST:
        if referral.expected_on is None:
            return "waiting", _("Warteliste")
        if referral.expected_on < today:
            return "overdue", _("Platz war erwartet am %(day)s") % {"day": _day(referral.expected_on, today)}
        return "waiting", _("Warteliste bis %(day)s") % {"day": _day(referral.expected_on, today)}
    if answer == Referral.Answer.QUESTION:
        return "week", _("Rückfrage der Einrichtung")
    return "waiting", _("Antwort bis %(day)s") % {"day": _day(referral.answer_due_on, today)}


def _day(day: date, today: date) -> str:
    return f"{day:%d.%m.}" if day.year == today.year else f"{day:%d.%m.%Y}"
