"""
The keys under which a person is found again: what a table stores, so that a search asks few rows.

Two records that may mean one person share a key (blocking; P. Christen, Data Matching, Springer 2012,
chapter 4): a pair of parts of the name by sound, whatever their order, or one part with the birth date,
whatever the order of its day and month. What shares no key is not compared: a slip in a consonant is
found only with the birth date.
"""

from datetime import date
from itertools import combinations

from regelkreis.methods.names.comparison import Identity
from regelkreis.methods.names.parts import parts_of, without_article
from regelkreis.methods.names.sounds import sounds_of
from regelkreis.methods.names.variants import variant_of

# No person has more keys than this; a name of usual length has about ten.
MOST = 60
# Consonants beyond these tell nobody apart, and a key has a place of fixed length.
_LETTERS = 16


def index_keys(identity: Identity) -> frozenset[str]:
    """
    Return the keys of a record: `w` for a word, `p` for a pair of words, `b` for a word with the birth.

    >>> sorted(index_keys(Identity("Jusuf", "Said", date(1990, 4, 1))))[:2]
    ['b19900104:CSV', 'b19900104:JSV']
    """
    units = [keys for keys in map(_keys_of_part, _units(identity)) if keys]
    words = sorted({key for keys in units for key in keys})
    both = {two for one, other in combinations(units, 2) for two in _crossed(one, other)}
    pairs = sorted(f"p{low}+{high}" for low, high in both)
    births = [f"b{_birth_key(identity.born)}:{word}" for word in words] if identity.born else []
    return frozenset([*births, *pairs, *(f"w{word}" for word in words)][:MOST])


def word_keys(text: str) -> list[frozenset[str]]:
    """Return the keys of each word of a search, of which a person has to have one each."""
    return [frozenset(f"w{key}" for key in _keys_of_part(part)) for part in parts_of(text)]


def _units(identity: Identity) -> list[str]:
    """Return the parts of both names, and each name of several parts written as one word."""
    found: list[str] = []
    for name in (identity.given, identity.family):
        parts = parts_of(name)
        found += parts
        if len(parts) > 1:
            found.append("".join(parts))
    return list(dict.fromkeys(found))


def _keys_of_part(part: str) -> frozenset[str]:
    variants = {f"={variant_of(form)}" for form in {part, without_article(part)} if variant_of(form)}
    heard = {sound.key[:_LETTERS] for form in {part, without_article(part)} for sound in sounds_of(form)}
    return frozenset(heard | variants)


def _crossed(one: frozenset[str], other: frozenset[str]) -> set[tuple[str, str]]:
    return {(min(mine, yours), max(mine, yours)) for mine in one for yours in other}


def _birth_key(born: date) -> str:
    low, high = sorted((born.day, born.month))
    return f"{born.year:04d}{low:02d}{high:02d}"
