"""
Questions whose SQL is written once and asked many times with other values.

Django writes the SQL of a queryset anew whenever it is asked; on a page of many small questions that is
the greatest cost. A `prepared` function builds a queryset from its arguments. Per database and per
*shape* of the arguments it is built twice, each time with different *marks* instead of the values; where
the marks stand among the parameters is remembered, and from then on only values are put there. Keys,
days and sets of keys are values, inside a dataclass too; every other argument belongs to the shape.
See `docs/decisions/0007`.
"""

import copy
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from functools import lru_cache, update_wrapper
from itertools import count
from typing import Any, Generic, ParamSpec, TypeVar, cast
from uuid import UUID

from django.core.exceptions import EmptyResultSet, ImproperlyConfigured
from django.db import connections
from django.db.models import QuerySet

P = ParamSpec("P")
Row = TypeVar("Row")

# How a database may want to see a key or a day.
FORMS: tuple[Callable[[Any], Any], ...] = (lambda value: value, str, lambda value: value.hex)


class NotPreparable(ImproperlyConfigured):
    """A question computes with a value instead of passing it on; the computed value must be an argument."""


class prepared(Generic[P, Row]):  # noqa: N801 - a decorator
    """
    Make a function that builds a queryset one that asks it; it returns the rows as a list.

    :raises NotPreparable: a parameter was computed from an argument, so it cannot be found again.
    """

    def __init__(self, build: Callable[P, "QuerySet[Any, Row]"]) -> None:
        self.build = build
        self._kept: dict[Hashable, _Written | None] = {}
        update_wrapper(self, build)

    def __call__(self, *given: P.args, **named: P.kwargs) -> list[Row]:
        """Ask the database and return the rows."""
        values: list[Any] = []
        shape = (connections.settings["default"]["ENGINE"], *_shapes(given, values), *named)
        shape = (*shape, *_shapes(named.values(), values))
        if shape not in self._kept:
            self._kept[shape] = self._write(given, named)
        written = self._kept[shape]
        return [] if written is None else written.ask(values)

    def _write(self, given: Any, named: Any) -> "_Written | None":
        """Build the question with two sets of marks; None if it has no rows whatever is asked."""
        first, second = _Marks(1), _Marks(2)
        try:
            queryset, compiler, sql, parameters = self._build(first, given, named)
            _queryset, _compiler, _sql, others = self._build(second, given, named)
        except EmptyResultSet:
            return None
        places = [self._place(*pair, first, second) for pair in zip(parameters, others, strict=True)]
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        compiler.get_converters = lambda _columns: converters
        return _Written(sql, places, queryset, compiler)

    def _build(self, marks: "_Marks", given: Any, named: Any) -> tuple["QuerySet[Any, Row]", Any, str, Any]:
        marked = [marks.in_place_of(value) for value in given]
        queryset = self.build(*marked, **{name: marks.in_place_of(value) for name, value in named.items()})
        compiler = queryset.query.get_compiler(queryset.db)
        sql, parameters = compiler.as_sql()
        return queryset, compiler, sql, parameters

    def _place(self, one: Any, other: Any, first: "_Marks", second: "_Marks") -> "_Place":
        found = first.where(one)
        if found != second.where(other) or (found is None and one != other):
            raise NotPreparable(f"{self.__name__}: {one!r} comes from no argument")  # type: ignore[attr-defined]
        return found or _Place(constant=one)


@dataclass(frozen=True)
class _Place:
    """Where a parameter comes from: a constant of the question, or an argument in one of the forms."""

    argument: int | None = None
    form: int = 0
    constant: Any = None

    def put(self, values: Sequence[Any]) -> Any:
        return self.constant if self.argument is None else FORMS[self.form](values[self.argument])


class _Marks:
    """Values that occur nowhere else, each standing for the argument of its number."""

    def __init__(self, salt: int) -> None:
        self._keys = count(salt << 100)
        self._days = count(100_000 * salt)
        self._places: dict[Hashable, _Place] = {}
        self._numbers = count()

    def in_place_of(self, value: Any) -> Any:
        """Return the value with every key and day in it replaced by a mark."""
        if isinstance(value, UUID):
            return self._noted(UUID(int=next(self._keys)))
        if _is_day(value):
            return self._noted(date.fromordinal(next(self._days)))
        if _is_collection(value):
            return frozenset([self.in_place_of(one) for one in value])
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{name: self.in_place_of(getattr(value, name)) for name in _parts(value)})
        return value

    def where(self, parameter: Any) -> _Place | None:
        """Return which argument a parameter is, or None."""
        return self._places.get(parameter) if isinstance(parameter, Hashable) else None

    def _noted(self, mark: Any) -> Any:
        number = next(self._numbers)
        for form, write in enumerate(FORMS):
            if form < 2 or isinstance(mark, UUID):
                self._places[write(mark)] = _Place(number, form)
        return mark


@dataclass(frozen=True)
class _Written:
    """A question that was written: SQL, places of its values, and how its rows become what was asked for."""

    sql: str
    places: Sequence[_Place]
    queryset: "QuerySet[Any, Any]"
    compiler: Any

    def ask(self, values: Sequence[Any]) -> list[Any]:
        """Put the values in place, ask, and return what the queryset would."""
        with connections[self.queryset.db].cursor() as cursor:
            cursor.execute(self.sql, [place.put(values) for place in self.places])
            rows = cursor.fetchall()
        if not rows:
            return []
        if self.compiler.has_extra_select:
            rows = [row[: self.compiler.col_count] for row in rows]
        answered: Any = _Answered(self.queryset, self.compiler, rows)
        iterable: Any = self.queryset._iterable_class
        return list(iterable(answered))


class _Answered:
    """Stands before Django's iterables as a queryset and as its query, with the answer at hand."""

    def __init__(self, queryset: "QuerySet[Any, Any]", compiler: Any, rows: list[Any]) -> None:
        self.db, self.model, self.query = queryset.db, queryset.model, self
        self._fields = queryset._fields  # type: ignore[attr-defined]
        self._query = queryset.query
        self._known_related_objects: dict[Any, Any] = {}
        # The compiler is shared between threads, so what is particular to this answer goes on a copy.
        self._compiler = copy.copy(compiler)
        self._compiler.execute_sql = lambda *_given, **_named: [rows]

    def get_compiler(self, using: str) -> Any:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


def _shapes(given: Collection[Any], values: list[Any]) -> Iterator[Hashable]:
    """Yield what each argument contributes to the shape, and add its values to the list."""
    for one in given:
        yield _shape(one, values)


def _shape(value: Any, values: list[Any]) -> Hashable:
    if isinstance(value, UUID) or _is_day(value):
        values.append(value)
        return str(type(value))
    if _is_collection(value):
        return (frozenset, *_shapes(value, values))
    if is_dataclass(value) and not isinstance(value, type):
        shape, inner = _taken_apart(cast(Hashable, value))
        values.extend(inner)
        return shape
    return value  # type: ignore[no-any-return]


@lru_cache(maxsize=512)
def _taken_apart(value: Any) -> tuple[Hashable, list[Any]]:
    """Return shape and values of a frozen dataclass; one actor asks twenty questions for one desk."""
    values: list[Any] = []
    return (type(value), *_shapes([getattr(value, name) for name in _parts(value)], values)), values


def _parts(value: Any) -> list[str]:
    """Return the fields that make a dataclass what it is; what equality ignores says nothing here either."""
    return [one.name for one in fields(value) if one.compare]


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_collection(value: object) -> bool:
    return isinstance(value, Collection) and not isinstance(value, str | bytes)
