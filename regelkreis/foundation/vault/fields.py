"""Private text: what people confide, in a field type of its own."""

from typing import Any

from django.db import models


class PrivateTextField(models.TextField[str, str]):
    """
    Free text about a person.

    A type of its own so that encryption per case can come without rebuilding the rooms. For the same
    reason it cannot be searched or compared in the database today: only "is it empty" is answered.

    :raises TypeError: when a query compares the text.
    """

    description = "Vertraulicher Text"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse every comparison but the one with nothing."""
        if lookup_name in {"isnull"}:
            return super().get_lookup(lookup_name)
        raise TypeError(f"{self.name} is private text and cannot be searched with {lookup_name}")
