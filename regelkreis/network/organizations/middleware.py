"""Puts the day and the actor on every request; whoever lost a membership loses sight at once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.actors import HeldRole, held_roles
from regelkreis.network.organizations.models import Site

SESSION_KEY = "membership"


class ActorMiddleware:
    """Reads the roles of whoever is signed in and chooses the one they act in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through with `today`, `actor`, `roles` and, for an actor, `current_site`."""
        request.today = today()  # type: ignore[attr-defined]
        request.actor = None  # type: ignore[attr-defined]
        if isinstance(request.user, User):
            self._put_actor(request, request.user)
        return self.get_response(request)

    def _put_actor(self, request: HttpRequest, user: User) -> None:
        day = request.today  # type: ignore[attr-defined]
        found = held_roles(user.pk, today=day)
        request.roles = found  # type: ignore[attr-defined]
        if not found:
            return
        chosen = self._chosen(request, found)
        request.actor = chosen.acting(user)  # type: ignore[attr-defined]
        # Few pages need the site itself, so it is asked for only then.
        request.current_site = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: Site.objects.get(pk=chosen.site)
        )

    def _chosen(self, request: HttpRequest, found: list[HeldRole]) -> HeldRole:
        wanted = request.session.get(SESSION_KEY)
        return next((one for one in found if str(one.key) == wanted), found[0])
