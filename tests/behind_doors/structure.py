"""What lies behind the doors of findings, themes and committees."""

from typing import Any

from regelkreis.structure.committees.models import AgendaItem, Proposal
from regelkreis.structure.committees.operations import propose, put_on_agenda
from tests.cast import TODAY
from tests.structure.cast import build_decision, build_finding, build_session, build_theme


def a_finding(stage: Any) -> dict[str, Any]:
    """What the owner noted that failed because of the system."""
    return {"pk": build_finding(stage.people.owner, stage.case).pk}


def a_grouped_finding(stage: Any) -> dict[str, Any]:
    """A finding that the coordinator has put to a theme."""
    made = build_finding(stage.people.owner, stage.case)
    theme = build_theme(stage.people.coordinator)
    type(made).objects.filter(pk=made.pk).update(theme=theme, grouped_on=TODAY)
    return {"pk": made.pk}


def a_theme(stage: Any) -> dict[str, Any]:
    """A theme that the coordinator opened."""
    return {"pk": build_theme(stage.people.coordinator).pk}


def a_session(stage: Any) -> dict[str, Any]:
    """A session of the steering group."""
    return {"pk": build_session(stage.people.coordinator).pk}


def item(stage: Any) -> AgendaItem:
    """An item on the agenda of a session to come."""
    coordinator = stage.people.coordinator
    session = build_session(coordinator, on=TODAY)
    return put_on_agenda(
        session=session, theme=build_theme(coordinator), title="", actor=coordinator.actor, today=TODAY
    )


def an_item(stage: Any) -> dict[str, Any]:
    """An item on an agenda."""
    return {"pk": item(stage).pk}


def proposal(stage: Any) -> Proposal:
    """A proposal nobody has decided on."""
    acting = {"actor": stage.people.coordinator.actor, "today": TODAY}
    return propose(item=item(stage), text="Eine feste Ansprechperson je Stadt.", **acting)


def a_proposal(stage: Any) -> dict[str, Any]:
    """A proposal on an agenda."""
    return {"pk": proposal(stage).pk}


def a_decision(stage: Any) -> dict[str, Any]:
    """A decision that was taken."""
    return {"pk": build_decision(stage.people.coordinator).pk}
