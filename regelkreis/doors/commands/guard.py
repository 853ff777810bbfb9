"""Keeps invented people and real people in different databases."""

from django.conf import settings

from regelkreis.doors.commands.refusals import CommandRefused
from regelkreis.foundation.accounts.models import User


def refuse_real_databases() -> None:
    """
    Let the demonstration into no database that somebody works with.

    :raises CommandRefused: an account is neither a program's nor the demonstration's.
    """
    if User.objects.filter(is_program=False, is_demo=False).exists():
        raise CommandRefused(
            "In dieser Datenbank gibt es Konten, die nicht zur Vorführung gehören. "
            "Die Vorführung braucht eine eigene Datenbank: Lassen Sie DATABASE_URL leer."
        )


def refuse_demo_databases() -> None:
    """
    Serve no database of the demonstration as if it were a site's.

    :raises CommandRefused: the database has accounts of the demonstration.
    """
    if not settings.DEMO and User.objects.filter(is_demo=True).exists():
        raise CommandRefused(
            "Diese Datenbank gehört zur Vorführung; ihre Konten gelten sonst nirgends. "
            "„regelkreis demo“ zeigt sie. Für den Betrieb braucht es eine eigene Datenbank (DATABASE_URL)."
        )
