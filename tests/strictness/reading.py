"""A page that is only looked at changes nothing: on GET, nothing but reading reaches the database."""

import re
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from django.db import connections
from django.test.client import ClientHandler

READING = re.compile(
    r"[\s(]*(SELECT|WITH|EXPLAIN|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|PRAGMA|SET CONSTRAINTS)\b", re.I
)
# The session's age, counts of the sign-in limit, and the journal of readings may be written.
EXCEPTIONS = re.compile(r'\b(INTO|UPDATE|FROM)\s+"?(django_session|cache|journal_reading)"?\b', re.I)


class ReadingPageWrites(AssertionError):
    """A GET request changed the database."""


def refuse_writing(execute, sql, params, many, context):
    """Pass on what reads; fail on everything else."""
    if not READING.match(sql) and not EXCEPTIONS.search(sql):
        raise ReadingPageWrites(f"A GET request wrote: {sql[:300]}")
    return execute(sql, params, many, context)


@contextmanager
def only_selects_on_get():
    """Watch every request of every test client."""
    answer = ClientHandler.get_response

    def watched(handler, request):
        if request.method not in {"GET", "HEAD"}:
            return answer(handler, request)
        with ExitStack() as stack:
            for connection in connections.all():
                stack.enter_context(connection.execute_wrapper(refuse_writing))
            return answer(handler, request)

    with patch.object(ClientHandler, "get_response", watched):
        yield
