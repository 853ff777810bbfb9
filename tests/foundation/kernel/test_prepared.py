"""A prepared question answers like the queryset, writes its SQL once, and refuses what it cannot know."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import F, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.prepared import NotPreparable, prepared

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Asking:
    """Somebody who asks, with a name that makes no difference."""

    name: str = field(compare=False)
    posts: frozenset[UUID]


@prepared
def cases_of(posts: frozenset[UUID], *, until: date) -> QuerySet[Case]:
    return (
        Case.objects.filter(post__in=posts, opened_on__lte=until)
        .select_related("person", "municipality", "ending")
        .annotate(town=F("municipality__label"))
        .order_by("number")
    )


def test_it_returns_the_same_records_with_what_was_joined(case: Case, today: date) -> None:
    plain = cases_of.build(frozenset({case.post_id}), until=today)
    for _time in range(2):
        asked = cases_of(frozenset({case.post_id}), until=today)
        assert [vars(one) | {"_state": None} for one in asked] == [
            vars(one) | {"_state": None} for one in plain
        ]
    with CaptureQueriesContext(connection) as queries:
        assert asked[0].person.full_name == plain[0].person.full_name
        assert asked[0].ending is None
    assert len(queries) == 0


def test_it_follows_the_values_and_not_those_it_was_written_with(case: Case, today: date) -> None:
    assert cases_of(frozenset({uuid4()}), until=today) == []
    assert cases_of(frozenset({case.post_id}), until=case.opened_on - timedelta(days=1)) == []
    assert cases_of(frozenset({case.post_id}), until=case.opened_on) == [case]
    assert cases_of(frozenset({uuid4(), case.post_id, uuid4()}), until=today) == [case]


def test_the_sql_is_written_once_for_a_shape(case: Case, today: date) -> None:
    built: list[object] = []

    def build(key: UUID) -> QuerySet[Case]:
        built.append(key)
        return Case.objects.filter(pk=key)

    question = prepared(build)
    assert [question(case.pk), question(uuid4()), question(key=case.pk)] == [[case], [], [case]]
    # Twice with marks by place, twice by name; never with a value.
    assert len(built) == 4 and case.pk not in built


def test_nothing_to_choose_from_is_an_empty_answer_without_a_question(
    today: date, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        assert cases_of(frozenset(), until=today) == []


def test_values_come_as_the_queryset_says(case: Case) -> None:
    @prepared
    def numbers(key: UUID) -> QuerySet[Case, str]:
        return Case.objects.filter(pk=key).values_list("number", flat=True)

    @prepared
    def pairs(key: UUID) -> QuerySet[Case, tuple[UUID, date]]:
        return Case.objects.filter(pk=key).values_list("pk", "opened_on")

    @prepared
    def rows(key: UUID) -> QuerySet[Case, dict[str, Any]]:
        return Case.objects.filter(pk=key).values("person_id", one=Value(1))

    assert numbers(case.pk) == [case.number]
    assert pairs(case.pk) == [(case.pk, case.opened_on)]
    assert rows(case.pk) == [{"person_id": case.person_id, "one": 1}]


def test_columns_only_needed_for_the_order_are_left_out(case: Case) -> None:
    @prepared
    def persons(keys: frozenset[UUID]) -> QuerySet[Case, tuple[UUID]]:
        return Case.objects.filter(pk__in=keys).order_by("opened_on").distinct().values_list("person_id")

    assert persons(frozenset({case.pk})) == [(case.person_id,)]


def test_a_key_and_no_key_are_two_shapes(case: Case) -> None:
    @prepared
    def ended(ending: UUID | None) -> QuerySet[Case]:
        return Case.objects.filter(ending=ending)

    assert ended(uuid4()) == []
    assert ended(None) == [case]


def test_keys_inside_a_dataclass_are_values_and_its_name_says_nothing(case: Case) -> None:
    built: list[object] = []

    def build(asking: Asking) -> QuerySet[Case]:
        built.append(asking)
        return Case.objects.filter(post__in=asking.posts)

    question = prepared(build)
    assert question(Asking("A", frozenset({case.post_id}))) == [case]
    assert question(Asking("B", frozenset({uuid4()}))) == []
    assert len(built) == 2


def test_words_belong_to_the_shape(case: Case) -> None:
    @prepared
    def events(key: UUID, activity: str) -> QuerySet[CaseEvent]:
        return CaseEvent.objects.filter(case_id=key, activity=activity)

    event = CaseEvent.objects.create(case=case, site=case.site, activity="case.opened", on=case.opened_on)
    assert events(case.pk, "case.opened") == [event]
    assert events(case.pk, "case.closed") == []


def test_a_computed_day_is_refused_instead_of_being_kept_for_ever(today: date) -> None:
    @prepared
    def soon(today: date) -> QuerySet[Case]:
        return Case.objects.filter(opened_on__lte=today + timedelta(days=7))

    with pytest.raises(NotPreparable, match="soon"):
        soon(today)


def test_a_part_of_a_day_is_refused(today: date) -> None:
    @prepared
    def this_year(today: date) -> QuerySet[Person]:
        return Person.objects.filter(created_at__year=today.year)

    with pytest.raises(NotPreparable):
        this_year(today)
