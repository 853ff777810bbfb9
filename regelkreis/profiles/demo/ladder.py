"""What recurred in the invented cases, and how it was carried: observations, themes, moves."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from regelkreis.casework.cases.models import Case
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization
from regelkreis.profiles.demo.words import Words
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import (
    NewTheme,
    group_findings,
    group_into_new_theme,
    note_finding,
)
from regelkreis.structure.themes.models import Stage, Theme
from regelkreis.structure.themes.operations import finish_theme, move_theme


@dataclass(frozen=True)
class Move:
    """A theme moves on a day: to a step, to a rung, and why."""

    on: date
    stage: Stage
    rung: str
    reason: str


@dataclass(frozen=True)
class Recurring:
    """Something that recurred: how often, between whom, since when, and the theme it became."""

    title: str
    summary: str
    domain: str
    need: str
    interfaces: tuple[tuple[str, str], ...]
    break_kinds: tuple[str, ...]
    number: int
    since: date
    until: date
    opened_on: date | None
    rung: str = "case-conference"
    moves: tuple[Move, ...] = ()
    solved: Move | None = None
    rest: date | None = field(default=None)


WORK = Recurring(
    title="Prekäre Arbeit, um bleiben zu dürfen",
    summary="Wer den Aufenthalt über Arbeit sichern muss, nimmt jede Arbeit an und keine Ausbildung.",
    domain="work",
    need="qualified-work",
    interfaces=(("auslaenderamt", "mbe"), ("auslaenderamt", "integration-point"), ("bamf", "mbe")),
    break_kinds=("rule", "rule", "interface", "information"),
    number=24,
    since=date(2022, 1, 10),
    until=date(2023, 8, 20),
    opened_on=date(2022, 6, 20),
    rest=date(2023, 8, 28),
    moves=(
        Move(
            date(2022, 9, 5),
            Stage.ANALYSE,
            "municipal-group",
            "Fallrekonstruktion: Aufenthalt schlägt Ausbildung.",
        ),
        Move(
            date(2022, 10, 17), Stage.PLAN, "steering-group", "Betrifft alle Städte; braucht einen Auftrag."
        ),
    ),
)

OTHERS = (
    Recurring(
        title="Sprachkurs am Vormittag nur ohne Kinder",
        summary="Eltern kleiner Kinder warten auf einen Kurs, weil niemand die Kinder betreut.",
        domain="language",
        need="language-course",
        interfaces=(("jobcenter", "bamf"), ("mbe", "bamf"), ("jobcenter", "mbe")),
        break_kinds=("missing-offer", "missing-offer", "capacity"),
        number=13,
        since=date(2023, 3, 1),
        until=date(2023, 11, 10),
        opened_on=date(2023, 8, 14),
        rest=date(2023, 11, 14),
        moves=(
            Move(
                date(2023, 9, 25),
                Stage.ANALYSE,
                "municipal-group",
                "Drei Städte haben dieselbe Lücke gemeldet.",
            ),
        ),
    ),
    Recurring(
        title="Fiktionsbescheinigung kommt nach Ablauf",
        summary="Zwischen zwei Titeln fehlt der Nachweis; Arbeitgeber und Ämter stellen Leistungen ein.",
        domain="residence",
        need="interim-certificate",
        interfaces=(("auslaenderamt", "jobcenter"), ("auslaenderbehoerde", "jobcenter")),
        break_kinds=("waiting", "waiting", "interface"),
        number=11,
        since=date(2022, 11, 1),
        until=date(2023, 7, 31),
        opened_on=date(2023, 4, 17),
        rest=date(2023, 8, 2),
        moves=(
            Move(
                date(2023, 5, 30),
                Stage.ANALYSE,
                "county-group",
                "Betrifft die Behörde des Kreises, nicht eine Stadt.",
            ),
            Move(
                date(2023, 7, 20),
                Stage.PLAN,
                "county-group",
                "Vorschlag: Bescheinigung schon bei Antragseingang.",
            ),
        ),
    ),
    Recurring(
        title="Schulden aus Verträgen, und niemand nimmt auf",
        summary="Beratungsstellen führen Wartelisten; inzwischen wächst die Forderung.",
        domain="livelihood",
        need="debt-counselling",
        interfaces=(("stadt-hilden", "caritas"), ("jobcenter", "caritas"), ("jobcenter", "caritas-en")),
        break_kinds=("capacity", "capacity", "missing-offer"),
        number=7,
        since=date(2023, 6, 1),
        until=date(2023, 11, 1),
        opened_on=date(2023, 11, 3),
    ),
    Recurring(
        title="Kita-Platz erst nach der Einschulung",
        summary="Wer im Sommer in die Schule kommt, erhält vorher keinen Platz; es zählt die Anmeldung.",
        domain="childcare",
        need="childcare-place",
        interfaces=(("ki", "stadt-hilden"), ("ki", "stadt-velbert"), ("ki", "stadt-hattingen")),
        break_kinds=("rule", "rule", "information"),
        number=6,
        since=date(2022, 8, 1),
        until=date(2023, 2, 1),
        opened_on=date(2023, 2, 6),
        rung="municipal-group",
        moves=(
            Move(date(2023, 3, 6), Stage.ANALYSE, "municipal-group", "Vergaberegel der Städte verglichen."),
        ),
        solved=Move(
            date(2023, 6, 12), Stage.ANALYSE, "municipal-group", "Vorschulkinder haben jetzt Vorrang."
        ),
    ),
    Recurring(
        title="Erstgespräch in der psychosozialen Beratung dauert Monate",
        summary="Wer nicht schlafen kann, wartet auf das erste Gespräch.",
        domain="health",
        need="therapy",
        interfaces=(("mbe", "caritas"), ("mbe", "medizinische-fluechtlingshilfe")),
        break_kinds=("capacity",),
        number=4,
        since=date(2023, 9, 1),
        until=date(2023, 11, 5),
        opened_on=date(2023, 11, 7),
    ),
    Recurring(
        title="",
        summary="",
        domain="work",
        need="recognition",
        interfaces=(("agentur-fuer-arbeit", "mbe"), ("jobcenter", "agentur-fuer-arbeit")),
        break_kinds=("information", "interface"),
        number=6,
        since=date(2023, 10, 10),
        until=date(2023, 11, 18),
        opened_on=None,
    ),
)


class Ladder:
    """Plays what recurred through the operations of findings and themes."""

    def __init__(
        self, words: Words, actors: dict[str, Acting], cases: Sequence[Case], dice: random.Random
    ) -> None:
        self.words, self.actors, self.dice = words, actors, dice
        self.coordinator = actors["koordination"]
        self.cases = [case for case in cases if case.closed_on is None]
        self.by_post = {post.pk: actors[code] for code, post in words.posts.items()}

    def notice(self, recurring: Recurring) -> list[Finding]:
        """Have the case managers note what recurred, in cases that ran then."""
        interfaces = self._interfaces(recurring)
        span = (recurring.until - recurring.since).days
        days = sorted(
            recurring.since + timedelta(days=self.dice.randrange(span)) for _ in range(recurring.number)
        )
        return [self._note(recurring, interfaces, day) for day in days]

    def carry(self, recurring: Recurring) -> Theme | None:
        """Notice, group into a theme, and move it as it was carried; returns the theme."""
        findings = self.notice(recurring)
        if recurring.opened_on is None:
            return None
        first = [one for one in findings if one.noted_on <= recurring.opened_on]
        new = NewTheme(
            title=recurring.title,
            summary=recurring.summary,
            rung=self.words.term(Kind.RUNG, recurring.rung),
            domain=self.words.terms[Kind.LIFE_DOMAIN].get(recurring.domain),
        )
        theme = group_into_new_theme(
            findings=first, new=new, actor=self.coordinator, today=recurring.opened_on
        )
        for move in recurring.moves:
            self.move(theme, move)
        later = [one for one in findings if one not in first]
        if recurring.rest and later:
            group_findings(findings=later, theme=theme, actor=self.coordinator, today=recurring.rest)
            theme.refresh_from_db()
        if recurring.solved:
            finish_theme(
                theme=theme,
                version=theme.version,
                result=Theme.Result.SOLVED,
                reason=recurring.solved.reason,
                actor=self.coordinator,
                today=recurring.solved.on,
            )
        return theme

    def move(self, theme: Theme, move: Move) -> None:
        """Move a theme."""
        theme.refresh_from_db()
        move_theme(
            theme=theme,
            version=theme.version,
            stage=move.stage,
            rung=self.words.term(Kind.RUNG, move.rung),
            reason=move.reason,
            actor=self.coordinator,
            today=move.on,
        )
        theme.refresh_from_db()

    def _interfaces(self, recurring: Recurring) -> list[tuple[Organization, Organization]]:
        known = self.words.organizations
        return [(known[a], known[b]) for a, b in recurring.interfaces if a in known and b in known]

    def _note(
        self, recurring: Recurring, interfaces: list[tuple[Organization, Organization]], day: date
    ) -> Finding:
        running = [case for case in self.cases if case.opened_on <= day]
        fitting = [case for case in running if case.main_topic and case.main_topic.code == recurring.domain]
        case = self.dice.choice(fitting if len(fitting) > 4 and self.dice.random() < 0.6 else running)
        from_body, to_body = self.dice.choice(interfaces)
        return note_finding(
            case=case,
            need=self.words.term(Kind.NEED, recurring.need),
            from_body=from_body,
            to_body=to_body,
            break_kind=self.words.term(Kind.BREAK_KIND, self.dice.choice(recurring.break_kinds)),
            actor=self.by_post[case.post_id],
            today=day,
        )
