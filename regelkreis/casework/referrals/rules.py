"""What is true of a referral without a database: what may follow what, and by when."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

# The transitions. A service may ask back before it answers, and a place on a waiting list may come or not.
# What was declined, finished, broken off or left without an answer is settled: a new attempt is a new
# referral. An empty state means sent and not answered yet.
FOLLOWING: Mapping[str, frozenset[str]] = {
    "": frozenset({"accepted", "waiting_list", "declined", "question", "unanswered", "broken_off"}),
    "question": frozenset({"accepted", "waiting_list", "declined", "question", "unanswered", "broken_off"}),
    "waiting_list": frozenset({"accepted", "waiting_list", "declined", "broken_off"}),
    "accepted": frozenset({"started", "broken_off"}),
    "started": frozenset({"finished", "broken_off"}),
    "declined": frozenset(),
    "finished": frozenset(),
    "broken_off": frozenset(),
    "unanswered": frozenset(),
}
ANSWERS = frozenset({"accepted", "waiting_list", "declined", "question"})
WAITING_FOR_ANSWER = ("", "question")
# From this many days before its date on, a referral stands on the desk.
NOTICE = timedelta(days=3)


def state_of(answer: str, started_on: date | None, ending: str) -> str:
    """
    Return where a referral stands: its end, or that it has started, or the answer.

    >>> state_of("accepted", None, ""), state_of("", None, "unanswered")
    ('accepted', 'unanswered')
    """
    return ending or ("started" if started_on else answer)


def may_follow(current: str, following: str) -> bool:
    """Return whether something may come after where the referral stands."""
    return following in FOLLOWING[current]


def is_settled(state: str) -> bool:
    """Return whether nothing can follow any more."""
    return not FOLLOWING[state]


def may_be_answered(state: str) -> bool:
    """Return whether the service may still answer, or answer otherwise."""
    return bool(FOLLOWING[state] & ANSWERS)


def answer_due_on(today: date, days: int) -> date:
    """Return the day until which an answer is expected."""
    return today + timedelta(days=days)


def is_overdue(answer: str, due_on: date, today: date) -> bool:
    """Return whether the service still owes an answer after the agreed day; a question back is none."""
    return answer in WAITING_FOR_ANSWER and due_on < today


def is_covered(kinds: Collection[str], released: Collection[str]) -> bool:
    """Return whether a release names every kind of data that is to be told; none may be missing."""
    return set(kinds) <= set(released)


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
