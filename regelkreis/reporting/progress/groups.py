"""The second table: whom the case management accompanies, by target group and by post."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from regelkreis.network.catalogue.models import TargetGroup, TargetGroupVersion, number_in
from regelkreis.network.organizations.models import Post
from regelkreis.reporting.progress.words import marked, unknown_row
from regelkreis.reporting.queries import (
    Scope,
    by_group_and_post,
    group_versions,
    groups,
    post_versions,
    posts,
)
from regelkreis.reporting.tables import Column, Row, Table, sums

Counts = Counter[tuple[UUID | None, UUID]]
CASE_MANAGEMENT = "II"


def groups_table(scope: Scope) -> Table:
    """Rows: groups valid on the day, and others that still have cases. Columns: posts, the sum last."""
    counts = by_group_and_post(scope)
    columns = _columns(scope, counts)
    tree = _Tree(list(groups(scope.site)), group_versions(scope.site, scope.on), counts, scope)
    rows = [row for group in tree.tops() for row in tree.rows(group, [post.pk for post, _label in columns])]
    rows += unknown_row(*_with_sum(counts[None, post.pk] for post, _label in columns))
    return Table(
        id="active_by_target_group_and_post",
        title=_("Personen im Case Management nach Zielgruppe und Personalstelle"),
        day=scope.on,
        stub=_("Zielgruppe"),
        unit=_("eine Person"),
        columns=(*(Column(post.code, label) for post, label in columns), Column("total", _("Summe"))),
        rows=tuple(rows),
        total=sums(rows, len(columns) + 1),
        notes=tuple(tree.notes(rows)),
        numbered=True,
    )


def _columns(scope: Scope, counts: Counts) -> list[tuple[Post, str]]:
    """Return the posts serving the place on the day, then any other that holds one of its cases."""
    versions = post_versions(scope.site, scope.on)
    holding = {post for (_group, post), number in counts.items() if number}
    serving, foreign = [], []
    for post in posts(scope.site):
        version = versions.get(post.pk)
        if version is not None and _serves(post, version.data, scope):
            serving.append((post, version.label))
        elif post.pk in holding:
            foreign.append((post, version.label if version else marked(post.label, post, scope.on)))
    return serving + foreign


def _serves(post: Post, data: dict[str, list[str]], scope: Scope) -> bool:
    if post.component != CASE_MANAGEMENT or (scope.posts is not None and post.pk not in scope.posts):
        return False
    return scope.town is None or scope.town.code in data.get("serves", [])


def _with_sum(values: Iterator[int]) -> tuple[int, ...]:
    parts = tuple(values)
    return (*parts, sum(parts))


@dataclass(frozen=True)
class _Tree:
    """The target groups with their parts; a group's figures contain those of its parts."""

    entries: list[TargetGroup]
    versions: dict[UUID, TargetGroupVersion]
    counts: Counts
    scope: Scope

    def tops(self) -> Iterator[TargetGroup]:
        """Return the groups that are no part of another."""
        return (group for group in self.entries if group.parent_id is None)

    def parts(self, group: TargetGroup) -> list[TargetGroup]:
        """Return the parts of a group in the order of the profile."""
        return [part for part in self.entries if part.parent_id == group.pk]

    def rows(self, group: TargetGroup, columns: list[UUID], level: int = 0) -> list[Row]:
        """Return the row of a group and of its parts; none for one that neither holds nor has cases."""
        below = [row for part in self.parts(group) for row in self.rows(part, columns, level + 1)]
        version = self.versions.get(group.pk)
        values = _with_sum(self._number(group, post) for post in columns)
        if version is None and not values[-1] and not below:
            return []
        label = version.label if version else marked(group.label, group, self.scope.on)
        return [Row(group.code, _part_label(label) if level else label, level, values), *below]

    def notes(self, rows: list[Row]) -> Iterator[str]:
        """Return who decided on a group that is limited in time, and what "davon" means."""
        shown = {row.id for row in rows}
        for group in self.entries:
            version = self.versions.get(group.pk)
            if group.code in shown and version is not None and version.valid_until is not None:
                yield _limit(group, version)
        if any(row.level for row in rows):
            yield _("„davon“-Zeilen sind in der Zeile darüber enthalten.")

    def _number(self, group: TargetGroup, post: UUID) -> int:
        return self.counts[group.pk, post] + sum(self._number(part, post) for part in self.parts(group))


def _part_label(label: str) -> str:
    return label if label.startswith("davon") else _("davon %(label)s") % {"label": label}


def _said(group: TargetGroup) -> str:
    return number_in(group.code) or f"„{group.label}“"


def _limit(group: TargetGroup, version: TargetGroupVersion) -> str:
    """Return the sentence on a group that was decided for a time."""
    until = f"{version.valid_until:%d.%m.%Y}"
    if version.decided_on is None:
        return _("Zielgruppe %(group)s gilt bis %(until)s.") % {"group": _said(group), "until": until}
    return _("Zielgruppe %(group)s: Beschluss%(body)s vom %(day)s, befristet bis %(until)s.") % {
        "group": _said(group),
        "body": f" ({version.decided_by})" if version.decided_by else "",
        "day": f"{version.decided_on:%d.%m.%Y}",
        "until": until,
    }
