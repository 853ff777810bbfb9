"""What is true of a referral without a database: which answer may follow which, and by when."""

from collections.abc import Mapping
from datetime import date, timedelta

# A service may ask back before it answers, and a place on a waiting list may come or not. What was
# accepted or declined is settled: a new attempt is a new referral.
FOLLOWING: Mapping[str, frozenset[str]] = {
    "": frozenset({"accepted", "waiting_list", "declined", "question"}),
    "question": frozenset({"accepted", "waiting_list", "declined", "question"}),
    "waiting_list": frozenset({"accepted", "waiting_list", "declined"}),
    "accepted": frozenset(),
    "declined": frozenset(),
}
WAITING_FOR_ANSWER = ("", "question")
# From this many days before its date on, a referral stands on the desk.
NOTICE = timedelta(days=3)


def may_follow(current: str, following: str) -> bool:
    """Return whether an answer may come after the one on record."""
    return following in FOLLOWING[current]


def answer_due_on(today: date, days: int) -> date:
    """Return the day until which an answer is expected."""
    return today + timedelta(days=days)


def is_overdue(answer: str, due_on: date, today: date) -> bool:
    """Return whether the service still owes an answer after the agreed day; a question back is none."""
    return answer in WAITING_FOR_ANSWER and due_on < today


def activities_of(current: str, following: str) -> tuple[str, ...]:
    """
    Return what the event log notes of an answer.

    `referral.answered` stands exactly once per referral, with the first answer that is not a question,
    so that the days from sending to answer can be counted (indicator days-referral-to-answer).
    """
    if following == "question":
        return ("referral.queried",)
    first = ("referral.answered",) if current in WAITING_FOR_ANSWER else ()
    if following == "declined":
        return (*first, "referral.declined")
    if following == "accepted" and not first:
        return ("referral.placed",)
    return first
