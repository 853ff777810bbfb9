"""How alike two names are, part by part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from regelkreis.methods.names.distance import nearness, slips
from regelkreis.methods.names.folding import fold
from regelkreis.methods.names.parts import parts_of, without_article
from regelkreis.methods.names.reasons import Reason, Why
from regelkreis.methods.names.sounds import sounds_of
from regelkreis.methods.names.variants import variant_of
from regelkreis.methods.names.vowels import NEAR, vowel_distance

_SOUND, _VARIANT, _ARTICLE = 0.97, 0.95, 0.02
_EXTRA_PART = 0.04
_LONG = 9


@dataclass(frozen=True)
class Likeness:
    """A score from 0 to 1 and the observations behind it."""

    score: float
    reasons: tuple[Reason, ...] = ()

    def less(self, amount: float, reason: Reason) -> "Likeness":
        """Return the same with a deduction and its reason."""
        return Likeness(max(0.0, self.score - amount), (*self.reasons, reason))

    def times(self, factor: float, reason: Reason) -> "Likeness":
        """Return the same, weighed by a factor, with the reason for it."""
        return Likeness(self.score * factor, (*self.reasons, reason))


def of_names(ours: str, theirs: str) -> Likeness | None:
    """
    Return how alike two names of one or more parts are, None where one of them is missing.

    >>> of_names("Khaled", "Haled").reasons
    (Reason(why=<Why.SOUND: 'sound'>, ours='Khaled', theirs='Haled'),)
    >>> of_names("Anna-Maria", "Annamaria").score, of_names("", "Anna")
    (1.0, None)
    """
    first, second = parts_of(ours), parts_of(theirs)
    if not first or not second:
        return None
    best = of_rows(first, second)
    if len(first) != len(second):
        joined = of_parts("".join(first), "".join(second))
        best = joined if joined.score > best.score else best
    return Likeness(best.score, _worded(best.reasons, ours.strip(), theirs.strip()))


def of_parts(one: str, other: str) -> Likeness:
    """Return how alike two folded parts are, with or without an article written into them."""
    as_written = _of_plain(one, other)
    bare = _of_plain(without_article(one), without_article(other))
    if bare.score - _ARTICLE > as_written.score:
        return Likeness(bare.score - _ARTICLE, (Reason(Why.ARTICLE),))
    return as_written


def _of_plain(one: str, other: str) -> Likeness:
    if one == other:
        return Likeness(1.0, (Reason(Why.SAME),))
    if variant_of(one) and variant_of(one) == variant_of(other):
        heard = _heard_alike(one, other)
        return heard if heard is not None else Likeness(_VARIANT, (Reason(Why.VARIANT),))
    return _heard_alike(one, other) or _spelled_alike(one, other)


def _heard_alike(one: str, other: str) -> Likeness | None:
    """Compare by sound: one key, and vowels that are near."""
    distances = [
        vowel_distance(ours, theirs)
        for ours in sounds_of(one)
        for theirs in sounds_of(other)
        if ours.key == theirs.key and len(ours.vowels) == len(theirs.vowels)
    ]
    nearest = min(distances, default=1.0)
    return Likeness(_SOUND - 0.2 * nearest, (Reason(Why.SOUND),)) if nearest <= NEAR else None


def _spelled_alike(one: str, other: str) -> Likeness:
    """Compare by letters: a slip in a word of five letters, two in a long one; short names differ by less."""
    length, number = max(len(one), len(other)), slips(one, other)
    if length >= 5 and (number == 1 or (number == 2 and length >= _LONG)):
        weight = 0.8 if length >= _LONG and number == 1 else 0.7
        return Likeness(weight * nearness(one, other), (Reason(Why.SPELLING),))
    return Likeness(0.0)


def of_rows(first: Sequence[str], second: Sequence[str]) -> Likeness:
    """Lay the parts of the shorter name beside those of the longer one in the best way."""
    is_turned = len(first) > len(second)
    shorter, longer = (second, first) if is_turned else (first, second)
    ways = [
        [of_parts(one, other) for one, other in zip(shorter, chosen, strict=True)]
        for chosen in permutations(longer, len(shorter))
    ]
    best = max(ways, key=lambda way: (_together(way), sum(one.score for one in way)))
    found = Likeness(_together(best), tuple(reason for one in best for reason in one.reasons))
    for _extra in range(min(2, len(longer) - len(shorter))):
        found = found.less(_EXTRA_PART, Reason(Why.EXTRA_PART))
    return found


def _together(way: Sequence[Likeness]) -> float:
    scores = [one.score for one in way]
    return (min(scores) + sum(scores) / len(scores)) / 2


def _worded(reasons: Iterable[Reason], ours: str, theirs: str) -> tuple[Reason, ...]:
    """Put the names as they are written to what was observed; a difference in articles only is one, too."""
    kinds = dict.fromkeys(reason.why for reason in reasons)
    if list(kinds) == [Why.SAME] and fold(ours) != fold(theirs):
        kinds = {Why.ARTICLE: None}
    elif len(kinds) > 1:
        kinds.pop(Why.SAME, None)
    return tuple(Reason(why, ours, theirs) for why in kinds)
