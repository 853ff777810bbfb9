"""Where a run chart's months and values lie on the sheet: wide for a desk, narrow for a phone."""

from dataclasses import dataclass

from regelkreis.foundation.ui.pictures.run_chart import RunChart

STEPS = (1, 2, 5, 10, 20, 25, 30, 50, 60, 100, 150, 200, 250, 300, 500, 1000)
LINES = 6


@dataclass(frozen=True)
class Frame:
    """A sheet: its size, the field for the values on it, and how much is written at the axes."""

    name: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    gap: float
    mark: float
    named_months: tuple[int, ...]
    names_beside: bool


WIDE = Frame("wide", 770, 320, 44, 628, 34, 274, 8, 1, (1, 4, 7, 10), names_beside=True)
NARROW = Frame("narrow", 300, 376, 26, 298, 46, 256, 5, 0.7, (1, 7), names_beside=False)


@dataclass(frozen=True)
class Scale:
    """Where a month and a value lie; values start at zero, months are equally wide."""

    frame: Frame
    months: int
    step: float

    @classmethod
    def of(cls, data: RunChart, frame: Frame) -> "Scale":
        """Return the scale on which every value and the usual variation find room."""
        largest = max([month.value or 0 for month in data.months] + [data.upper or 0, 1])
        step = next((step for step in STEPS if step * LINES >= largest), -(-largest // LINES))
        return cls(frame, len(data.months), step)

    def x(self, index: float) -> float:
        """The middle of a month."""
        return self.frame.left + (self.frame.right - self.frame.left) * (index + 0.5) / max(1, self.months)

    def y(self, value: float) -> float:
        """The height of a value."""
        top = self.step * LINES
        return self.frame.bottom - (self.frame.bottom - self.frame.top) * min(value, top) / top
