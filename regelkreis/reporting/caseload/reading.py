"""The caseload as its reader may know it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from regelkreis.methods.disclosure import protect
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.roles import Role
from regelkreis.network.organizations.settings import settings_of
from regelkreis.reporting.caseload.counting import CountedPost, Question, counted_groups, counted_posts
from regelkreis.reporting.caseload.protecting import Shown, Value, counted, exact


class GroupCount(NamedTuple):
    """The open cases of one target group."""

    code: str
    label: str
    number: Value


@dataclass(frozen=True)
class Caseload:
    """The figures of a day: posts, what may be shown of them, and the target groups."""

    on: date
    interval: int
    smallest: int
    posts: list[CountedPost]
    shown: Shown
    groups: list[GroupCount]
    is_exact: bool

    @property
    def is_whole(self) -> bool:
        """Whether nothing had to be hidden."""
        return self.shown.is_whole and all(group.number is not None for group in self.groups)


def caseload_for(actor: Acting, *, site: Site, on: date) -> Caseload:
    """
    Return the caseload for one reader.

    Coordination reads the whole site exactly, since it may see every case pseudonymised; a team lead reads
    the posts of their employer, counted (`access.md`). Names of colleagues stand there only where the
    site has decided so (`caseload_names`), as its staff council may demand.
    """
    chosen = settings_of(site)
    is_exact = actor.has_role(Role.COORDINATOR, Role.SYSTEM)
    employer = None if is_exact else actor.organization_id
    question = Question(site.pk, on, chosen.contact_interval_days, employer)
    posts = counted_posts(question, with_names=chosen.caseload_names)
    groups = counted_groups(question)
    smallest = chosen.smallest_group
    numbers = dict(groups) if is_exact else protect(groups, smallest).values
    return Caseload(
        on=on,
        interval=chosen.contact_interval_days,
        smallest=smallest,
        posts=posts,
        shown=exact(posts) if is_exact else counted(posts, smallest=smallest),
        groups=[GroupCount(code, label, numbers[(code, label)]) for code, label in groups],
        is_exact=is_exact,
    )
