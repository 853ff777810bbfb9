"""Who acts: the little that every room may know of the person or program behind a deed."""

from typing import Protocol
from uuid import UUID


class Actor(Protocol):
    """Somebody acting in one role at one site; what the role may do is for the rooms to say."""

    @property
    def user_id(self) -> UUID | None:
        """The account, or nothing for a program."""

    @property
    def name(self) -> str:
        """The name that stands in the journal."""

    @property
    def site(self) -> UUID:
        """The scope within which this actor acts; nothing crosses it."""

    @property
    def role(self) -> str:
        """The role in which the actor acts at this moment."""
