"""The way of a theme as it is told: what one person said of one day in the same words is one row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from regelkreis.structure.themes.models import ThemeMove


@dataclass(frozen=True)
class Told:
    """One row of the history: the last of its moves, and the reasons of all of them in their order."""

    move: ThemeMove
    reasons: tuple[str, ...]


def told(moves: Iterable[ThemeMove]) -> list[Told]:
    """
    Return the history; moves that follow each other and differ only in their reason are told together.

    One session that decides five proposals moves a theme five times; the reader wants one row of it.
    """
    rows = []
    for _same, alike in groupby(moves, key=_said):
        together = list(alike)
        reasons = tuple(dict.fromkeys(move.reason for move in together if move.reason))
        rows.append(Told(together[-1], reasons))
    return rows


def _said(move: ThemeMove) -> tuple[date, str, int, object, str]:
    return move.on, move.kind, move.stage, move.rung_id, move.moved_by
