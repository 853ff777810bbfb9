"""What can be wrong with a rule, and reading on after a fault so that all are reported together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

Path: TypeAlias = tuple[str | int, ...]
Part = TypeVar("Part")


class Fault(StrEnum):
    """A kind of fault, with the sentence that says so to whoever writes a profile."""

    NOT_A_RULE = "Hier gehört eine Regel hin, die mit all, any, not oder fact beginnt."
    EMPTY = "Hier gehört eine Liste mit mindestens einem Eintrag hin."
    UNKNOWN_WORD = "Dieses Wort gibt es an dieser Stelle nicht."
    UNKNOWN_FACT = "Diese Angabe zur Person kennt die Regel nicht."
    NO_CONDITION = "Zu dieser Angabe fehlt die Bedingung."
    NOT_FOR_THIS_FACT = "Diese Bedingung passt nicht zur Art der Angabe."
    WRONG_VALUE = "Dieser Wert passt nicht zur Bedingung."


@dataclass(frozen=True)
class Problem:
    """One fault: where it stands inside the rule, what stands there, and what would be right."""

    path: Path
    fault: Fault
    value: object
    allowed: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is wrong and what helps, without the place."""
        hint = f" Möglich sind: {', '.join(self.allowed)}." if self.allowed else ""
        return f"{self.fault.value} Angegeben ist „{self.value}“.{hint}"


class InvalidRule(ValueError):
    """A rule that cannot be read; `problems` lists everything that is wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        places = [".".join(map(str, problem.path)) or "rule" for problem in problems]
        pairs = zip(places, problems, strict=True)
        super().__init__("\n".join(f"{place}: {problem.sentence}" for place, problem in pairs))
        self.problems = problems


def each(raws: Iterable[tuple[Path, object]], read: Callable[[object, Path], Part]) -> tuple[Part, ...]:
    """
    Read every part.

    :raises InvalidRule: with the faults of all parts, after the last one was looked at.
    """
    parts: list[Part] = []
    problems: list[Problem] = []
    for path, raw in raws:
        try:
            parts.append(read(raw, path))
        except InvalidRule as refused:
            problems.extend(refused.problems)
    if problems:
        raise InvalidRule(*problems)
    return tuple(parts)
