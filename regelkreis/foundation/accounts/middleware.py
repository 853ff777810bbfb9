"""What somebody signed in has seen stays on no machine: offices share them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control


class PrivateAnswersMiddleware:
    """Tells browsers and proxies to keep no answer to somebody signed in, so that "back" shows nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through; an answer that says itself how long it is kept stays as it is."""
        is_signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if is_signed_in and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response
