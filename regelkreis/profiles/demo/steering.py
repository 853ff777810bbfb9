"""
The steering group and the thread that Mettmann published, dated as it was.

Source: progress report of the town of Hilden of 15.09.2023. On 01.12.2022 a project group on precarious jobs
taken to secure residence; three sessions of three hours (their days are not published and are invented here);
four proposals, the second with a and b, approved on 10.05.2023; the fourth sends the same framework
goal on to autumn 2023. In the same session, as another decision, target group 5, limited to 31.12.2024.
What the three sessions said, owners, indicators, days of looking and all that came after are the
demonstration's.
"""

from dataclasses import dataclass
from datetime import date

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.profiles.demo.words import Words
from regelkreis.structure.committees.models import AgendaItem, Decision, Proposal, Session
from regelkreis.structure.committees.operations import (
    plan_session,
    propose,
    put_on_agenda,
    record_result,
    take_decision,
)
from regelkreis.structure.committees.operations.decide import Terms
from regelkreis.structure.themes.models import Theme

FOUNDED, APPROVED = date(2022, 12, 1), date(2023, 5, 10)
FRAMEWORK_GOAL = (
    "Zur Aufenthaltssicherung nehmen Zugewanderte häufig prekäre Arbeit oder Ausbildungsstellen an. Ziel ist,"
    " dass die Aufenthaltssicherung einer qualifizierten Arbeit oder Ausbildung nicht im Wege steht."
)


@dataclass(frozen=True)
class Resolved:
    """A resolution as it was put, and the terms of the decision it became."""

    text: str
    parts: tuple["Resolved", ...] = ()
    owner: str = "ki"
    indicator: str = "days-referral-to-answer"
    expires: date = date(2025, 5, 9)
    look: date = date(2023, 11, 13)


FOUNDING = Resolved(
    "Zum Rahmenziel „Prekäre Arbeit zur Aufenthaltssicherung“ wird eine Projektgruppe eingerichtet; die"
    " Organisationen der Lenkungsgruppe entsenden Expert*innen.",
    indicator="qualified-work-findings",
    expires=date(2023, 12, 31),
    look=date(2023, 6, 1),
)
PROPOSALS = (
    Resolved(
        "Der strategische Overhead initiiert und organisiert bei Bedarf Informationsveranstaltungen mit einem"
        " fachlichen Input.",
        indicator="qualified-work-findings",
    ),
    Resolved(
        "Folgende Kooperationsvereinbarungen werden für notwendig erachtet; der strategische Overhead"
        " stößt die Abstimmung zwischen den Vertragsparteien an.",
        parts=(
            Resolved("Kooperationsvereinbarung zwischen Ausländerbehörde und Beratungsakteuren"),
            Resolved(
                "Kooperationsvereinbarung zwischen BAMF und Beratungsakteuren",
                indicator="days-opening-to-assessment",
            ),
        ),
    ),
    Resolved(
        "Der strategische Overhead initiiert mit der Bildungskoordination ein geeignetes Austauschformat.",
        owner="bildungsbuero",
        indicator="interface-findings",
    ),
    Resolved(
        "Die für Herbst 2023 geplante Projektgruppe befasst sich weiter mit dem Rahmenziel und erarbeitet zu"
        " den formulierten Ergebniszielen Aktivitäten.",
        indicator="qualified-work-findings",
        expires=date(2024, 5, 9),
    ),
)
# What the project group worked on, session by session, and what became of it there.
GROUP_WORK = (
    (
        date(2023, 1, 19),
        "Fälle sammeln, in denen die Aufenthaltssicherung einer Ausbildung im Wege stand.",
        Proposal.Result.ACCEPTED,
    ),
    (
        date(2023, 2, 16),
        "Welche Vereinbarungen zwischen Behörden und Beratung fehlen? Erster Entwurf der Vorschläge.",
        Proposal.Result.ADJOURNED,
    ),
    (
        date(2023, 3, 16),
        "Die Projektgruppe legt der Lenkungsgruppe vier Vorschläge vor.",
        Proposal.Result.ACCEPTED,
    ),
)
GROUP_FIVE = Resolved(
    "Zielgruppe 5 kommt hinzu: zugewanderte Menschen über 18 Jahre, die noch nicht fünf Jahre in Deutschland"
    " sind und einen multiplen Hilfebedarf haben, der von einer Fachberatungsstelle festgestellt wurde;"
    " befristet bis 31.12.2024.",
    indicator="days-opening-to-goal",
    expires=date(2024, 12, 31),
    look=date(2024, 5, 10),
)


class Committees:
    """Plays sessions through the operations of the committees; `actor` is the coordinator."""

    def __init__(self, words: Words, actor: Acting) -> None:
        self.words, self.actor = words, actor

    def session(self, body: str, on: date, *, today: date, place: str = "", note: str = "") -> Session:
        """Put a session in the calendar."""
        term = self.words.term(Kind.BODY, body)
        return plan_session(body=term, on=on, place=place, note=note, actor=self.actor, today=today)

    def item(self, session: Session, *, theme: Theme | None = None, title: str = "") -> AgendaItem:
        """Put a theme or another matter on the agenda."""
        return put_on_agenda(session=session, theme=theme, title=title, actor=self.actor, today=session.on)

    def answer(self, item: AgendaItem, text: str, result: Proposal.Result) -> Proposal:
        """Put something to a body and write down what it said."""
        day = item.session.on
        proposal = propose(item=item, text=text, actor=self.actor, today=day)
        record_result(proposal=proposal, version=proposal.version, result=result, actor=self.actor, today=day)
        return proposal

    def resolve(self, item: AgendaItem, resolved: Resolved, parent: Proposal | None = None) -> list[Decision]:
        """Put a resolution, have it accepted, decide it; with parts it is decided part by part."""
        day = item.session.on
        proposal = propose(item=item, text=resolved.text, parent=parent, actor=self.actor, today=day)
        if resolved.parts:
            return [one for part in resolved.parts for one in self.resolve(item, part, parent=proposal)]
        record_result(
            proposal=proposal,
            version=proposal.version,
            result=Proposal.Result.ACCEPTED,
            actor=self.actor,
            today=day,
        )
        return [
            take_decision(proposal=proposal, terms=self._terms(resolved, day), actor=self.actor, today=day)
        ]

    def _terms(self, resolved: Resolved, day: date) -> Terms:
        return Terms(
            effect_from=day,
            expires_on=resolved.expires,
            owner=self.words.organizations[resolved.owner],
            indicator=self.words.term(Kind.INDICATOR, resolved.indicator),
            look_on=resolved.look,
        )
