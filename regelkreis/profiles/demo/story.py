"""The story of the demonstration: who came, what recurred, what was decided, what moved."""

import random
from datetime import date, timedelta

from regelkreis.casework.cases.models import Case
from regelkreis.network.catalogue.queries import target_groups
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.profiles.demo import hilden
from regelkreis.profiles.demo.accounts import make_accounts
from regelkreis.profiles.demo.appointments import agree_appointments
from regelkreis.profiles.demo.arrivals import notify, screen
from regelkreis.profiles.demo.counter import open_hours, queue
from regelkreis.profiles.demo.course import Course
from regelkreis.profiles.demo.documents import file_papers
from regelkreis.profiles.demo.families import take_in_families
from regelkreis.profiles.demo.gatherings import gather
from regelkreis.profiles.demo.handing_over import hand_over
from regelkreis.profiles.demo.ladder import OTHERS, WORK, Ladder, Move
from regelkreis.profiles.demo.network import show_helpers
from regelkreis.profiles.demo.plan import KINDS, CasePlan, plan_case, spread
from regelkreis.profiles.demo.posts import load_invented_posts
from regelkreis.profiles.demo.steering import (
    APPROVED,
    FOUNDED,
    FOUNDING,
    FRAMEWORK_GOAL,
    GROUP_FIVE,
    GROUP_WORK,
    PROPOSALS,
    Committees,
)
from regelkreis.profiles.demo.words import Words
from regelkreis.structure.committees.models import Decision
from regelkreis.structure.evaluation.operations import measure
from regelkreis.structure.themes.models import Stage, Theme

TODAY = date(2023, 11, 20)
FIRST_DAY = date(2021, 11, 1)
CASES_PER_POST = 42
TOPICS = ("residence",) * 5 + ("work",) * 3 + ("language",) * 3 + (
    "housing", "housing", "livelihood", "livelihood", "health", "education", "childcare",
)  # fmt: skip


def load_story(slug: str) -> None:
    """Fill a loaded site with the story, through the operations that people use; the same dice every time."""
    load_invented_posts(slug)
    site = Site.objects.get(slug=slug)
    words, dice = Words(site), random.Random(f"regelkreis {slug}")
    actors = make_accounts(words)
    cases = [
        Course(plan, words=words, actor=actors[plan.post], today=TODAY).play()
        for plan in sorted(plans(words, dice), key=lambda plan: plan.opened_on)
    ]
    screen(words, actors, dice, TODAY)
    notify(words, actors, dice, TODAY)
    queue(words, actors["case-management"], TODAY)
    open_hours(words, actors["case-management"], TODAY)
    agree_appointments(words, actors, cases, TODAY)
    carry(words, actors, cases, dice)
    gather(words, actors)
    file_papers(words, actors["case-management"], cases, TODAY)
    show_helpers(words, actors["case-management"], cases, TODAY)
    take_in_families(words, actors, TODAY)
    hand_over(words, actors, TODAY)


def plans(words: Words, dice: random.Random) -> list[CasePlan]:
    """Return every case of the story; in Mettmann, Hilden's running cases are those that were published."""
    if words.site.slug == "mettmann":
        planned = hilden.running_cases(dice, TODAY)
        planned += [plan for post in ("kreis-hilden", "stadt-hilden") for plan in _since(words, dice, post)]
        posts = [code for code in words.posts if code not in hilden.BY_POST]
    else:
        planned, posts = [], list(words.posts)
    for post in posts:
        planned += _of_post(words, dice, post)
    return planned


def _since(words: Words, dice: random.Random, post: str) -> list[CasePlan]:
    """Return the cases that came to Hilden after its report was written."""
    days = spread(dice, 6, hilden.KEY_DATE + timedelta(days=5), TODAY - timedelta(days=3))
    return [_case(words, dice, post, "hilden", day) for day in days]


def _of_post(words: Words, dice: random.Random, post: str) -> list[CasePlan]:
    towns = [town.code for town in words.posts[post].serves.all()] or list(words.towns)
    start = max(FIRST_DAY, words.posts[post].valid_from or FIRST_DAY)
    number = CASES_PER_POST if len(words.posts) < 10 else CASES_PER_POST * 2 // 3
    return [_case(words, dice, post, dice.choice(towns), day) for day in spread(dice, number, start, TODAY)]


def _case(words: Words, dice: random.Random, post: str, town: str, day: date) -> CasePlan:
    valid = [group.entry.code for group in target_groups(words.site.pk, on=day)]
    group = dice.choice([code for code in valid if code in KINDS])
    topics = [topic for topic in TOPICS if topic in words.terms["life_domain"]]
    return plan_case(
        dice, post=post, town=town, group=group, topic=dice.choice(topics), opened_on=day, today=TODAY
    )


def carry(words: Words, actors: dict[str, Acting], cases: list[Case], dice: random.Random) -> None:
    """Let what recurred be noticed and carried; Mettmann's published thread is told to its measured end."""
    ladder = Ladder(words, actors, cases, dice)
    committees = Committees(words, actors["koordination"])
    if words.site.slug == "mettmann":
        theme = ladder.carry(WORK)
        assert theme is not None
        decided = _thread(committees, ladder, theme)
        for decision in decided:
            measure(decision=decision, actor=actors["koordination"], today=TODAY)
    for recurring in OTHERS:
        ladder.carry(recurring)
    _next_session(words, committees)


def _thread(committees: Committees, ladder: Ladder, theme: Theme) -> list[Decision]:
    founding = committees.session("steering-group", FOUNDED, today=FOUNDED, note=FRAMEWORK_GOAL)
    committees.resolve(committees.item(founding, theme=theme), FOUNDING)
    ladder.move(theme, Move(FOUNDED, Stage.PLAN, "county-group", "Die Projektgruppe erarbeitet Vorschläge."))
    for day, text, result in GROUP_WORK:
        session = committees.session("project-group", day, today=day, note="Drei Stunden")
        committees.answer(committees.item(session, theme=theme), text, result)
    ladder.move(theme, Move(date(2023, 4, 17), Stage.PLAN, "steering-group", "Vier Vorschläge liegen vor."))
    approving = committees.session("steering-group", APPROVED, today=APPROVED)
    item = committees.item(approving, theme=theme)
    decided = [decision for proposal in PROPOSALS for decision in committees.resolve(item, proposal)]
    committees.resolve(committees.item(approving, title="Erweiterung der Zielgruppen"), GROUP_FIVE)
    ladder.move(
        theme, Move(date(2023, 9, 12), Stage.IMPLEMENT, "county-group", "Die Projektgruppe arbeitet weiter.")
    )
    ladder.move(
        theme, Move(date(2023, 11, 13), Stage.EVALUATE, "county-group", "Sechs Monate nach den Beschlüssen.")
    )
    return decided


def _next_session(words: Words, committees: Committees) -> None:
    planned = date(2023, 11, 6)
    session = committees.session("steering-group", date(2023, 12, 7), today=planned)
    for theme in Theme.objects.of_site(words.site.pk).running().filter(stage=Stage.PLAN):
        committees.item(session, theme=theme)
    if words.site.slug == "mettmann":
        committees.session(
            "project-group",
            date(2023, 11, 30),
            today=planned,
            note="Fortsetzung im Herbst 2023, drei Stunden",
        )
