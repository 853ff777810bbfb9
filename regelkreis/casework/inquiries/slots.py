"""What may follow an inquiry: later rooms hang their links in."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from regelkreis.casework.inquiries.models import Inquiry
from regelkreis.foundation.kernel.slots import Slot


@dataclass(frozen=True)
class NextStep:
    """Something to go on with after asking; `url` carries over what was typed."""

    label: str | Promise
    url: Callable[[Inquiry], str]


next_steps: Slot[NextStep] = Slot("inquiries.next_steps")
