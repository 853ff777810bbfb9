"""Tests may empty their tables: the journal's refusal to be emptied is lifted while Django does so."""

from contextlib import contextmanager
from unittest.mock import patch

from django.apps import apps
from django.db.backends.base.operations import BaseDatabaseOperations

from regelkreis.foundation.journal.triggers import arming, disarming


@contextmanager
def unguarded(connection):
    """Take the journal's triggers away for a while."""
    with connection.cursor() as cursor:
        for statement in disarming(connection.vendor):
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in arming(apps, connection.vendor):
                cursor.execute(statement)


@contextmanager
def journals_of_tests():
    """Let `flush` between tests with real transactions do its work, and nothing else."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def lifted(operations, sql_list):
        with unguarded(operations.connection):
            return flush(operations, sql_list)

    with patch.object(BaseDatabaseOperations, "execute_sql_flush", lifted):
        yield
