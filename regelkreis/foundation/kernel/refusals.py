"""Saying no in words that help: permissions give a verdict, operations raise a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Verdict:
    """The answer of a permission: true or false, and if false, the sentence that says what helps."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Verdict(True)


def denied(reason: str) -> Verdict:
    """Return a no with its reason."""
    return Verdict(False, str(reason))


class Refusal(Exception):
    """A deed that does not happen; `str()` is the sentence the user reads."""


class NotAllowed(Refusal):
    """The actor may not do this."""


@dataclass
class Invalid(Refusal):
    """What was given cannot be; the sentences are kept by field, empty key for the whole."""

    errors: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(str(sentence) for sentence in self.errors.values())


@dataclass
class Conflict(Refusal):
    """
    Somebody else changed the record meanwhile.

    `differences` maps a field to (what is stored now, what was to be stored).
    """

    differences: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)

    def __str__(self) -> str:
        return "Jemand anderes hat diese Angaben inzwischen geändert. Bitte vergleichen Sie beide Fassungen."


def require(verdict: Verdict) -> None:
    """
    Go on only with a yes.

    :raises NotAllowed: with the permission's own sentence.
    """
    if not verdict:
        raise NotAllowed(verdict.reason)
