"""Counts the queries of a request and says so in a header."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse


class QueryCount:
    """Middleware around everything else; transaction commands are not counted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and put the number of its queries into a header."""
        number = 0

        def count(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal number
            number += not sql.startswith(("SAVEPOINT", "RELEASE", "PRAGMA"))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
        response.headers["X-Queries"] = str(number)
        return response
