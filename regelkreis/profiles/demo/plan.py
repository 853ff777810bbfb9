"""Who comes, when, to which post, and how their case goes: planned with dice, before anything is stored."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from regelkreis.profiles.demo.names import Invented, invent

SOUTH_EAST = ("BGR", "ROU")
ELSEWHERE = ("AFG", "ERI", "GIN", "IRN", "IRQ", "MKD", "NGA", "SOM", "SRB", "SYR", "TUR")


@dataclass(frozen=True)
class CasePlan:
    """One case of the story before it is played."""

    post: str
    town: str
    group: str
    topic: str
    status: str
    person: Invented
    birth_date: date
    arrived_on: date
    opened_on: date
    closed_on: date | None = None
    ending: str = ""
    route: str = "self"
    seed: int = 0
    flags: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """What a target group says of those who belong to it."""

    statuses: tuple[str, ...]
    age: tuple[int, int]
    years_here: tuple[int, int]
    countries: tuple[str, ...] = ELSEWHERE
    flags: tuple[str, ...] = ()


KINDS = {
    "1a": Kind(("toleration",), (19, 45), (6, 9), flags=("integration_residence",)),
    "1b": Kind(("chance-residence",), (19, 50), (6, 9)),
    "2": Kind(("toleration", "asylum-permission"), (16, 18), (0, 2), flags=("unaccompanied_minor",)),
    "3": Kind(("toleration", "asylum-permission"), (29, 58), (4, 9)),
    "4": Kind(("eu-freedom",), (19, 55), (1, 8), SOUTH_EAST),
    "5": Kind(("permit-25-2", "permit-25-1"), (20, 60), (1, 4), flags=("multiple_needs",)),
    "neuzugewandert": Kind(
        ("permit-24", "asylum-permission", "permit-25-2"), (18, 60), (0, 1), (*ELSEWHERE, "UKR")
    ),
}


def plan_case(
    dice: random.Random, *, post: str, town: str, group: str, topic: str, opened_on: date, today: date
) -> CasePlan:
    """Return one case with a person who belongs to the group; about two in five have ended by today."""
    kind = KINDS[group]
    closed_on, ending = _end(dice, opened_on, today)
    return CasePlan(
        post=post,
        town=town,
        group=group,
        topic=topic,
        status=dice.choice(kind.statuses),
        person=invent(dice, kind.countries),
        birth_date=_years_before(dice, opened_on, kind.age),
        arrived_on=_years_before(dice, opened_on, kind.years_here, least=20),
        opened_on=opened_on,
        closed_on=closed_on,
        ending=ending,
        route=dice.choice(("self", "self", "internal", "internal", "external")),
        seed=dice.randrange(1 << 30),
        flags=dict.fromkeys(kind.flags, True),
    )


def _end(dice: random.Random, opened_on: date, today: date) -> tuple[date | None, str]:
    lasting = timedelta(days=dice.randint(150, 620))
    if opened_on + lasting >= today - timedelta(days=10) or dice.random() < 0.25:
        return None, ""
    endings = ("goals-reached",) * 6 + ("moved", "moved", "lost-contact", "withdrew")
    return opened_on + lasting, dice.choice(endings)


def _years_before(dice: random.Random, day: date, years: tuple[int, int], least: int = 30) -> date:
    low, high = years
    days = dice.randint(low * 365 + least, (high + 1) * 365 - 10)
    return day - timedelta(days=days)


def spread(dice: random.Random, number: int, start: date, end: date) -> list[date]:
    """Return so many working days between two days, in order."""
    span = (end - start).days
    days = [start + timedelta(days=dice.randrange(span)) for _ in range(number)]
    return sorted(day - timedelta(days=max(0, day.weekday() - 4)) for day in days)
