"""Whether two records may mean the same person: a score from 0 to 1, and the reasons for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from regelkreis.methods.names.births import WEIGHTS, Agreement, agreement
from regelkreis.methods.names.likeness import Likeness, of_names, of_rows
from regelkreis.methods.names.parts import parts_of
from regelkreis.methods.names.reasons import Reason, Why

# From here on a page shows the pair.
ALIKE = 0.8
_SWAPPED = 0.02
_DIVIDED = 0.03
_ONLY_HALF = 0.88
_SURE = 0.93
_ANOTHER_NAME = 0.6
_LEAST = 0.5


@dataclass(frozen=True)
class Identity:
    """What is known of somebody by which they could be found again."""

    given: str = ""
    family: str = ""
    born: date | None = None


@dataclass(frozen=True)
class Comparison:
    """How much two records look like one person, and why; the names' reasons, and how the births agree."""

    score: float
    reasons: tuple[Reason, ...]
    birth: Agreement

    @property
    def is_alike(self) -> bool:
        """Whether the pair is worth being looked at."""
        return self.score >= ALIKE


def compare(ours: Identity, theirs: Identity) -> Comparison:
    """
    Compare two records; the order of the two changes neither the score nor what is observed.

    >>> compare(Identity("Yousef", "Al-Hassan"), Identity("Hasan", "Jusuf")).score
    0.92
    >>> compare(Identity("Hassan", "Amiri"), Identity("Hussein", "Amiri")).is_alike
    False
    """
    birth = agreement(ours.born, theirs.born)
    name = max(_readings(ours, theirs), key=lambda found: found.score, default=Likeness(0.0))
    changed = _changed_family(ours, theirs, birth)
    if changed is not None and changed.score > name.score:
        return Comparison(changed.score, changed.reasons, birth)
    return Comparison(round(_weighed(name.score, birth), 2), name.reasons, birth)


def _weighed(name: float, birth: Agreement) -> float:
    """A birth date that is the same removes half of what is doubtful about the name."""
    if birth is Agreement.SAME and name >= _LEAST:
        return 1 - (1 - name) / 2
    return name * WEIGHTS[birth]


def _readings(ours: Identity, theirs: Identity) -> Iterator[Likeness]:
    """Yield the ways in which the names may belong together: as they stand, exchanged, divided otherwise."""
    given, family = of_names(ours.given, theirs.given), of_names(ours.family, theirs.family)
    if given and family:
        yield _both(given, family)
    else:
        yield from _half(ours, theirs, given, family)
    given, family = of_names(ours.given, theirs.family), of_names(ours.family, theirs.given)
    if given and family:
        yield _both(given, family).less(_SWAPPED, Reason(Why.SWAPPED))
    first, second = ([parts_of(one.given), parts_of(one.family)] for one in (ours, theirs))
    if len(first[0]) != len(second[0]) and min(map(_number, (first, second))) > 1:
        row = of_rows([*first[0], *first[1]], [*second[0], *second[1]])
        words = f"{ours.given} {ours.family}", f"{theirs.given} {theirs.family}"
        yield Likeness(row.score - _DIVIDED, (Reason(Why.DIVIDED, *words),))


def _number(halves: Iterable[tuple[str, ...]]) -> int:
    return sum(len(parts) for parts in halves)


def _half(
    ours: Identity, theirs: Identity, given: Likeness | None, family: Likeness | None
) -> Iterator[Likeness]:
    """Yield what can be said when one of the two records lacks a given or a family name."""
    is_same_half = bool(ours.given) == bool(theirs.given) and bool(ours.family) == bool(theirs.family)
    for likeness, missing in ((given, Why.FAMILY_MISSING), (family, Why.GIVEN_MISSING)):
        if likeness is not None:
            yield likeness if is_same_half else likeness.times(_ONLY_HALF, Reason(missing))


def _both(given: Likeness, family: Likeness) -> Likeness:
    """Join two halves; the weaker one counts more, so that one good half carries nothing alone."""
    weaker = min(given.score, family.score)
    score = (weaker + (given.score + family.score) / 2) / 2
    return Likeness(round(score, 4), (*given.reasons, *family.reasons))


def _changed_family(ours: Identity, theirs: Identity, birth: Agreement) -> Likeness | None:
    """A sure given name and the same day of birth outweigh another family name: people marry."""
    given, family = of_names(ours.given, theirs.given), of_names(ours.family, theirs.family)
    if birth is not Agreement.SAME or given is None or family is None:
        return None
    if given.score < _SURE or family.score >= _ANOTHER_NAME:
        return None
    return Likeness(ALIKE, (*given.reasons, Reason(Why.FAMILY_DIFFERS, ours.family, theirs.family)))
