"""Shows who else helps: handovers chosen field by field, in several states, and double counselling."""

from collections.abc import Iterable
from datetime import date, timedelta

from regelkreis.casework.cases.models import Case
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.operations import note_counselling, settle_counselling
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import (
    Agreement,
    finish_referral,
    record_answer,
    send_referral,
    start_referral,
)
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.profiles.demo.words import Words

# How long before today the referrals went out.
SENT = timedelta(days=42)
SHOWN = 3


def show_helpers(words: Words, actor: Acting, cases: Iterable[Case], today: date) -> None:
    """Let three running cases of one case manager wait for a place, be under way, and be finished."""
    own = [
        case
        for case in cases
        if case.post_id in actor.own_posts
        and case.is_open
        and case.opened_on <= today - SENT
        and case.person.full_name
    ]
    chosen = sorted(own, key=lambda case: (case.opened_on, case.number))[-SHOWN:]
    for case, course in zip(chosen, (_waits, _is_under_way, _is_finished), strict=False):
        course(_sent(words, case, actor, today - SENT), actor, today - SENT)
    if len(chosen) == SHOWN:
        _counselled(words, chosen, actor, today)


def _sent(words: Words, case: Case, actor: Acting, day: date) -> Referral:
    """Hand over the name, the languages and the residence status, and nothing else."""
    return send_referral(
        case=case,
        recipient=words.organizations["mbe"],
        concern="Begleitung beim Antrag und Erklärung der Schreiben",
        told=["name", "languages", "status"],
        agreement=Agreement(day + timedelta(days=365), language=case.person.languages[0]),
        way=Referral.Way.LETTER,
        actor=actor,
        today=day,
    )


def _answered(
    referral: Referral, actor: Acting, day: date, answer: str, expected_on: date | None = None
) -> None:
    record_answer(
        referral=referral, expected=referral.version, answer=answer, on=day, expected_on=expected_on,
        actor=actor, today=day,
    )  # fmt: skip


def _waits(referral: Referral, actor: Acting, sent: date) -> None:
    day = sent + timedelta(days=9)
    _answered(referral, actor, day, Referral.Answer.WAITING_LIST, day + timedelta(days=60))


def _is_under_way(referral: Referral, actor: Acting, sent: date) -> None:
    _answered(referral, actor, sent + timedelta(days=6), Referral.Answer.ACCEPTED)
    day = sent + timedelta(days=13)
    start_referral(referral=referral, expected=referral.version, on=day, actor=actor, today=day)


def _is_finished(referral: Referral, actor: Acting, sent: date) -> None:
    _is_under_way(referral, actor, sent)
    day = sent + timedelta(days=34)
    finish_referral(
        referral=referral, expected=referral.version, on=day, actor=actor, today=day,
        result="Antrag ist gestellt, die Schreiben sind erklärt.",
    )  # fmt: skip


def _counselled(words: Words, cases: list[Case], actor: Acting, today: date) -> None:
    """Let one double counselling be settled and one be open."""
    noted = today - timedelta(days=20)
    settled = note_counselling(
        case=cases[0],
        programme=words.term(Kind.PROGRAMME, "mbe"),
        organization=words.organizations["mbe"],
        since=noted - timedelta(days=60),
        agreed_on=noted,
        actor=actor,
        today=noted,
    )
    day = noted + timedelta(days=6)
    settle_counselling(
        counselling=settled,
        expected=settled.version,
        settlement=Counselling.Settlement.DIVIDED,
        arrangement="MBE berät zu Familie und Sprache, Case Management zu Aufenthalt und Arbeit.",
        on=day,
        actor=actor,
        today=day,
    )
    recent = today - timedelta(days=3)
    note_counselling(case=cases[1], programme=words.term(Kind.PROGRAMME, "jmd"), actor=actor, today=recent)
