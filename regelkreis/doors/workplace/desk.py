"""
The desk: what needs doing, by urgency, computed from dates and states; nobody keeps it by hand.

Every room that knows of something due has registered a source (`cases.slots.due_sources`).
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.cases.slots import DueItem, due_sources
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.foundation.ui.components import DueItem as Row
from regelkreis.network.organizations.actors import Acting

WEEK = timedelta(days=7)
# More rows of one urgency than this make a wall; the rest is one link away.
SHOWN = 10
WEEKDAYS = tuple(gettext_lazy(day) for day in ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"))


@dataclass(frozen=True)
class Group:
    """Items of one urgency: the rows that are shown, and how many there are."""

    key: str
    heading: str
    rows: list[Row]
    count: int

    @property
    def hidden(self) -> int:
        """How many are one link away."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Desk:
    """Everything on the desk: groups by urgency, and news without a date."""

    groups: list[Group] = field(default_factory=list)
    news: list[Row] = field(default_factory=list)

    @property
    def is_clear(self) -> bool:
        """Whether nothing at all is due."""
        return not self.groups and not self.news


@dataclass(frozen=True)
class Load:
    """How many open cases are one's own and how many one stands in for."""

    own: int
    stood_in: int


def load_of(actor: Acting) -> Load:
    """Count the open cases of the actor's posts, by one question."""
    posts = _posts_of_open_cases(actor)
    own = sum(post in actor.own_posts for post in posts)
    return Load(own, len(posts) - own)


@prepared
def _posts_of_open_cases(actor: Acting) -> QuerySet[Case, UUID]:
    found: QuerySet[Case, UUID] = open_cases(actor).order_by().values_list("post_id", flat=True)
    return found


def as_holder(actor: Acting) -> Acting:
    """Return the actor with their own posts only; what they handed over is due elsewhere."""
    return replace(actor, posts=actor.own_posts, day=None)


def as_substitute(actor: Acting) -> Acting:
    """Return the actor with the posts they stand in for only."""
    return replace(actor, posts=actor.posts - actor.own_posts, own_posts=frozenset(), day=None)


def desk_of(actor: Acting, today: date, *, file_prefix: str, everything: bool = False) -> Desk:
    """
    Return what is due for the actor's posts, each item in exactly one group.

    Later items are only counted, and long groups cut, unless everything is asked for.
    """
    items = [item for source in due_sources for item in source(actor, today)]
    grouped: dict[str, list[DueItem]] = {key: [] for key in ("overdue", "now", "week", "later", "news")}
    for item in items:
        grouped[urgency(item.due_on, today)].append(item)
    groups = [
        _group(key, heading, grouped[key], today, file_prefix, _limit(key, everything))
        for key, heading in _headings(today)
        if grouped[key]
    ]
    return Desk(groups, [_row(item, today, file_prefix) for item in grouped["news"]])


def urgency(day: date | None, today: date) -> str:
    """Return the group of an item by its day; without a day it is news."""
    if day is None:
        return "news"
    if day <= today:
        return "now" if day == today else "overdue"
    return "week" if day <= today + WEEK else "later"


def sentence_of_load(desk: Desk) -> str:
    """Say the load in one line: so many overdue, so many today, so many within a week."""
    counts = {group.key: group.count for group in desk.groups}
    parts = [
        _("%(count)s überfällig") % {"count": counts["overdue"]} if "overdue" in counts else "",
        _("%(count)s heute") % {"count": counts["now"]} if "now" in counts else "",
        _("%(count)s in einer Woche") % {"count": counts["week"]} if "week" in counts else "",
    ]
    return ", ".join(part for part in parts if part)


def _headings(today: date) -> list[tuple[str, str]]:
    week = _("Bis %(day)s") % {"day": _day(today + WEEK, today)}
    return [("overdue", _("Überfällig")), ("now", _("Heute")), ("week", week), ("later", _("Später"))]


def _limit(key: str, everything: bool) -> int | None:
    return None if everything else 0 if key == "later" else SHOWN


def _group(
    key: str, heading: str, items: list[DueItem], today: date, file_prefix: str, limit: int | None
) -> Group:
    """Return a group in the order of its days; what others wait for comes before a missing contact."""
    ordered = sorted(items, key=lambda item: (item.kind == "contact", item.due_on, item.number))
    return Group(key, heading, [_row(item, today, file_prefix) for item in ordered[:limit]], len(items))


def _row(item: DueItem, today: date, file_prefix: str) -> Row:
    late = item.due_on is not None and item.due_on < today
    return Row(
        kind=item.kind,
        when=_when(item.due_on, today),
        person=item.who or item.number,
        number=item.number if item.who else "",
        person_url=f"{file_prefix}{item.case_id}/" if item.case_id else "",
        what=item.what,
        why=item.why,
        action=item.action,
        action_url=item.url,
        late=late,
        sends=item.sends,
        pressing=item.due_on is not None and item.due_on <= today,
    )


def _when(day: date | None, today: date) -> str:
    if day is None:
        return ""
    days = (today - day).days
    if days > 0:
        return ngettext("seit %(count)s Tag", "seit %(count)s Tagen", days) % {"count": days}
    return _("heute") if days == 0 else _day(day, today)


def _day(day: date, today: date) -> str:
    short = f"{day:%d.%m.}" if day.year == today.year else f"{day:%d.%m.%Y}"
    return f"{WEEKDAYS[day.weekday()]} {short}" if day <= today + WEEK else short
