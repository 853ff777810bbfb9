"""Setting the stage of the demonstration: schema, profile and story, each once."""

from django.db import transaction

from regelkreis.doors.commands.guard import refuse_real_databases
from regelkreis.doors.commands.initializing import prepare_database
from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.models import Site
from regelkreis.profiles.demo import load_story, sign_ins
from regelkreis.profiles.loading import load_profile


def set_stage(site: str) -> str:
    """
    Make sure that the demonstration stands, and return the lines that say who can sign in.

    :raises CommandRefused: the database holds accounts of real people.
    """
    prepare_database()
    refuse_real_databases()
    if not is_set(site):
        print("Die Vorführung wird eingerichtet ...", flush=True)
        with transaction.atomic():
            load_profile(site)
            load_story(site)
    return "\n".join(sign_ins(site))


def is_set(site: str) -> bool:
    """Return whether the story was loaded; profile, story and accounts came in one transaction."""
    return Site.objects.filter(slug=site).exists() and User.objects.filter(is_demo=True).exists()
