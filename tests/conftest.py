"""
What holds for every test.

The first part makes hidden faults loud: undefined template variables, unordered lists, reading
pages that write. The fixed cast comes from `tests/cast.py`.
"""

import random

import pytest
from django.db import connection
from django.test import override_settings

from tests.strictness import emptying, reading, shuffling, undefined

# --- Undefined template variables fail the test ------------------------------------------------


@pytest.fixture(autouse=True, scope="session")
def _undefined_template_variables_fail():
    with undefined.forbidden():
        yield


# --- Lists without an order come in a different order each time --------------------------------


@pytest.fixture(autouse=True)
def _unordered_lists_are_shuffled(request):
    with shuffling.unordered_lists(random.Random(request.node.nodeid)):
        yield


# --- Reading pages only read -------------------------------------------------------------------


@pytest.fixture(autouse=True, scope="session")
def _reading_pages_only_read():
    with reading.only_selects_on_get():
        yield


# --- On SQLite the tests' database is a file like a site's: in memory, threads lock each other out ------


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    if connection.vendor == "sqlite":
        folder = tmp_path_factory.mktemp("database")
        connection.settings_dict["TEST"]["NAME"] = str(folder / "test.sqlite3")


# --- Tables of tests with real transactions are emptied, the journal's too -----------------------


@pytest.fixture(autouse=True, scope="session")
def _journals_of_tests_may_be_emptied():
    with emptying.journals_of_tests():
        yield


# --- Files of tests lie in a folder of their own ------------------------------------------------


@pytest.fixture(autouse=True, scope="session")
def _files_of_tests_lie_apart(tmp_path_factory):
    with override_settings(FILES=tmp_path_factory.mktemp("files"), CLAMD=""):
        yield


# --- The cast ----------------------------------------------------------------------------------

pytest_plugins = ["tests.cast_fixtures"]
