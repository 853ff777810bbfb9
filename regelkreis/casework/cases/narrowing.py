"""What the list of cases is narrowed to, read from the address; nonsense there is ignored."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.choosing import Choices, Wanted

STATES = (("open", _("offen")), ("closed", _("abgeschlossen")), ("all", _("alle")))
ALL = ("", _("alle"))
STANDING_IN = (ALL, ("standing-in", _("in Vertretung")))


@dataclass(frozen=True)
class Narrowing:
    """One list to choose from above the table, and what is chosen in it."""

    name: str
    label: str | Promise
    options: Sequence[tuple[str, str | Promise]]
    chosen: str

    @property
    def is_set(self) -> bool:
        """Whether something else than the first is chosen."""
        return self.chosen != self.options[0][0]


def narrowings(query: QueryDict, choices: Choices) -> list[Narrowing]:
    """Return the lists to choose from; an address that names what is not in them chooses the first."""
    offered: list[tuple[str, str | Promise, Sequence[tuple[str, str | Promise]]]] = [
        ("state", _("Stand"), STATES),
        ("town", _("Ort"), [ALL, *choices.towns]),
        ("topic", _("Hauptthema"), [ALL, *choices.topics]),
        ("group", _("Zielgruppe"), [ALL, *choices.groups]),
    ]
    if choices.stands_in:
        offered.append(("scope", _("Personalstelle"), STANDING_IN))
    return [
        Narrowing(name, label, options, _chosen(query.get(name, ""), options))
        for name, label, options in offered
    ]


def wanted(query: QueryDict, lists: Sequence[Narrowing]) -> Wanted:
    """Return what is asked of the list."""
    chosen = {one.name: one.chosen for one in lists}
    return Wanted(
        state=chosen["state"],
        town=chosen["town"],
        topic=chosen["topic"],
        group=chosen["group"],
        words=tuple(query.get("q", "").replace("\0", " ").split()),
        standing_in=bool(chosen.get("scope")),
    )


def _chosen(asked: str, options: Sequence[tuple[str, str | Promise]]) -> str:
    codes = [code for code, _label in options]
    return asked if asked in codes else codes[0]
