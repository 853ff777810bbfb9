"""A list that relies on an order nobody asked for fails sooner or later; here it fails soon."""

from contextlib import contextmanager
from unittest.mock import patch

from django.db.models import QuerySet


@contextmanager
def unordered_lists(chance):
    """Shuffle the rows of every query without an order; `chance` is seeded by the test's name."""
    fetch = QuerySet._fetch_all

    def fetch_and_shuffle(queryset):
        fresh = queryset._result_cache is None
        fetch(queryset)
        if fresh and not queryset.ordered and len(queryset._result_cache) > 1:
            chance.shuffle(queryset._result_cache)

    with patch.object(QuerySet, "_fetch_all", fetch_and_shuffle):
        yield
