"""A referral as lists and the case file show it: the state in glyph and word, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.planning.slots import RowAction
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.queries import expires_on
from regelkreis.casework.referrals.rules import FOLLOWING, is_overdue, may_be_answered, may_follow
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.components import Fact


@dataclass(frozen=True)
class ReferralRow:
    """
    A referral, its state, and what later rooms offer at it.

    `is_open`: something may still follow; `is_awaited`: the service may still answer.
    """

    referral: Referral
    glyph: str
    word: str
    is_open: bool
    is_awaited: bool
    actions: Sequence[RowAction] = ()


def referral_row(referral: Referral, today: date, actions: Sequence[RowAction] = ()) -> ReferralRow:
    """Return the row of a referral."""
    glyph, word = _state(referral, today)
    state = referral.state
    return ReferralRow(referral, glyph, word, bool(FOLLOWING[state]), may_be_answered(state), actions)


def facts_of(referral: Referral) -> list[Fact]:
    """Return what is on record of a referral, in the order in which it happened."""
    found = [
        (_("verwiesen am"), _full(referral.sent_on)),
        (_("übermittelt per"), referral.get_way_display() if referral.way else ""),
        (_("Schritt"), referral.step.what if referral.step else ""),
        (_("Bedarf"), referral.domain.label if referral.domain else ""),
        (_("Antwort vom"), _full(referral.answered_on)),
        (_("Bemerkung zur Antwort"), referral.answer_note),
        (_("Platz erwartet am"), _full(referral.expected_on)),
        (_("begonnen am"), _full(referral.started_on)),
        (_("wieder nachfragen am"), _full(referral.follow_up_on)),
        (_("beendet am"), _full(referral.ended_on)),
        (_result_word(referral), referral.result),
    ]
    return [Fact(label, value) for label, value in found if value]


def deeds_at(referral: Referral, today: date) -> list[tuple[str, str]]:
    """Return what may follow, as words and addresses; nothing else is offered."""
    state = referral.state
    expired = may_follow(state, "unanswered") and expires_on(referral) <= today
    offered = [
        (may_be_answered(state), _("Antwort vermerken"), "referrals:answer"),
        (state == Referral.Answer.QUESTION, _("Rückfrage beantworten"), "referrals:reply"),
        (may_follow(state, "started"), _("Hat begonnen"), "referrals:start"),
        (may_follow(state, "finished"), _("Ist abgeschlossen"), "referrals:finish"),
        (expired, _("Ohne Antwort schließen"), "referrals:unanswered"),
        (may_follow(state, "broken_off"), _("Geht nicht weiter"), "referrals:break_off"),
    ]
    return [(word, address(name, referral.pk)) for is_offered, word, name in offered if is_offered]


def _result_word(referral: Referral) -> str:
    return _("Ergebnis") if referral.ending == Referral.Ending.FINISHED else _("Grund des Abbruchs")


def _full(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""


def _state(referral: Referral, today: date) -> tuple[str, str]:
    answer = referral.answer
    if settled := _course(referral, today):
        return settled
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


def _course(referral: Referral, today: date) -> tuple[str, str] | None:
    """Return glyph and word of what came after the answer, or None while there is nothing."""
    if referral.ended_on:
        words = {
            "finished": ("met", _("abgeschlossen am %(day)s")),
            "broken_off": ("refused", _("abgebrochen am %(day)s")),
            "unanswered": ("dash", _("ohne Antwort geschlossen am %(day)s")),
        }
        glyph, word = words[referral.ending]
        return glyph, word % {"day": _day(referral.ended_on, today)}
    if referral.started_on:
        return "now", _("begonnen am %(day)s") % {"day": _day(referral.started_on, today)}
    return None


def _day(day: date, today: date) -> str:
    return f"{day:%d.%m.}" if day.year == today.year else f"{day:%d.%m.%Y}"
