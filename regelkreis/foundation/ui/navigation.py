"""The bar on top: later rooms hang their entries in it, and say who is signed in."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.kernel.slots import Slot


@dataclass(frozen=True)
class NavigationEntry:
    """One entry of the main navigation, for the roles that have it; a count stands for new things only."""

    label: str | Promise
    url_name: str
    roles: frozenset[str]
    count: Callable[[HttpRequest], int] | None = None


@dataclass(frozen=True)
class Capacity:
    """One of several roles somebody may act in: what the button says, and what it sends."""

    label: str
    value: str


@dataclass(frozen=True)
class Standing:
    """Who is signed in and in which role, in the words of the bar; `switch_url` takes `capacity` by POST."""

    name: str
    role: str
    place: str = ""
    others: tuple[Capacity, ...] = ()
    switch_url: str = ""

    @property
    def initials(self) -> str:
        """First letters of the first and the last name."""
        words = self.name.split()
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else ""


@dataclass(frozen=True)
class ShownEntry:
    """An entry as the page shows it."""

    label: str | Promise
    url: str
    current: bool
    count: int


navigation: Slot[NavigationEntry] = Slot("navigation")
standing: Slot[Callable[[HttpRequest], Standing | None]] = Slot("standing")


def shown_entries(request: HttpRequest) -> list[ShownEntry]:
    """
    Return the entries of the actor's role in order; the one with the longest matching address is current.

    An entry whose address does not exist in this installation is left out.
    """
    role = getattr(getattr(request, "actor", None), "role", None)
    found = [(entry, _address(entry)) for entry in navigation if role in entry.roles]
    addresses = [address for _, address in found if address and _is_under(request.path, address)]
    current = max(addresses, key=len, default="")
    return [
        ShownEntry(
            label=entry.label,
            url=address,
            current=address == current,
            count=entry.count(request) if entry.count else 0,
        )
        for entry, address in found
        if address
    ]


def standing_of(request: HttpRequest) -> Standing | None:
    """Return who is signed in, as the first room that knows says it; else the account's bare name."""
    known = next((answer for say in standing if (answer := say(request)) is not None), None)
    user = getattr(request, "user", None)
    if known is None and user is not None and user.is_authenticated:
        return Standing(name=str(user), role=_("zurzeit ohne Rolle"))
    return known


def _address(entry: NavigationEntry) -> str:
    try:
        return address(entry.url_name)
    except NoReverseMatch:
        return ""


def _is_under(path: str, address: str) -> bool:
    return path == address or (address != "/" and path.startswith(address.rstrip("/") + "/"))
