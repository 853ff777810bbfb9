"""How signing in behaves here: accounts are given by the site, never taken."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from regelkreis.foundation.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Closes sign-up, and keeps demonstration accounts out of every real site."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: an account comes from the site's administration."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Check the credentials; a demonstration account counts only in a demonstration."""
        user: User | None = super().authenticate(request, **credentials)
        if user is not None and user.is_demo and not settings.DEMO:
            return None
        return user
