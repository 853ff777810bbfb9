"""Pictures as SVG, drawn on the server; nothing is in a picture that is not in the table beside it."""

from regelkreis.foundation.ui.pictures.bars import Bar, Bars, bars
from regelkreis.foundation.ui.pictures.change import Change, ChangeRow, change, difference
from regelkreis.foundation.ui.pictures.ladder import Ladder, Rung, RungDisc, ladder, small_ladder
from regelkreis.foundation.ui.pictures.marks import Disc
from regelkreis.foundation.ui.pictures.ring import Ring, RingDisc, RingStep
from regelkreis.foundation.ui.pictures.ring_drawing import ring, small_ring
from regelkreis.foundation.ui.pictures.run_chart import Month, RunChart, Span
from regelkreis.foundation.ui.pictures.run_drawing import run_chart

__all__ = [
    "Bar",
    "Bars",
    "Change",
    "ChangeRow",
    "Disc",
    "Ladder",
    "Month",
    "Ring",
    "RingDisc",
    "RingStep",
    "RunChart",
    "Rung",
    "RungDisc",
    "Span",
    "bars",
    "change",
    "difference",
    "ladder",
    "ring",
    "run_chart",
    "small_ladder",
    "small_ring",
]
