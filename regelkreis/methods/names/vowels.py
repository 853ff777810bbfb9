"""How near the vowels of two parts are whose consonants sound alike."""

import re

from regelkreis.methods.names.sounds import Sound

NEAR = 0.25
# Two open vowels or a missing one are heard as one of five; ü is u and ö is o once they are folded.
_HEARD = (
    (re.compile(r"^[iy]+(?=[aeou])"), ""),
    (re.compile(r"^(?:ae|ai|ay|ei|ey|ea)[aeiy]*$"), "e"),
    (re.compile(r"^(?:au|ao|oe|o[iyo]?)$"), "o"),
    (re.compile(r"^(?:ou|oo|ue|eu|u[uo]?|ui|uy)$"), "u"),
    (re.compile(r"^(?:ee|ie|[iy]+)$"), "i"),
)
_APART = {
    frozenset("ae"): 0.3, frozenset("ai"): 0.6, frozenset("ao"): 0.5, frozenset("au"): 0.8,
    frozenset("ei"): 0.2, frozenset("eo"): 0.5, frozenset("eu"): 0.4, frozenset("io"): 0.8,
    frozenset("iu"): 0.7, frozenset("ou"): 0.1,
}  # fmt: skip
_LEFT_OUT = 0.4
# A final vowel often tells a woman's name from a man's: Karima, Karim.
_LEFT_OUT_AT_THE_END = {"a": 0.9, "e": 0.3, "i": 0.5, "o": 0.5, "u": 0.5}
_AT_LEAST_FOR_FINAL_A = 0.3


def vowel_distance(first: Sound, second: Sound) -> float:
    """
    Return from 0 to 1 how far the vowels of two sounds of one key are apart, on average.

    >>> from regelkreis.methods.names.sounds import sounds_of
    >>> round(vowel_distance(sounds_of("khalid")[0], sounds_of("khaled")[0]), 2)
    0.1
    >>> vowel_distance(sounds_of("hassan")[0], sounds_of("hussein")[0]) > NEAR
    True
    """
    pairs = [(_heard(one), _heard(other)) for one, other in zip(first.vowels, second.vowels, strict=True)]
    spoken = [pair for pair in pairs[:-1] if any(pair)]
    costs = [_cost(one, other) for one, other in spoken]
    end = _cost_at_the_end(*pairs[-1])
    if any(pairs[-1]):
        costs.append(end)
    average = sum(costs) / len(costs) if costs else 0.0
    return max(average, _AT_LEAST_FOR_FINAL_A) if set(pairs[-1]) == {"a", ""} else average


def _heard(vowels: str) -> str:
    for pattern, heard in _HEARD:
        vowels = pattern.sub(heard, vowels)
    return vowels[:1].replace("y", "i")


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    return _APART[frozenset((one, other))] if one and other else _LEFT_OUT


def _cost_at_the_end(one: str, other: str) -> float:
    if one == other or (one and other):
        return _cost(one, other)
    return _LEFT_OUT_AT_THE_END[one or other]
