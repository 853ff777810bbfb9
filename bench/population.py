"""A seeded population in the size of a large county, written in bulk into an empty database."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from regelkreis.casework.cases.models import LEVELS, Case, CaseEvent
from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.casework.intake.models import Notification
from regelkreis.casework.people.models import Gender, Person
from regelkreis.casework.planning.models import Assessment, DomainLevel, Goal, Level, Step
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.accounts.models import User
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term
from regelkreis.network.organizations.models import (
    Membership,
    Municipality,
    Organization,
    Post,
    PostHolding,
    Site,
)
from regelkreis.network.organizations.roles import Role

CASES_PER_MANAGER = 60
GIVEN_NAMES = (
    "Amara",
    "Bohdan",
    "Dawit",
    "Elif",
    "Farhad",
    "Ioana",
    "Leyla",
    "Mariam",
    "Noor",
    "Selin",
    "Yusuf",
)
FAMILY_NAMES = (
    "Bakiri",
    "Celik",
    "Dragan",
    "Haddad",
    "Kravets",
    "Nouri",
    "Okafor",
    "Petrescu",
    "Sesay",
    "Tesfay",
)
NATIONALITIES = ("SYR", "AFG", "UKR", "IRQ", "GIN", "ERI", "ROU", "BGR", "TUR", "NGA")


@dataclass(frozen=True)
class Vocabulary:
    """The words of the site's profile that the population is made of, by list."""

    site: Site
    terms: dict[str, list[Term]]
    towns: list[Municipality]
    helpers: list[Organization]
    groups: list[TargetGroupVersion]

    @classmethod
    def of(cls, site: Site) -> "Vocabulary":
        """Read a loaded profile."""
        terms: dict[str, list[Term]] = {}
        for term in Term.objects.of_site(site.pk).order_by("position"):
            terms.setdefault(term.kind, []).append(term)
        return cls(
            site,
            terms,
            list(Municipality.objects.of_site(site.pk).order_by("position")),
            list(Organization.objects.of_site(site.pk).order_by("position")),
            list(TargetGroupVersion.objects.of_site(site.pk).filter(valid_from=None)),
        )


@dataclass(frozen=True)
class Manager:
    """A case manager of the population with the post they hold."""

    user: User
    membership: Membership
    post: Post
    town: Municipality


def make_managers(words: Vocabulary, number: int) -> list[Manager]:
    """Create accounts, posts and memberships for so many case managers, round the towns."""
    site, made = words.site.pk, []
    for index in range(number):
        town = words.towns[index % len(words.towns)]
        user = User.objects.create_user(f"bench-{index}", name=f"Person {index}")
        post = Post.objects.create(
            site=site,
            code=f"bench-{index}",
            label=f"CM {town.label} {index}",
            component="II",
            employer=words.helpers[0],
            position=1000 + index,
        )
        post.serves.add(town)
        start = date(2020, 1, 1)
        membership = Membership.objects.create(site=site, user=user, role=Role.CASE_MANAGER, valid_from=start)
        PostHolding.objects.create(site=site, post=post, user=user, valid_from=start)
        made.append(Manager(user, membership, post, town))
    return made


class CaseWriter:
    """Makes one case after another with everything that belongs to it; rows are written in bulk."""

    ORDER = (
        Person,
        Basis,
        Release,
        Case,
        CaseEvent,
        Contact,
        Reminder,
        Assessment,
        DomainLevel,
        Goal,
        Step,
        Referral,
        Notification,
    )

    def __init__(self, words: Vocabulary, dice: random.Random, today: date) -> None:
        self.words, self.dice, self.today = words, dice, today
        self.rows: dict[type, list[object]] = {model: [] for model in self.ORDER}

    def pick(self, kind: Kind) -> Term:
        """Return a word of a list; the first ones are more frequent, as in life."""
        terms = self.words.terms[kind]
        return terms[min(int(self.dice.expovariate(0.6)), len(terms) - 1)]

    def add(self, model: type, **values: object) -> object:
        """Keep a row for the next bulk write."""
        row = model(site=self.words.site.pk, **values)
        self.rows[model].append(row)
        return row

    def event(self, case: Case, activity: str, on: date, **more: object) -> None:
        """Keep an event of the case's log."""
        self.add(CaseEvent, case=case, activity=activity, on=on, **more)

    def flush(self) -> None:
        """Write what was kept, parents first."""
        for model in self.ORDER:
            model._default_manager.bulk_create(self.rows[model], batch_size=500)  # type: ignore[attr-defined]
            self.rows[model].clear()

    def case(self, manager: Manager, number: int) -> None:
        """Make one case: facts, basis, course, and an end for about a third."""
        dice = self.dice
        opened = self.today - timedelta(days=dice.randint(5, 1000))
        closed = opened + timedelta(days=dice.randint(60, 500)) if dice.random() < 0.35 else None
        closed = closed if closed and closed < self.today else None
        person = self.person(manager, opened)
        case = Case(
            site=self.words.site.pk,
            number=f"B-{number:06}",
            person=person,
            municipality=manager.town,
            post=manager.post,
            opened_on=opened,
            closed_on=closed,
            ending=self.pick(Kind.ENDING) if closed else None,
            access_route=self.pick(Kind.ACCESS_ROUTE),
            target_group=dice.choice(self.words.groups),
            main_topic=self.pick(Kind.LIFE_DOMAIN),
            german_at_start=dice.choice(LEVELS)[0],
            german_now=dice.choice(LEVELS)[0],
        )
        self.rows[Case].append(case)
        self.event(case, "case.opened", opened)
        self.course(case, manager, opened, closed or self.today)
        if closed:
            self.event(case, "case.closed", closed)

    def person(self, manager: Manager, opened: date) -> Person:
        """Make the person and, mostly, their consent."""
        dice = self.dice
        person = self.add(
            Person,
            given_name=dice.choice(GIVEN_NAMES),
            family_name=dice.choice(FAMILY_NAMES),
            birth_date=date(dice.randint(1955, 2004), dice.randint(1, 12), dice.randint(1, 28)),
            gender=dice.choice(Gender.values),
            nationality=dice.choice(NATIONALITIES),
            residence_status=self.pick(Kind.RESIDENCE_STATUS),
            arrived_on=opened - timedelta(days=dice.randint(100, 3000)),
            municipality=manager.town,
            languages=["Arabisch"],
        )
        assert isinstance(person, Person)
        if dice.random() < 0.97:
            self.add(Basis, person=person, kind=self.words.terms[Kind.LEGAL_BASIS][0], given_on=opened)
        return person

    def course(self, case: Case, manager: Manager, start: date, end: date) -> None:
        """Make contacts, assessment, goals, referrals and reminders between two days."""
        days = [*self.days(start, end, 5), *([self.recent(start)] if case.closed_on is None else [])]
        for day in days:
            contact = self.add(
                Contact,
                case=case,
                on=day,
                mode=self.pick(Kind.CONTACT_MODE),
                minutes=30,
                note="Gespräch geführt.",
            )
            self.event(case, "contact.noted", day, subject_id=contact.pk)  # type: ignore[attr-defined]
        assessment = self.add(Assessment, case=case, on=start, noted_by=manager.user.name)
        for domain in self.words.terms[Kind.LIFE_DOMAIN]:
            level = self.dice.choice(Level.values)
            self.rows[DomainLevel].append(DomainLevel(assessment=assessment, domain=domain, level=level))
        self.event(case, "assessment.done", start)
        for day in self.days(start, end, 2):
            self.goal(case, day)
            self.referral(case, day)
        if case.closed_on is None and self.dice.random() < 0.3:
            due = self.today + timedelta(days=self.dice.randint(-20, 60))
            self.add(Reminder, post=manager.post, case=case, due_on=due, text="Nachfragen")

    def goal(self, case: Case, day: date) -> None:
        """Make a goal with two steps; what is past is mostly settled, as on a desk that is looked after."""
        due = day + timedelta(days=self.dice.randint(60, 400))
        ended = due if due < self.today and self.dice.random() < 0.95 else None
        outcome = Goal.Outcome.REACHED if ended else ""
        goal = self.add(
            Goal,
            case=case,
            domain=case.main_topic,
            title="Ankommen",
            agreed_on=day,
            due_on=due,
            ended_on=ended,
            outcome=outcome,
        )
        for position, days in enumerate((30, 60)):
            until = day + timedelta(days=days)
            done = until if until < self.today and self.dice.random() < 0.95 else None
            self.add(Step, goal=goal, what="Antrag stellen", position=position, due_on=until, done_on=done)
        self.event(case, "goal.agreed", day)

    def referral(self, case: Case, day: date) -> None:
        """Make a referral under its release; most are answered."""
        recipient = self.dice.choice(self.words.helpers)
        release = self.add(Release, person=case.person, recipient=recipient, purpose="Verweis", given_on=day)
        answered = day + timedelta(days=self.dice.randint(2, 60)) if self.dice.random() < 0.97 else None
        answered = answered if answered and answered <= self.today else None
        self.add(
            Referral,
            case=case,
            recipient=recipient,
            release=release,
            sent_on=day,
            answer_due_on=day + timedelta(days=14),
            answered_on=answered,
            answer=Referral.Answer.ACCEPTED if answered else "",
        )
        self.event(case, "referral.sent", day, organization=recipient)
        if answered:
            self.event(case, "referral.answered", answered, organization=recipient)

    def recent(self, start: date) -> date:
        """Return a day of the last five weeks on which an open case had its last contact."""
        return max(start, self.today - timedelta(days=self.dice.randint(1, 35)))

    def days(self, start: date, end: date, number: int) -> Iterator[date]:
        """Yield so many days between two, in order."""
        span = max((end - start).days, 1)
        yield from sorted(start + timedelta(days=self.dice.randrange(span)) for _ in range(number))


@transaction.atomic
def populate(site: Site, *, cases: int, today: date, seed: int = 1) -> list[Manager]:
    """Fill the site with so many cases, evenly over case managers with a usual caseload."""
    words = Vocabulary.of(site)
    managers = make_managers(words, max(2, cases // CASES_PER_MANAGER))
    writer = CaseWriter(words, random.Random(seed), today)
    for number in range(cases):
        writer.case(managers[number % len(managers)], number)
        if number % 500 == 499:
            writer.flush()
    writer.flush()
    return managers
