"""The sentence above the ring, and what comes next for a theme: computed, never typed."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.structure.themes.queries import CarriedTheme
from regelkreis.structure.themes.rules import ADJUST, ANALYSE, COLLECT, EVALUATE, IMPLEMENT, PLAN


def lead(carried: Sequence[CarriedTheme]) -> list[str]:
    """Return how many themes are carried, which are late, which moved and which did not."""
    if not carried:
        return []
    count = len(carried)
    sentences = [
        ngettext("%(count)s Thema ist unterwegs.", "%(count)s Themen sind unterwegs.", count)
        % {"count": number_word(count, neuter=True)}
    ]
    late = [one for one in carried if one.is_late]
    if late:
        sentences.append(
            _("%(count)s über der Frist (%(numbers)s).")
            % {"count": number_word(len(late)), "numbers": _numbers(late)}
        )
    return sentences + _effects(carried)


def next_step(stage: int) -> str:
    """Return what usually comes next at a step (AC, chapter 4.4.3)."""
    return {
        COLLECT: _("Ähnliche Beobachtungen prüfen"),
        ANALYSE: _("Ursache klären, dann hier lösen oder weiterreichen"),
        PLAN: _("Auf eine Tagesordnung setzen"),
        IMPLEMENT: _("Stand der Umsetzung erfragen"),
        EVALUATE: _("Wirkung ansehen"),
        ADJUST: _("Neue Maßnahme beraten"),
    }[stage]


def number_word(number: int, *, neuter: bool = False) -> str:
    """Return a number as it begins a sentence: a word up to twelve, then figures."""
    words = [
        _("Ein") if neuter else _("Eines"), _("Zwei"), _("Drei"), _("Vier"), _("Fünf"), _("Sechs"),
        _("Sieben"), _("Acht"), _("Neun"), _("Zehn"), _("Elf"), _("Zwölf"),
    ]  # fmt: skip
    return words[number - 1] if 0 < number <= len(words) else str(number)


def _effects(carried: Sequence[CarriedTheme]) -> list[str]:
    moved = [one for one in carried if one.verdict == "moved"]
    unmoved = [one for one in carried if one.verdict == "not_moved"]
    sentences = []
    if moved:
        words = {"count": number_word(len(moved)), "numbers": _numbers(moved)}
        sentences.append(
            ngettext(
                "%(count)s hat gewirkt (%(numbers)s).", "%(count)s haben gewirkt (%(numbers)s).", len(moved)
            )
            % words
        )
    if unmoved:
        words = {"count": number_word(len(unmoved)), "numbers": _numbers(unmoved)}
        sentences.append(
            ngettext(
                "%(count)s hat nicht gewirkt (%(numbers)s).",
                "%(count)s haben nicht gewirkt (%(numbers)s).",
                len(unmoved),
            )
            % words
        )
    return sentences


def _numbers(carried: Sequence[CarriedTheme]) -> str:
    return ", ".join(str(number) for number in sorted(one.theme.number for one in carried))
