"""`regelkreis report`: a report in one of its formats, to a file or to standard output."""

import argparse
import sys
from datetime import date
from pathlib import Path

from regelkreis.doors.commands.places import site_named, town_named
from regelkreis.doors.commands.refusals import CommandRefused
from regelkreis.doors.imports.cells import BadCell, read_day
from regelkreis.foundation.kernel.clock import today
from regelkreis.foundation.kernel.refusals import require
from regelkreis.reporting.formats import FORMATS
from regelkreis.reporting.permissions import may_issue_for
from regelkreis.reporting.progress import progress_report
from regelkreis.reporting.tables import INTERNAL

REPORTS = ("progress",)
FUTURE = "Hinweis: Der Stichtag liegt in der Zukunft. Gezählt ist, was heute eingetragen ist."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which report, of which town, on which day, in which format."""
    parser.add_argument("report", choices=REPORTS, metavar="BERICHT", help="progress (Sachstandsbericht)")
    parser.add_argument("--site", required=True, metavar="STANDORT", help="Kurzname des Standorts")
    parser.add_argument("--municipality", required=True, metavar="GEMEINDE", help="Gemeinde des Standorts")
    parser.add_argument("--on", required=True, metavar="TAG", help="Stichtag, zum Beispiel 2023-08-31")
    parser.add_argument(
        "--screenings-until", metavar="TAG", help="letzter gezählter Tag der Screenings (ohne: der Stichtag)"
    )
    parser.add_argument(
        "--audience",
        default=INTERNAL,
        metavar="FÜR WEN",
        help="bisher nur internal (nicht zur Veröffentlichung)",
    )
    parser.add_argument("--format", required=True, choices=sorted(FORMATS), help="Form der Ausgabe")
    parser.add_argument(
        "--out", type=Path, metavar="DATEI", help="Ausgabe in diese Datei statt auf den Bildschirm"
    )


def run(args: argparse.Namespace) -> int:
    """Count, put into form, and hand over the result alone."""
    require(may_issue_for(args.audience))
    on = _day("--on", args.on)
    until = _day("--screenings-until", args.screenings_until) if args.screenings_until else None
    if on > today():
        print(FUTURE, file=sys.stderr)
    site = site_named(args.site)
    town = town_named(site, args.municipality)
    content = FORMATS[args.format].write(progress_report(site=site, town=town, on=on, screenings_until=until))
    if args.out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        _store(args.out, content)
    return 0


def _day(option: str, text: str) -> date:
    try:
        return read_day(text)
    except BadCell as bad:
        raise CommandRefused(f"{option}: {bad}") from None


def _store(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError:
        raise CommandRefused(
            f"In die Datei {path} lässt sich nicht schreiben. "
            "Gibt es den Ordner, und dürfen Sie dort schreiben?"
        ) from None
    print(f"Geschrieben: {path}", file=sys.stderr)
