"""
How a part of a name sounds: a key of its consonants, and the vowels between them.

One key stands for what transliteration does not keep apart: d and t, b and p, f, v and w, the sounds of
the throat (h, kh, gh, q, k, g), the hissing ones (s, z, sh, tsch). Where a letter stands for several
sounds (j, c, ch, th) a part has several keys.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

# No part is heard in more ways than this.
MOST = 12
# Capitals are consonants of the key, small letters count as vowels.
_SPELLINGS: dict[str, tuple[str, ...]] = {
    "schtsch": ("S",), "shtsh": ("S",), "shch": ("S",), "tsch": ("S",), "dsch": ("C",), "sch": ("S",),
    "tsh": ("S",), "dzh": ("C",), "dsh": ("C",), "dj": ("C", "Ti"), "dz": ("C", "S"), "zh": ("C", "S"),
    "ch": ("S", "K"), "sh": ("S",), "kh": ("K",), "gh": ("K",), "ph": ("V",), "th": ("T", "S"),
    "dh": ("T", "S"), "ck": ("K",), "cz": ("S",), "sz": ("S",), "ts": ("S",), "tz": ("S",), "qu": ("K",),
    "b": ("P",), "p": ("P",), "d": ("T",), "t": ("T",), "f": ("V",), "v": ("V",), "w": ("V",), "k": ("K",),
    "q": ("K",), "g": ("K",), "h": ("K",), "x": ("KS", "K"), "c": ("K", "S", "C"), "s": ("S",), "z": ("S",),
    "l": ("L",), "m": ("M",), "n": ("N",), "r": ("R",), "j": ("C", "i"),
    # What depends on where it stands; the signs are put in by `_marked`.
    "1": ("J", "C"), "2": ("J", "C", ""), "3": ("J",), "4": ("J", ""), "5": ("", "K"), "6": ("V", "u"),
    "7": ("K", "C"),
}  # fmt: skip
_GRAPHEMES = re.compile("|".join([*sorted(_SPELLINGS, key=len, reverse=True), "[aeiouy]+"]))
_MARKS = (
    (re.compile(r"([b-df-hj-np-tv-xz])\1+"), r"\1"),  # doubled consonants sound like one
    (re.compile(r"(?<=a)ou"), "wu"),  # French: Daoud is Dawud,
    (re.compile(r"ou(?=[aeiy])"), "w"),  # Ouarda is Warda
    (re.compile(r"^j(?=[aiou])"), "1"),  # Jusuf, Jamal
    (re.compile(r"^j(?=e)"), "2"),  # Jelena, Jemal
    (re.compile(r"^[iy](?=[aou])"), "3"),  # Yousef, Iusuf
    (re.compile(r"^[iy](?=e)"), "4"),  # Yevhen is Evgenij
    (re.compile(r"(?<=[aeiouy])h$"), "5"),  # Fatimah, but Oleh
    (re.compile(r"(?<=[aeiouy])w"), "6"),  # Tawfik is Toufik
    (re.compile(r"g(?=[eiy])"), "7"),  # Giorgi
)


@dataclass(frozen=True)
class Sound:
    """One way of hearing a part: its consonants, and the vowels before, between and after them."""

    key: str
    vowels: tuple[str, ...]


@lru_cache(maxsize=4096)
def sounds_of(part: str) -> tuple[Sound, ...]:
    """
    Return the ways in which a folded part may be heard, at most `MOST`.

    A part that begins with a vowel has an A in front of its consonants.

    >>> [sound.key for sound in sounds_of("khaled")], [sound.key for sound in sounds_of("haled")]
    (['KLT'], ['KLT'])
    >>> sounds_of("oleksandr")[0]
    Sound(key='ALKSNTR', vowels=('o', 'e', '', 'a', '', '', ''))
    """
    choices = [_SPELLINGS.get(one, (one,)) for one in _GRAPHEMES.findall(_marked(part))]
    heard = dict.fromkeys(_heard(chosen) for chosen in islice(product(*choices), MOST))
    return tuple(sound for sound in heard if sound.key)


def _marked(part: str) -> str:
    for pattern, sign in _MARKS:
        part = pattern.sub(sign, part)
    return part


def _heard(chosen: Iterable[str]) -> Sound:
    key, vowels = "", [""]
    for letter in _letters(chosen):
        if letter.islower():
            vowels[-1] += letter
        elif vowels[-1] or not key or key[-1] != letter:
            key += letter
            vowels.append("")
    beginning = "A" if vowels[0] else ""
    return Sound(beginning + key, tuple(vowels))


def _letters(chosen: Iterable[str]) -> Iterator[str]:
    for one in chosen:
        yield from one
