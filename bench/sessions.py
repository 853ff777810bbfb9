"""Signs people in without a form: a session for each, and its cookie."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from regelkreis.foundation.accounts.models import User


def cookies_of(users: list[UUID], *, backend: str = settings.AUTHENTICATION_BACKENDS[0]) -> dict[UUID, str]:
    """Return a cookie header for each user, signed in by a backend."""
    made = {}
    for user in User.objects.filter(pk__in=users):
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = backend
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        made[user.pk] = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    return made
