"""The ways in: talks at an occasion, counted without names, and what services reported."""

import random
from datetime import date, timedelta

from regelkreis.casework.intake.models import Notification
from regelkreis.casework.intake.operations import (
    answer_notification,
    count_screening,
    receive_notification,
    tell_notifier,
)
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.profiles.demo import hilden
from regelkreis.profiles.demo.names import invent
from regelkreis.profiles.demo.plan import spread
from regelkreis.profiles.demo.words import Words

REPORTED = (
    ("accumulation", "Familie mit vier Kindern, Räumung angekündigt, Kindergeld ruht."),
    ("responsibilities", "Jobcenter und Sozialamt verweisen aufeinander, seit zwei Monaten keine Leistung."),
    ("structural-deficit", "Auszug aus der Unterkunft steht an, kein Anschluss an eine Beratung."),
    ("discretion", "Antrag wurde mündlich abgelehnt, ein Bescheid liegt nicht vor."),
)
NOTIFIERS = (
    "jobcenter",
    "mbe",
    "jmd",
    "auslaenderamt",
    "fluechtlingsberatung",
    "caritas",
    "agentur-fuer-arbeit",
)


def screen(words: Words, actors: dict[str, Acting], dice: random.Random, today: date) -> None:
    """Count the talks; in Mettmann those that were published, and some since."""
    towns, posts = list(words.towns), list(words.posts)
    occasion = words.terms[Kind.OCCASION][words.codes(Kind.OCCASION)[0]]
    if words.site.slug == "mettmann":
        talks = hilden.screened_days(dice)
        since = spread(dice, 21, hilden.SCREENED_UNTIL + timedelta(days=2), today)
    else:
        talks, since = [], spread(dice, 90, date(2022, 10, 3), today)
    results = words.codes(Kind.SCREENING_RESULT)
    talks += [(dice.choice(results), day) for day in since]
    for result, day in talks:
        count_screening(
            occasion=occasion,
            municipality=words.towns[dice.choice(towns)],
            result=words.term(Kind.SCREENING_RESULT, result),
            on=day,
            actor=actors[dice.choice(posts)],
            today=day,
        )


def notify(words: Words, actors: dict[str, Acting], dice: random.Random, today: date) -> None:
    """Let services report people; every report but the newest has its answer."""
    main = actors["case-management"]
    for number, day in enumerate(spread(dice, 14, today - timedelta(days=120), today - timedelta(days=30))):
        notification = _report(words, main, dice, day, number)
        answers = (
            Notification.Answer.REFERRED,
            Notification.Answer.NO_NEED,
            Notification.Answer.PERSON_DECLINED,
        )
        later = day + timedelta(days=dice.randint(1, 10))
        answered = answer_notification(
            notification=notification,
            expected=notification.version,
            answer=dice.choice(answers),
            may_tell=number % 2 == 0,
            actor=main,
            today=later,
        )
        tell_notifier(notification=answered, actor=main, today=later)
    for number, back in enumerate((19, 6, 3, 1)):
        _report(words, main, dice, today - timedelta(days=back), number)


def _report(words: Words, actor: Acting, dice: random.Random, day: date, number: int) -> Notification:
    complexity, concern = REPORTED[number % len(REPORTED)]
    known = invent(dice)
    is_named = number % 3 != 2
    post = next(post for post in words.posts.values() if post.pk in actor.own_posts)
    return receive_notification(
        received_on=day,
        notifier=words.organizations[dice.choice([one for one in NOTIFIERS if one in words.organizations])],
        complexity=words.term(Kind.COMPLEXITY, complexity),
        basis=words.term(Kind.LEGAL_BASIS, "consent") if is_named else None,
        municipality=dice.choice(list(post.serves.all())),
        post=post,
        person_name=f"{known.given_name} {known.family_name}" if is_named else "",
        person_contact="über die meldende Einrichtung" if is_named else "",
        reached_through="" if is_named else "über die Sachbearbeitung, Gespräch dort dienstags möglich",
        concern=concern,
        actor=actor,
        today=day,
    )
