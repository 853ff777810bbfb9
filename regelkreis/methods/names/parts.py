"""A name taken apart: articles and particles say nothing, and some parts belong together."""

import re

from regelkreis.methods.names.folding import fold

LONGEST = 4
_PARTICLES = frozenset({
    "al", "el", "ul", "il", "bin", "ibn", "ben", "bint", "binti", "ould", "von", "van", "vom", "zu", "zum",
    "zur", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le",
})  # fmt: skip
_SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdu", "abdoul", "abdol"})
_FAITH = re.compile(r"(?:al|el|ad|ed|ud|id)?d(?:i|ee|ie)ne?")
_SERVANT_INSIDE = re.compile(r"^abd(?:[aeiou]{1,2}l(?=[a-z]{3})|[aeiou]{1,2}(?=[^aeiouy][a-z]{2}))")
_FAITH_INSIDE = re.compile(r"(?<=[a-z]{3})(?:[aeiou]l|[aeiou]d)d(?:i|ee|ie)ne?$")
_ARTICLE_INSIDE = re.compile(r"^(?:[ae]l(?=[b-df-hj-np-tv-z])|[ae]([sdrntz])(?=\1))(?=[a-z]{4})")


def parts_of(text: str) -> tuple[str, ...]:
    """
    Return the parts of a name that say something, at most four.

    >>> parts_of("Abd al-Rahman"), parts_of("Abdulrahman"), parts_of("Nour Eddine")
    (('abdrahman',), ('abdrahman',), ('nourdin',))
    >>> parts_of("von der Al-Hassan"), parts_of("Al")
    (('hassan',), ('al',))
    """
    words = fold(text).split()
    said = [word for place, word in enumerate(words) if not _is_particle(words, place)] or words
    return tuple(_joined(said)[:LONGEST])


def without_article(part: str) -> str:
    """
    Return a part without an Arabic article written into it, or the part itself.

    >>> without_article("alhassan"), without_article("assayed"), without_article("alexander")
    ('hassan', 'sayed', 'alexander')
    """
    return _ARTICLE_INSIDE.sub("", part)


def _is_particle(words: list[str], place: int) -> bool:
    """Also the article that has taken the sound of what follows: ar-Rahman, ash-Sharif."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else ""
    is_assimilated = len(word) in {2, 3} and word[0] in "ae" and following.startswith(word[1:])
    return word in _PARTICLES or is_assimilated


def _joined(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if found and found[-1] in _SERVANT:
            found[-1] = f"abd{word}"
        elif found and found[-1] != "abd" and _FAITH.fullmatch(word):
            found[-1] += "din"
        else:
            found.append(_FAITH_INSIDE.sub("din", _SERVANT_INSIDE.sub("abd", word)))
    return found
