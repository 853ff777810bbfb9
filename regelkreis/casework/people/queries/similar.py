"""Who may be meant by a name, whatever its spelling: asked by keys, judged by the comparison of names."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from regelkreis.casework.people.identity import identity_from
from regelkreis.casework.people.models import NameKey, Person
from regelkreis.casework.people.queries.seen import persons_visible_to
from regelkreis.methods.names import Comparison, Identity, compare, index_keys, word_keys
from regelkreis.network.organizations.actors import Acting

# Those who share the most keys are compared; beyond this number a name says too little to be asked alone.
COMPARED = 400
_COLUMNS = ("person_id", "person__given_name", "person__family_name", "person__birth_date")


@dataclass(frozen=True)
class Similar:
    """A person who may be meant: what the comparison saw, and the name as it is stored."""

    person_id: UUID
    identity: Identity
    comparison: Comparison

    @property
    def full_name(self) -> str:
        """The name as it is spoken."""
        return f"{self.identity.given} {self.identity.family}".strip()

    @property
    def score(self) -> float:
        """How much the two look like one person, from 0 to 1."""
        return self.comparison.score


def similar_people(sought: Identity, site: UUID, among: QuerySet[Person] | None = None) -> list[Similar]:
    """
    Return who of a site may be the person sought, or who of `among`; asks exactly one question.

    What is not asked `among` the persons an actor sees is not for an actor's eyes.

    A pair of words or a word with the birth date has to meet; a single word is too little to find
    somebody by who is not one's own.
    """
    keys = [key for key in index_keys(sought) if not key.startswith("w")]
    return _judged(sought, _sharing(keys, site, among))


def people_named(actor: Acting, text: str, born: date | None = None) -> list[Similar]:
    """Return who of the actor's own files may be meant by the words of a search; one word is enough."""
    sought = replace(identity_from(text), born=born)
    keys = [key for word in word_keys(text) for key in word]
    candidates = _sharing(keys, actor.site, persons_visible_to(actor))
    readings = [sought] if sought.given else [sought, replace(sought, given=sought.family, family="")]
    best: dict[UUID, Similar] = {}
    for one in (found for reading in readings for found in _judged(reading, candidates)):
        if one.person_id not in best or best[one.person_id].score < one.score:
            best[one.person_id] = one
    return sorted(best.values(), key=_rank)


def _sharing(
    keys: Collection[str], site: UUID, among: QuerySet[Person] | None
) -> list[tuple[UUID, Identity]]:
    """Ask the table of keys first: it is what makes the question small among a hundred thousand."""
    found = NameKey.objects.filter(key__in=sorted(keys), site=site)
    if among is not None:
        found = found.filter(person__in=among.order_by().values("pk"))
    rows = (
        found.values_list(*_COLUMNS).annotate(shared=Count("pk")).order_by("-shared", "person_id")[:COMPARED]
    )
    return [(pk, Identity(given, family, born)) for pk, given, family, born, _shared in rows]


def _judged(sought: Identity, candidates: Collection[tuple[UUID, Identity]]) -> list[Similar]:
    found = [Similar(pk, known, compare(sought, known)) for pk, known in candidates]
    return sorted((one for one in found if one.comparison.is_alike), key=_rank)


def _rank(one: Similar) -> tuple[float, str, str]:
    return (-one.score, one.identity.family, str(one.person_id))
