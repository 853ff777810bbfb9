"""A refusal that no form could take up becomes a page: the sentence that says what helps, and a way back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.foundation.kernel.refusals import NotAllowed, Refusal


class RefusalMiddleware:
    """Turns refusals into pages: 403 for what somebody may not do, 422 for what cannot be done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Show the refusal's own sentence; every other exception goes on."""
        if not isinstance(exception, Refusal):
            return None
        status = 403 if isinstance(exception, NotAllowed) else 422
        return render(request, "ui/refused.html", {"sentence": str(exception)}, status=status)
