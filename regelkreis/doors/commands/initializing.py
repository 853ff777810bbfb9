"""`regelkreis init`: a database that a site can work with; again is harmless."""

import argparse
import sys

from django.core.management import call_command

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.actors import acting_for_system
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.operations import open_account
from regelkreis.network.organizations.roles import Role
from regelkreis.profiles.loading import LoadResult, load_profile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask for the site (a shipped profile by name, or one's own from a file) and who administers it."""
    parser.add_argument(
        "--site",
        required=True,
        metavar="NAME|DATEI",
        help="Name eines mitgelieferten Profils (mettmann, ennepe-ruhr) oder Pfad einer eigenen Profildatei",
    )
    parser.add_argument(
        "--admin",
        metavar="BENUTZERNAME",
        help="eröffnet das Konto, das weitere Konten vergibt, und nennt einmal sein Startpasswort",
    )
    parser.add_argument("--admin-name", metavar="NAME", help="Name zu diesem Konto (sonst der Benutzername)")


def run(args: argparse.Namespace) -> int:
    """Create what is missing and load the profile; demonstration data never comes this way."""
    prepare_database()
    result = load_profile(args.site)
    for notice in result.notices:
        print(notice, file=sys.stderr)
    print(said_of(result))
    if args.admin:
        print(first_account(result.site, args.admin, args.admin_name or args.admin))
    return 0


def prepare_database() -> None:
    """Bring the schema up to date, the table for shared counting included."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def said_of(result: LoadResult) -> str:
    """Return the sentence that says what is ready now."""
    news = "ist geladen" if result.is_new_revision else "war schon geladen"
    return f"Die Datenbank ist bereit. Das Profil „{result.site.slug}“ {news} (Fassung {result.revision})."


def first_account(site: Site, username: str, name: str) -> str:
    """Open the site's first account, which opens all others; one that exists is left alone."""
    if User.objects.filter(username__iexact=username).exists():
        return f"Das Konto „{username}“ gibt es schon; es bleibt, wie es ist."
    day = today()
    opened = open_account(
        username=username,
        name=name,
        role=Role.SITE_ADMIN,
        valid_from=day,
        actor=acting_for_system(site),
        today=day,
    )
    return f"Das Konto „{username}“ ist eröffnet. Startpasswort, nur jetzt zu lesen: {opened.start_password}"
