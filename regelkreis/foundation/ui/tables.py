"""Lists: sorted and cut on the server, twenty-five to a page, links that keep the filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import Promise

PAGE_SIZE = 25
# Beyond this nobody pages; counting further costs more than it tells.
COUNT_LIMIT = 5000

Row = TypeVar("Row")


@dataclass(frozen=True)
class Column:
    """One heading; with `sort` it is a link that sorts by this key."""

    label: str | Promise
    sort: str = ""
    numeric: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading as the page shows it; `direction` is what `aria-sort` says."""

    label: str | Promise
    numeric: bool = False
    url: str = ""
    direction: str = ""


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """One page of a list, ready to show."""

    rows: list[Row]
    headings: list[Heading]
    total: int
    first: int
    previous_url: str = ""
    next_url: str = ""
    more: bool = False

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return self.first + len(self.rows) - 1


@dataclass(frozen=True)
class Cell:
    """One cell as the page shows it."""

    value: object
    numeric: bool


@dataclass(frozen=True)
class MarkedRow:
    """A row as the page shows it."""

    css: str
    cells: list[Cell]


@dataclass(frozen=True)
class TableRow:
    """A row of a finished table: its cells as text, how far it is indented, whether it is a sum."""

    cells: Sequence[object]
    level: int = 0
    is_sum: bool = False


@dataclass(frozen=True)
class Table:
    """A finished table, as reports and pictures have beside them; the first cell of a row is its heading."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[TableRow]
    notes: Sequence[str] = field(default_factory=tuple)

    @property
    def marked_rows(self) -> list[MarkedRow]:
        """The rows with what the page needs to draw them."""
        return [
            MarkedRow(
                css="rk-sum" if row.is_sum else f"rk-level-{row.level}" if row.level else "",
                cells=[
                    Cell(value, column.numeric) for column, value in zip(self.columns, row.cells, strict=True)
                ],
            )
            for row in self.rows
        ]


def listing(
    queryset: QuerySet[Any, Row],
    query: QueryDict,
    *,
    columns: Sequence[Column],
    orderings: Mapping[str, Sequence[str]],
    default: str,
    per_page: int = PAGE_SIZE,
) -> Listing[Row]:
    """
    Return the page of a list that the address asks for.

    `orderings` says per sort key what the database orders by; end each with a unique field, so that
    pages do not overlap. `default` is the key, with `-` for descending. An unknown key or page falls
    back instead of failing, since old addresses live long.
    """
    chosen = _chosen(query, orderings, default)
    ordered = queryset.order_by(*ordered_by(query, orderings, default))
    number = _page_number(query)
    rows = list(ordered[(number - 1) * per_page : number * per_page + 1])
    is_whole = number == 1 and len(rows) <= per_page
    total = len(rows) if is_whole else _count(queryset)
    if not rows and number > 1:
        number = max(1, -(-min(total, COUNT_LIMIT) // per_page))
        rows = list(ordered[(number - 1) * per_page : number * per_page + 1])
    return Listing(
        rows=rows[:per_page],
        headings=[_heading(column, query, chosen) for column in columns],
        total=min(total, COUNT_LIMIT),
        first=(number - 1) * per_page + 1,
        previous_url=_address(query, page=number - 1) if number > 1 else "",
        next_url=_address(query, page=number + 1) if len(rows) > per_page else "",
        more=total > COUNT_LIMIT,
    )


def ordered_by(query: QueryDict, orderings: Mapping[str, Sequence[str]], default: str) -> list[str]:
    """Return what the database orders by for what the address asks; a file is sorted as its page."""
    chosen = _chosen(query, orderings, default)
    return _directed(orderings[chosen.lstrip("-")], chosen.startswith("-"))


def _chosen(query: QueryDict, orderings: Mapping[str, Sequence[str]], default: str) -> str:
    chosen = query.get("sort", default)
    return chosen if chosen.lstrip("-") in orderings else default


def _count(queryset: QuerySet[Any, Any]) -> int:
    """Count as far as anybody pages, by the key alone; what a row shows beside it need not be computed."""
    return queryset.order_by().values("pk")[: COUNT_LIMIT + 1].count()


def _page_number(query: QueryDict) -> int:
    text = query.get("page", "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 8 else 1


def _directed(fields: Sequence[str], descending: bool) -> list[str]:
    if not descending:
        return list(fields)
    return [name[1:] if name.startswith("-") else f"-{name}" for name in fields]


def _address(query: QueryDict, **changes: str | int) -> str:
    changed = query.copy()
    for name, value in changes.items():
        changed[name] = str(value)
    return f"?{changed.urlencode()}"


def _heading(column: Column, query: QueryDict, chosen: str) -> Heading:
    if not column.sort:
        return Heading(column.label, column.numeric)
    is_chosen = chosen.lstrip("-") == column.sort
    ascending = is_chosen and not chosen.startswith("-")
    direction = ("ascending" if ascending else "descending") if is_chosen else ""
    target = f"-{column.sort}" if ascending else column.sort
    return Heading(column.label, column.numeric, _address(query, sort=target, page=1), direction)
