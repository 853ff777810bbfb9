"""Somebody acting, and a file they act on."""

from uuid import uuid4

import pytest

from tests.foundation.journal.people import Somebody


@pytest.fixture
def ada():
    return Somebody()


@pytest.fixture
def file():
    return ("cases.case", uuid4())
