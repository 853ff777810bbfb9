"""What the doors of conferences lead to, for the table of doors."""

from typing import Any

from regelkreis.casework.conferences.operations import Answer
from tests.casework.conferences.cast import build_conference, build_participant, build_team_meeting, hold
from tests.cast import TODAY


def a_conference(stage: Any) -> dict[str, Any]:
    """A conference on the owner's case that the coordinator said yes to moderating."""
    return {"pk": build_conference(stage.people.owner, stage.case, stage.people.coordinator).pk}


def a_participant(stage: Any) -> dict[str, Any]:
    """An agency that takes part in a conference in town, without knowing whom it is about."""
    conference = build_conference(stage.people.owner, stage.case, stage.people.coordinator)
    return {"pk": build_participant(stage.people.owner, conference, answer=Answer()).pk}


def a_participant_of_the_county(stage: Any) -> dict[str, Any]:
    """The same on the level of the county, where coordination invites."""
    conference = build_conference(stage.people.owner, stage.case, stage.people.coordinator, kind="county")
    return {"pk": build_participant(stage.people.owner, conference, answer=Answer()).pk}


def a_held_conference(stage: Any) -> dict[str, Any]:
    """A conference of today, with its result."""
    conference = build_conference(stage.people.owner, stage.case, on=TODAY)
    return {"pk": hold(stage.people.owner, conference).pk}


def an_agreement(stage: Any) -> dict[str, Any]:
    """What a held conference agreed, to be entered as a step."""
    return {**a_held_conference(stage), "become": "schritt"}


def a_team_meeting(stage: Any) -> dict[str, Any]:
    """A team meeting that the owner noted."""
    return {"pk": build_team_meeting(stage.people.owner).pk}
