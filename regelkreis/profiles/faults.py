"""What can be wrong with a profile: every fault has its line and its place, and all come at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import Refusal


@dataclass(frozen=True)
class Fault:
    """One fault: which file, which line (0 = the whole file), which place in the profile, what helps."""

    file: str
    line: int
    place: str
    sentence: str

    def __str__(self) -> str:
        where = [_("Zeile %(line)s") % {"line": self.line}] if self.line else []
        place = ", ".join([*where, self.place] if self.place else where)
        return ": ".join(part for part in (self.file, place, self.sentence) if part)


class ProfileInvalid(Refusal):
    """A profile that cannot be loaded; `errors` lists everything that is wrong, in the order of the lines."""

    def __init__(self, errors: Iterable[Fault]) -> None:
        self.errors = tuple(sorted(set(errors), key=lambda fault: (fault.file, fault.line, fault.place)))
        super().__init__("\n".join(str(fault) for fault in self.errors))
