"""What the tests of this wing start from: a theme, findings of several cases, a decision."""

from datetime import date

from regelkreis.casework.cases.models import Case
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Organization
from regelkreis.structure.committees.models import Decision, Session
from regelkreis.structure.committees.operations import (
    plan_session,
    propose,
    put_on_agenda,
    record_result,
    take_decision,
)
from regelkreis.structure.committees.operations.decide import Terms
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import note_finding
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.operations import open_theme
from tests.cast import TODAY, Somebody, build_case


def organization(somebody: Somebody, code: str) -> Organization:
    return Organization.objects.get(site=somebody.actor.site, code=code)


def build_theme(somebody: Somebody, title: str = "Sprachkurs erst nach Monaten", on: date = TODAY) -> Theme:
    rung = term(somebody.actor.site, Kind.RUNG, "case-conference")
    return open_theme(title=title, rung=rung, actor=somebody.actor, today=on)


def build_finding(somebody: Somebody, case: Case | None = None, on: date = TODAY, **words: str) -> Finding:
    site = somebody.actor.site
    return note_finding(
        case=case or build_case(somebody),
        need=term(site, Kind.NEED, words.get("need", "language-course")),
        from_body=organization(somebody, words.get("from_body", "jobcenter")),
        to_body=organization(somebody, words.get("to_body", "mbe")),
        break_kind=term(site, Kind.BREAK_KIND, words.get("break_kind", "interface")),
        actor=somebody.actor,
        today=on,
    )


def build_session(somebody: Somebody, on: date = date(2023, 5, 10)) -> Session:
    body = term(somebody.actor.site, Kind.BODY, "steering-group")
    return plan_session(body=body, on=on, actor=somebody.actor, today=TODAY)


def terms_of(somebody: Somebody, **changes: object) -> Terms:
    values: dict[str, object] = {
        "effect_from": date(2023, 6, 1),
        "expires_on": date(2024, 12, 31),
        "owner": organization(somebody, "auslaenderamt"),
        "indicator": term(somebody.actor.site, Kind.INDICATOR, "days-referral-to-answer"),
        "look_on": date(2023, 11, 15),
    }
    return Terms(**{**values, **changes})  # type: ignore[arg-type]


def build_decision(
    somebody: Somebody, theme: Theme | None = None, on: date = date(2023, 5, 10), **changes: object
) -> Decision:
    acting = {"actor": somebody.actor, "today": TODAY}
    body = term(somebody.actor.site, Kind.BODY, "steering-group")
    session = Session.objects.filter(site=somebody.actor.site, body=body, on=on).first() or build_session(
        somebody, on
    )
    item = put_on_agenda(session=session, theme=theme, title="" if theme else "Verschiedenes", **acting)
    proposal = propose(item=item, text="Eine feste Ansprechperson je Stadt.", **acting)
    record_result(proposal=proposal, version=proposal.version, result="accepted", **acting)
    return take_decision(proposal=proposal, terms=terms_of(somebody, **changes), **acting)
