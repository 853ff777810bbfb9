"""Cases that change hands: one offered, one taken over while the former colleague reads on, and a holiday."""

from datetime import date, timedelta

from django.db.models import Q

from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.operations import report_absence, write_handover
from regelkreis.casework.cases.models import Case, CaseQuerySet
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.operations import Offer, accept_transfer, offer_transfer
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post, PostHolding
from regelkreis.profiles.demo.hilden import KEY_DATE
from regelkreis.profiles.demo.words import Words

ACCEPTED_AGO = timedelta(days=12)
OFFERED_AGO = timedelta(days=3)


def hand_over(words: Words, actors: dict[str, Acting], today: date) -> None:
    """Let the main colleague get an offer, read on in a case handed over, and stand in during a holiday."""
    main = actors["case-management"]
    others = [post for post in words.posts.values() if post.pk not in main.posts]
    if not others:
        return
    neighbour, away = others[0], others[-1]
    _accepted(main, actors[neighbour.code], neighbour, today - ACCEPTED_AGO)
    _offered(actors[neighbour.code], words, main, today - OFFERED_AGO)
    _holiday(actors[away.code], away, main, today)


def _accepted(main: Acting, taker: Acting, post: Post, day: date) -> None:
    # Later than the published report of Hilden, whose figures by post stay as they were printed.
    case = _running(main, day).filter(opened_on__gt=KEY_DATE).first()
    if case is None:
        return
    offer = Offer(
        to_post=post,
        cause=Transfer.Cause.LANGUAGE,
        reason="Die Beratung in der Erstsprache gelingt dort ohne Sprachmittlung.",
        agreed=True,
        reads_on=True,
    )
    transfer = offer_transfer(case=case, offer=offer, actor=main, today=day)
    accept_transfer(transfer=transfer, actor=taker, today=day)


def _offered(giver: Acting, words: Words, main: Acting, day: date) -> None:
    case = _running(giver, day).filter(transfers=None).last()
    if case is None:
        return
    to_post = next(post for post in words.posts.values() if post.pk in main.own_posts)
    offer = Offer(
        to_post=to_post,
        cause=Transfer.Cause.MOVED,
        reason="Die Familie zieht zum Monatsende um; der Schulwechsel steht an, ein Antrag läuft.",
        agreed=True,
        reads_on=True,
        town=to_post.serves.order_by("position").first(),
    )
    offer_transfer(case=case, offer=offer, actor=giver, today=day)


def _holiday(actor: Acting, post: Post, main: Acting, today: date) -> None:
    """Report a fortnight that has just begun, with a substitute and a handover that waits to be read."""
    holding = PostHolding.objects.get(Q(user=actor.user_id), post=post)
    before = today - timedelta(days=4)
    substitute = PostHolding.objects.filter(Q(user=main.user_id)).order_by("pk")[0].user
    absence: Absence = report_absence(
        holding=holding,
        first_day=today - timedelta(days=1),
        last_day=today + timedelta(days=13),
        substitute=substitute,
        actor=actor,
        today=before,
    )
    notes = {
        case.pk: "Der Bescheid wird erwartet. Bitte anrufen, wenn er da ist."
        for case in _running(actor, before)[:1]
    }
    write_handover(
        absence=absence,
        expected=absence.version,
        note="Dienstags ist das Team im Rathaus, Zimmer 12. Dringendes bitte dort besprechen.",
        notes=notes,
        actor=actor,
        today=before,
    )


def _running(actor: Acting, day: date) -> CaseQuerySet:
    found: CaseQuerySet = Case.objects.kept_by(actor).filter(closed_on=None, opened_on__lt=day)
    return found.filter(post__in=actor.own_posts).order_by("opened_on", "pk")
