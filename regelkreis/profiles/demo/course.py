"""Plays one planned case through the same operations that people use, from opening to today or closing."""

import random
from datetime import date, timedelta

from regelkreis.casework.cases.models import LEVELS, Case
from regelkreis.casework.cases.operations import change_case, close_case, open_case
from regelkreis.casework.consent.operations import record_basis
from regelkreis.casework.contacts.operations import note_contact, set_reminder
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import register_person
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.operations import (
    Judgement,
    add_step,
    agree_goal,
    assess,
    end_goal,
    finish_step,
)
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import (
    Agreement,
    finish_referral,
    record_answer,
    send_referral,
    start_referral,
)
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization
from regelkreis.profiles.demo.plan import CasePlan
from regelkreis.profiles.demo.texts import NOTES, RESULTS, STRENGTHS, WISHES, Wish
from regelkreis.profiles.demo.words import Words

FASTER_SINCE = date(2023, 5, 10)
FORGOTTEN = timedelta(days=60)


class Course:
    """One case as it goes; `today` is the last day that is played."""

    def __init__(self, plan: CasePlan, *, words: Words, actor: Acting, today: date) -> None:
        self.plan, self.words, self.actor = plan, words, actor
        self.until = plan.closed_on or today
        self.dice = random.Random(plan.seed)
        self.case: Case
        self.wish: Wish = self.dice.choice(WISHES[plan.topic])

    def play(self) -> Case:
        """Open the case, work on it, close it if it is planned so; returns the case."""
        self.case = self._open()
        first = self.day_after(self.plan.opened_on, 7, 28)
        if first <= self.until:
            self._assess(first, better=0)
            self._goal(self.day_after(first, 3, 21))
        self._contacts()
        again = first + timedelta(days=190)
        if again <= self.until:
            self._assess(again, better=1)
        if self.plan.closed_on:
            self._close(self.plan.closed_on)
        return self.case

    def day_after(self, day: date, least: int, most: int) -> date:
        """Return a later working day."""
        found = day + timedelta(days=self.dice.randint(least, most))
        return found + timedelta(days=max(0, 7 - found.weekday()) if found.weekday() > 4 else 0)

    def _open(self) -> Case:
        plan, words, day = self.plan, self.words, self.plan.opened_on
        person = self._person(day)
        level = self.dice.randrange(4)
        case = open_case(
            person=person,
            actor=self.actor,
            today=day,
            post=words.posts[plan.post],
            municipality=words.towns[plan.town],
            opened_on=day,
            access_route=words.term(Kind.ACCESS_ROUTE, plan.route),
            target_group=words.group(plan.group, day),
            main_topic=words.term(Kind.LIFE_DOMAIN, plan.topic),
            further_topics=self._other_topics(),
            german_at_start=LEVELS[level][0],
            german_now=LEVELS[level][0],
            concern=self.wish.title,
        )
        if (day - self.until).days < -240 and self.dice.random() < 0.6:
            change_case(
                case=case,
                version=case.version,
                actor=self.actor,
                today=self.until,
                german_now=LEVELS[level + 1][0],
            )
        record_basis(
            person=person,
            kind=words.term(Kind.LEGAL_BASIS, "consent"),
            given_on=day,
            actor=self.actor,
            today=day,
            language=plan.person.language,
            scope="Case Management und Verweise",
        )
        return case

    def _person(self, day: date) -> Person:
        plan, words = self.plan, self.words
        known = plan.person
        return register_person(
            actor=self.actor,
            today=day,
            given_name=known.given_name,
            family_name=known.family_name,
            gender=known.gender,
            nationality=known.nationality,
            languages=[known.language],
            needs_interpreter=self.dice.random() < 0.4,
            birth_date=plan.birth_date,
            arrived_on=plan.arrived_on,
            residence_status=words.term(Kind.RESIDENCE_STATUS, plan.status),
            family_status=words.term(Kind.FAMILY_STATUS, self.dice.choice(("single", "married", "divorced"))),
            municipality=words.towns[plan.town],
            unaccompanied_minor=plan.flags.get("unaccompanied_minor"),
            multiple_needs=plan.flags.get("multiple_needs"),
            integration_residence=plan.flags.get("integration_residence"),
        )

    def _other_topics(self) -> list[Term]:
        others = [code for code in self.words.codes(Kind.LIFE_DOMAIN) if code != self.plan.topic]
        return [
            self.words.term(Kind.LIFE_DOMAIN, code)
            for code in self.dice.sample(others, self.dice.randint(0, 3))
        ]

    def _assess(self, day: date, *, better: int) -> None:
        dice = random.Random(self.plan.seed)
        judgements = []
        for code in self.words.codes(Kind.LIFE_DOMAIN):
            before = 2 if code == self.plan.topic else dice.randint(2, 4)
            level = min(5, before + (better if dice.random() < 0.55 else 0))
            if better and dice.random() < 0.08:
                level = max(1, before - 1)
            strength = dice.choice(STRENGTHS) if level > 2 else ""
            need = self.wish.concern if code == self.plan.topic else ""
            domain = self.words.term(Kind.LIFE_DOMAIN, code)
            judgements.append(Judgement(domain=domain, level=level, need=need, strength=strength))
        reason = "Sechs Monate nach dem ersten Assessment" if better else ""
        assess(case=self.case, on=day, judgements=judgements, actor=self.actor, today=day, reason=reason)

    def _goal(self, day: date) -> None:
        if day > self.until:
            return
        due = day + timedelta(days=self.dice.randint(150, 420))
        domain = self.words.term(Kind.LIFE_DOMAIN, self.plan.topic)
        goal = agree_goal(
            case=self.case, domain=domain, title=self.wish.title, due_on=due, actor=self.actor, today=day
        )
        steps = []
        for number, what in enumerate(self.wish.steps):
            until = day + timedelta(days=40 * (number + 1))
            who = self.case.person.full_name if number == 0 else ""
            steps.append(add_step(goal=goal, what=what, who=who, due_on=until, actor=self.actor, today=day))
        self._walk(steps, day)
        self._refer(day, steps)
        if self.plan.ending == "goals-reached" or (due < self.until and self.dice.random() < 0.9):
            day = min(due, self.until)
            end_goal(
                goal=goal, expected=goal.version, outcome=Goal.Outcome.REACHED, actor=self.actor, today=day
            )

    def _walk(self, steps: list[Step], day: date) -> None:
        for step in steps:
            day = self.day_after(day, 20, 70)
            if day > self.until:
                return
            finish_step(step=step, actor=self.actor, today=day)

    def _refer(self, day: date, steps: list[Step]) -> None:
        helpers = [one for one in self.wish.helpers if one in self.words.organizations]
        for number, helper in enumerate(
            self.dice.sample(helpers, min(len(helpers), self.dice.choice((1, 2, 2))))
        ):
            day = self.day_after(day, 5, 30)
            if day > self.until:
                return
            self._referral(self.words.organizations[helper], day, steps[0] if number == 0 else None)

    def _referral(self, recipient: Organization, day: date, step: Step | None) -> None:
        referral = send_referral(
            case=self.case,
            recipient=recipient,
            concern=self.wish.concern,
            step=step,
            agreement=Agreement(valid_until=day + timedelta(days=720)),
            actor=self.actor,
            today=day,
        )
        waited = self.dice.gauss(17, 4) if day >= FASTER_SINCE else self.dice.gauss(38, 7)
        answered = day + timedelta(days=max(2, round(waited)))
        if answered > self.until or (self.until - day < FORGOTTEN and self.dice.random() < 0.3):
            return
        self._answer(referral, answered)

    def _answer(self, referral: Referral, day: date) -> None:
        chance = self.dice.random()
        if chance < 0.68:
            more: dict[str, object] = {"answer": Referral.Answer.ACCEPTED}
        elif chance < 0.82:
            more = {"answer": Referral.Answer.WAITING_LIST, "expected_on": day + timedelta(days=90)}
        else:
            reason = self.dice.choice(("no-place", "not-responsible", "conditions-not-met"))
            more = {
                "answer": Referral.Answer.DECLINED,
                "decline_reason": self.words.term(Kind.DECLINE_REASON, reason),
            }
        record_answer(
            referral=referral,
            expected=referral.version,
            on=day,
            actor=self.actor,
            today=day,
            **more,  # type: ignore[arg-type]
        )
        if referral.answer == Referral.Answer.ACCEPTED:
            self._go_on(referral, day)

    def _go_on(self, referral: Referral, day: date) -> None:
        """What was accepted begins, and is finished; by dice of its own, so that the rest stays as it was."""
        dice = random.Random(f"{self.plan.seed} {referral.sent_on}")
        begins = day + timedelta(days=dice.randint(3, 12))
        ends = begins + timedelta(days=dice.randint(40, 85))
        if begins > self.until:
            return
        start_referral(
            referral=referral, expected=referral.version, on=begins, actor=self.actor, today=begins
        )
        if ends <= self.until:
            result = dice.choice(RESULTS)
            version, actor = referral.version, self.actor
            finish_referral(
                referral=referral, expected=version, on=ends, result=result, actor=actor, today=ends
            )

    def _contacts(self) -> None:
        day, apart = self.plan.opened_on, max(14, (self.until - self.plan.opened_on).days // 9)
        while True:
            day = self.day_after(day, apart * 2 // 3, apart * 4 // 3)
            if day > self.until:
                break
            note_contact(
                case=self.case,
                on=day,
                mode=self.words.term(Kind.CONTACT_MODE, self.dice.choice(("talk", "talk", "phone", "visit"))),
                minutes=self.dice.choice((15, 30, 45, 60)),
                language=self.plan.person.language,
                topics=[self.words.term(Kind.LIFE_DOMAIN, self.plan.topic)],
                note=self.dice.choice(NOTES),
                actor=self.actor,
                today=day,
            )
        if not self.plan.closed_on:
            self._current()

    def _current(self) -> None:
        recent = self.until - timedelta(days=self.dice.choice((2, 5, 9, 13, 20, 34)))
        if recent > self.plan.opened_on:
            note_contact(
                case=self.case,
                on=recent,
                mode=self.words.term(Kind.CONTACT_MODE, "talk"),
                minutes=30,
                language=self.plan.person.language,
                note=self.dice.choice(NOTES),
                actor=self.actor,
                today=recent,
            )
            if self.dice.random() < 0.3:
                due = self.until + timedelta(days=self.dice.randint(-4, 25))
                set_reminder(
                    post=self.case.post,
                    case=self.case,
                    due_on=max(due, recent),
                    text="Nach dem Stand fragen",
                    actor=self.actor,
                    today=recent,
                )

    def _close(self, day: date) -> None:
        close_case(
            case=self.case,
            ending=self.words.term(Kind.ENDING, self.plan.ending),
            closed_on=day,
            agreed=True,
            actor=self.actor,
            today=day,
        )
