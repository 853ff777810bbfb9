"""What every page knows: its frame, and the day it is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property

from regelkreis.foundation.ui.navigation import ShownEntry, Standing, shown_entries, standing_of


class Frame:
    """The frame around a page; each part is asked for only when a template shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def entries(self) -> list[ShownEntry]:
        """The main navigation of the role."""
        return shown_entries(self._request)

    @cached_property
    def who(self) -> Standing | None:
        """Who is signed in, and as what."""
        return standing_of(self._request)

    @property
    def demo(self) -> bool:
        """Whether this is a demonstration on invented people."""
        return bool(settings.DEMO)

    @property
    def fixed_day(self) -> bool:
        """Whether the demonstration plays on a fixed day."""
        return settings.FIXED_TODAY is not None


def page(request: HttpRequest) -> dict[str, Any]:
    """Put the frame and today on every template; costs nothing until it is used."""
    return {"frame": Frame(request), "today": getattr(request, "today", None)}
