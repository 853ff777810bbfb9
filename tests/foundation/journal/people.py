"""Actors for tests of the foundation, which knows no memberships."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

SITE, OTHER_SITE = UUID(int=1), UUID(int=2)


@dataclass(frozen=True)
class Somebody:
    name: str = "Ada Beispiel"
    site: UUID = SITE
    role: str = "case_manager"
    user_id: UUID | None = field(default_factory=uuid4)
