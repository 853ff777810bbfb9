"""`regelkreis init`: a database that a site can work with; again is harmless."""

import argparse
import sys

from django.core.management import call_command

from regelkreis.profiles.loading import load_profile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask for the site: a shipped profile by name, or one's own from a file."""
    parser.add_argument(
        "--site",
        required=True,
        metavar="NAME|DATEI",
        help="Name eines mitgelieferten Profils (mettmann, ennepe-ruhr) oder Pfad einer eigenen Profildatei",
    )


def run(args: argparse.Namespace) -> int:
    """Create what is missing and load the profile; demonstration data never comes this way."""
    prepare_database()
    result = load_profile(args.site)
    for notice in result.notices:
        print(notice, file=sys.stderr)
    news = "ist geladen" if result.is_new_revision else "war schon geladen"
    print(f"Die Datenbank ist bereit. Das Profil „{result.site.slug}“ {news} (Fassung {result.revision}).")
    return 0


def prepare_database() -> None:
    """Bring the schema up to date, the table for shared counting included."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
