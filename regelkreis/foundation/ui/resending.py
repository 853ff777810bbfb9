"""A form sent a second time leads where it led the first time, before anybody asks again who may."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from regelkreis.foundation.kernel.once import sent_before


class ResendingMiddleware:
    """
    Answers a form whose token this account has spent with the address of its result.

    What was deleted or ended is not there any more, so the page of the form would say no the second time,
    to somebody who only clicked twice.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Lead to the result; a form that was not sent before goes on to its page."""
        if request.method != "POST" or not request.user.is_authenticated:
            return None
        address = sent_before(request.POST.get("token"), user_id=request.user.pk)
        return redirect(address) if address else None
