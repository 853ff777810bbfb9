"""
The desk: what needs doing, by urgency, computed from dates and states; nobody keeps it by hand.

Every room that knows of something due has registered a source (`cases.slots.due_sources`).
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import DueItem, due_sources
from regelkreis.foundation.ui.components import DueItem as Row
from regelkreis.network.organizations.actors import Acting

WEEK = timedelta(days=7)
# More than this nobody works off from a page; the rest comes up as its day comes near.
SHOWN_LATER = 25
WEEKDAYS = tuple(gettext_lazy(day) for day in ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"))


@dataclass(frozen=True)
class Group:
    """Items of one urgency, as rows of the page."""

    key: str
    heading: str
    glyph: str
    rows: list[Row]
    more: int = 0

    @property
    def count(self) -> int:
        """How many there are, shown or not."""
        return len(self.rows) + self.more


@dataclass(frozen=True)
class Desk:
    """Everything on the desk: groups by urgency, later items, and news without a date."""

    groups: list[Group] = field(default_factory=list)
    later: Group | None = None
    news: list[Row] = field(default_factory=list)

    @property
    def is_clear(self) -> bool:
        """Whether nothing at all is due."""
        return not self.groups and self.later is None and not self.news


@dataclass(frozen=True)
class Load:
    """How many open cases are one's own and how many one stands in for."""

    own: int
    stood_in: int


def load_of(actor: Acting) -> Load:
    """Count the open cases of the actor's posts, by one question."""
    posts = list(Case.objects.visible_to(actor).filter(closed_on=None).values_list("post_id", flat=True))
    own = sum(post in actor.own_posts for post in posts)
    return Load(own, len(posts) - own)


def as_holder(actor: Acting) -> Acting:
    """Return the actor with their own posts only."""
    return replace(actor, posts=actor.own_posts)


def as_substitute(actor: Acting) -> Acting:
    """Return the actor with the posts they stand in for only."""
    return replace(actor, posts=actor.posts - actor.own_posts, own_posts=frozenset())


def desk_of(actor: Acting, today: date, *, file_prefix: str) -> Desk:
    """Return what is due for the actor's posts, each item in exactly one group."""
    items = [item for source in due_sources for item in source(actor, today)]
    dated = sorted(
        ((item.due_on, item) for item in items if item.due_on), key=lambda pair: (pair[0], pair[1].number)
    )
    kinds = (
        ("overdue", _("Überfällig"), [item for day, item in dated if day < today]),
        ("now", _("Heute"), [item for day, item in dated if day == today]),
        (
            "week",
            _("Bis %(day)s") % {"day": _day(today + WEEK, today)},
            [item for day, item in dated if today < day <= today + WEEK],
        ),
    )
    groups = [
        Group(key, heading, key, [_row(item, today, file_prefix) for item in found])
        for key, heading, found in kinds
        if found
    ]
    later = [item for day, item in dated if day > today + WEEK]
    news = [_row(item, today, file_prefix) for item in items if item.due_on is None]
    return Desk(groups, _later(later, today, file_prefix), news)


def sentence_of_load(desk: Desk) -> str:
    """Say the load in one line: so many overdue, so many today, so many within a week."""
    counts = {group.key: group.count for group in desk.groups}
    parts = [
        _("%(count)s überfällig") % {"count": counts["overdue"]} if "overdue" in counts else "",
        _("%(count)s heute") % {"count": counts["now"]} if "now" in counts else "",
        _("%(count)s in einer Woche") % {"count": counts["week"]} if "week" in counts else "",
    ]
    return ", ".join(part for part in parts if part)


def _later(items: list[DueItem], today: date, file_prefix: str) -> Group | None:
    if not items:
        return None
    rows = [_row(item, today, file_prefix) for item in items[:SHOWN_LATER]]
    return Group("later", _("Später"), "later", rows, more=max(0, len(items) - SHOWN_LATER))


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
