"""How signing in behaves here: accounts are given by the site, never taken."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Closes sign-up, keeps demonstration accounts out of every real site, and speaks as the house does."""

    # The library's German says "du" and has another word for the user name.
    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "enter_current_password": _("Bitte geben Sie Ihr jetziges Passwort ein."),
        "rate_limited": _("Das waren zu viele Versuche in kurzer Zeit. Bitte warten Sie einen Moment."),
        "too_many_login_attempts": _(
            "Zu viele falsche Anmeldungen. Bitte versuchen Sie es später noch einmal."
        ),
        "username_password_mismatch": _("Benutzername oder Passwort ist falsch."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: an account comes from the site's administration."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Check the credentials; a demonstration account counts only in a demonstration."""
        user: User | None = super().authenticate(request, **credentials)
        if user is not None and user.is_demo and not settings.DEMO:
            return None
        return user
