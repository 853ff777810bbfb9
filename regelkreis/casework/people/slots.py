"""
Who sees a person: said by the rooms that have something to do with them.

A person has no reader of their own; a later room, such as cases, says whose person they are.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.organizations.actors import Acting


class Tie(Enum):
    """What an actor has to do with a person, from a later room's point of view."""

    UNHELD = "unheld"
    FOREIGN = "foreign"
    READS = "reads"
    WORKS = "works"


@dataclass(frozen=True)
class FileLink:
    """Where the work on a person happens: the address of the file and what its link says."""

    url: str
    label: str


@dataclass(frozen=True)
class Sight:
    """
    What a room that keeps files on persons says about who sees them.

    `person_ids` are the persons an actor sees, `tie` is what the actor has to do with one of them,
    `file_of` is the address of the file, or None where the actor has none; `files_of` answers for many.
    """

    person_ids: Callable[[Acting], QuerySet[Any, UUID]]
    tie: Callable[[Acting, Person], Tie]
    file_of: Callable[[Acting, Person], FileLink | None]
    files_of: Callable[[Acting, Collection[UUID]], Mapping[UUID, FileLink]]


sights: Slot[Sight] = Slot("people.sights")
