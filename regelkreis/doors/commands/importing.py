"""`regelkreis import`: tables of cases or screenings become records, all rows or none."""

import argparse
import sys
from pathlib import Path

from django.db import transaction

from regelkreis.doors.commands.places import site_named
from regelkreis.doors.imports.cases import import_cases
from regelkreis.doors.imports.outcome import Outcome
from regelkreis.doors.imports.profile import Profile
from regelkreis.doors.imports.screenings import import_screenings
from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.actors import acting_for_system

IMPORTS = {"cases": (import_cases, "Fälle"), "screenings": (import_screenings, "Screenings")}
# So often the command says how far it is.
EVERY = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask what, from which file, for which site; and whether only to look."""
    parser.add_argument("what", choices=sorted(IMPORTS), metavar="WAS", help="cases (Fälle) oder screenings")
    parser.add_argument("file", type=Path, metavar="DATEI", help="Tabelle in CSV oder XLSX")
    parser.add_argument("--site", required=True, metavar="STANDORT", help="Kurzname des Standorts")
    parser.add_argument("--dry-run", action="store_true", help="prüft und berichtet, schreibt aber nichts")


def run(args: argparse.Namespace) -> int:
    """Read the table; a refusal of any kind leaves the database as it was."""
    work, name = IMPORTS[args.what]
    with transaction.atomic():
        site = site_named(args.site)
        outcome = work(
            path=args.file,
            profile=Profile(site, today()),
            actor=acting_for_system(site),
            progress=_say_progress,
        )
        if args.dry_run:
            transaction.set_rollback(True)
    _say(outcome, name, dry=args.dry_run)
    return 0


def _say_progress(done: int, total: int) -> None:
    if done % EVERY == 0 or (done == total and total > EVERY):
        print(f"{done} von {total} Zeilen", file=sys.stderr, flush=True)


def _say(outcome: Outcome, name: str, *, dry: bool) -> None:
    for line in outcome.lines():
        print(line, file=sys.stderr)
    print(f"{name}: {outcome.new} neu, {outcome.changed} geändert, {outcome.unchanged} unverändert.")
    if dry:
        print("Probelauf: Es wurde nichts geschrieben.")
