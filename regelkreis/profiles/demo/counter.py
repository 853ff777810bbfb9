"""At the counter: a day with a queue, and the open hours of some months."""

import random
from datetime import date, timedelta

from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.operations import count_consultation, count_screening
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.profiles.demo.words import Words

QUEUE, MONTHS, A_DAY = 12, 4, (2, 5)
LANGUAGES = ("Arabisch", "Ukrainisch", "Türkisch", "Dari", "Französisch", "Deutsch", "")
SPOKEN = (
    ("solved", 10, "Formular gemeinsam ausgefüllt und abgeschickt."),
    ("solved", 15, "Bescheid erklärt, Frist notiert."),
    ("welcome", 10, "Willkommenspaket und Stadtplan mitgegeben."),
    ("referred", 20, "Termin bei der Migrationsberatung vereinbart."),
    ("no_consent", 25, "Fragen zum Aufenthalt beantwortet, nichts zur Person notiert."),
)
# Who gave a name in the queue: people who want to be called back.
NAMES = (("Samira Haddad", "0151 5550142"), ("Bekele Tadesse", "0151 5550177"))


def queue(words: Words, actor: Acting, today: date) -> None:
    """Count a queue of people on the last Thursday; two of them agreed to give a name."""
    dice = random.Random(f"queue {words.site.slug}")
    day = today - timedelta(days=(today.weekday() - 3) % 7 or 7)
    results = words.codes(Kind.SCREENING_RESULT)
    towns = list(_post(words, actor).serves.all()) or list(words.towns.values())
    for number in range(QUEUE):
        name, contact = NAMES[number // 6] if number % 6 == 5 else ("", "")
        count_screening(
            occasion=words.terms[Kind.OCCASION][words.codes(Kind.OCCASION)[0]],
            municipality=towns[0],
            result=words.term(Kind.SCREENING_RESULT, "kim-cm" if name else dice.choice(results)),
            on=day,
            basis=words.term(Kind.LEGAL_BASIS, "consent") if name else None,
            person_name=name,
            person_contact=contact,
            actor=actor,
            today=day,
        )


def open_hours(words: Words, actor: Acting, today: date) -> None:
    """Count the open hours of every Tuesday over some months; some talks say what was done."""
    dice = random.Random(f"open hours {words.site.slug}")
    day = today - timedelta(days=30 * MONTHS)
    day += timedelta(days=(1 - day.weekday()) % 7)
    while day <= today:
        for _talk in range(dice.randint(*A_DAY)):
            _advise(words, actor, dice, day)
        day += timedelta(days=7)


def _advise(words: Words, actor: Acting, dice: random.Random, day: date) -> None:
    topics = [words.term(Kind.LIFE_DOMAIN, code) for code in words.codes(Kind.LIFE_DOMAIN)]
    outcome, minutes, note = dice.choice(SPOKEN)
    is_described = dice.random() < 0.4
    routes = words.codes(Kind.ACCESS_ROUTE)
    count_consultation(
        post=_post(words, actor),
        topics=dice.sample(topics, 2 if dice.random() < 0.2 else 1),
        language=dice.choice(LANGUAGES),
        setting=dice.choice((Consultation.Setting.OPEN_HOURS, Consultation.Setting.OPEN_HOURS, "phone")),
        on=day,
        minutes=minutes if is_described else None,
        note=note if is_described else "",
        outcome=outcome if is_described else "",
        access_route=words.term(Kind.ACCESS_ROUTE, "self") if is_described and "self" in routes else None,
        mediated_by=words.organizations.get("jobcenter") if is_described and minutes == 15 else None,
        actor=actor,
        today=day,
    )


def _post(words: Words, actor: Acting) -> Post:
    return next(post for post in words.posts.values() if post.pk in actor.own_posts)
