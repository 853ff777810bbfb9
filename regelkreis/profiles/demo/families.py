"""A family on one desk, and somebody whose name another office writes in another way; all invented."""

from datetime import date, timedelta

from regelkreis.casework.cases.facts import CaseFacts
from regelkreis.casework.cases.models import Case
from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.casework.inquiries.operations import tell_holders
from regelkreis.casework.intake.operations import BasisGiven, FamilyMember, take_in, take_in_family
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.profiles.demo.words import Words

FAMILY: tuple[tuple[str, str, date, str, str, bool], ...] = (
    ("Nizar", "Shamieh", date(1984, 5, 17), "m", "reference", True),
    ("Rasha", "Shamieh", date(1987, 2, 8), "w", "spouse", True),
    ("Yara", "Shamieh", date(2011, 9, 23), "w", "child", False),
    ("Bassel", "Shamieh", date(2014, 6, 2), "m", "child", False),
    ("Lina", "Shamieh", date(2019, 12, 11), "w", "child", False),
)
# Two spellings of one name, with day and month exchanged: at home, and in another town.
AT_HOME = ("Yousef", "Qabbani", date(1988, 4, 2))
ELSEWHERE = ("Jusuf", "Al-Kabbani", date(1988, 2, 4))


def take_in_families(words: Words, actors: dict[str, Acting], today: date) -> None:
    """Take in a family of five and a man; three days ago another town has asked for him."""
    main = actors["case-management"]
    post = next(one for one in words.posts.values() if one.pk in main.own_posts)
    _family(words, main, post, today - timedelta(days=34))
    _person(words, main, post, AT_HOME, today - timedelta(days=60))
    other = next(one for one in words.posts.values() if _is_elsewhere(one, post, main))
    asked = _person(words, actors[other.code], other, ELSEWHERE, today - timedelta(days=3))
    for inquiry in Inquiry.objects.filter(case=asked):
        tell_holders(inquiry.pk)


def _is_elsewhere(one: Post, home: Post, main: Acting) -> bool:
    towns = set(home.serves.values_list("pk", flat=True))
    return one.pk not in main.posts and not towns & set(one.serves.values_list("pk", flat=True))


def _family(words: Words, actor: Acting, post: Post, day: date) -> None:
    case = _facts(words, post, day, "housing", "Eine Wohnung, in der die Kinder ein Zimmer haben.")
    members = [
        FamilyMember(_about(words, case, given, family, born, gender), relation, custody)
        for given, family, born, gender, relation, custody in FAMILY
    ]
    take_in_family(basis=_basis(words, day), members=members, case=case, actor=actor, today=day)


def _person(words: Words, actor: Acting, post: Post, who: tuple[str, str, date], day: date) -> Case:
    case = _facts(words, post, day, "work", "Ich möchte wieder als Elektriker arbeiten.")
    return take_in(
        basis=_basis(words, day), person=_about(words, case, *who, "m"), case=case, actor=actor, today=day
    )


def _about(words: Words, case: CaseFacts, given: str, family: str, born: date, gender: str) -> PersonFacts:
    return {
        "given_name": given,
        "family_name": family,
        "birth_date": born,
        "gender": gender,
        "nationality": "SYR",
        "languages": ["Arabisch"],
        "municipality": case["municipality"],
    }


def _basis(words: Words, day: date) -> BasisGiven:
    return BasisGiven(words.term(Kind.LEGAL_BASIS, "consent"), day, language="Arabisch")


def _facts(words: Words, post: Post, day: date, topic: str, concern: str) -> CaseFacts:
    return {
        "post": post,
        "municipality": post.serves.first() or next(iter(words.towns.values())),
        "opened_on": day,
        "access_route": words.term(Kind.ACCESS_ROUTE, "self"),
        "main_topic": words.term(Kind.LIFE_DOMAIN, topic),
        "concern": concern,
    }
