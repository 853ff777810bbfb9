"""Language levels and topics of support of a case, as the file shows them; one question for both (ME-8)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import CharField, QuerySet, Value

from regelkreis.casework.cases.models import Case
from regelkreis.casework.planning.models import LanguageLevel, SupportTopic
from regelkreis.foundation.kernel.prepared import prepared


@dataclass(frozen=True)
class Reached:
    """A level by a day, and what proves it."""

    on: date
    level: str
    certificate: str


@dataclass(frozen=True)
class Support:
    """Levels, newest first, and topics in the order of the profile."""

    levels: Sequence[Reached] = field(default_factory=list)
    topics: Sequence[str] = field(default_factory=list)


def support_of(case: Case) -> Support:
    """Return the language levels and the topics of support of a case."""
    words = CharField(max_length=250)
    levels = LanguageLevel.objects.filter(case=case).order_by().values_list(
        Value("level", output_field=words), "on", "level", "certificate", Value(0)
    )  # fmt: skip
    topics = SupportTopic.objects.filter(case=case).order_by().values_list(
        Value("topic", output_field=words), "named_on", "topic__label", "topic__code", "topic__position"
    )  # fmt: skip
    rows = list(levels.union(topics, all=True))
    reached = [Reached(row[1], row[2], row[3]) for row in rows if row[0] == "level"]
    named = sorted((row[4], row[3], row[2]) for row in rows if row[0] == "topic")
    return Support(sorted(reached, key=lambda one: one.on, reverse=True), [label for *_order, label in named])


def chosen_topics(case: Case) -> list[UUID]:
    """Return the keys of the topics named in a case."""
    return list(SupportTopic.objects.filter(case=case).values_list("topic_id", flat=True))


def levels_by_key(case: Case, keys: Collection[UUID]) -> dict[UUID, Reached]:
    """Return the named levels of a case, by one question."""
    rows = _levels_by_key(case.pk, keys)
    return {key: Reached(on, level, certificate) for key, on, level, certificate in rows}


@prepared
def _levels_by_key(
    case_id: UUID, keys: Collection[UUID]
) -> QuerySet[LanguageLevel, tuple[UUID, date, str, str]]:
    levels = LanguageLevel.objects.filter(case=case_id, pk__in=keys).order_by("on")
    return levels.values_list("pk", "on", "level", "certificate")
