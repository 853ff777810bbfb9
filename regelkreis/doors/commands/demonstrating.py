"""`regelkreis demo`: a site with invented people, on a fixed day, in a database of its own."""

import argparse
import os
from pathlib import Path

from regelkreis.doors.commands.readiness import later
from regelkreis.doors.commands.serving import announce, port_number, require_free_port, serve

CHECKOUT = Path(__file__).resolve().parents[3]
DAY = "2023-11-20"
SITES = ("mettmann", "ennepe-ruhr")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which site to show and where."""
    parser.add_argument(
        "--site", choices=SITES, default=SITES[0], help="der gezeigte Standort (sonst mettmann)"
    )
    parser.add_argument("--host", default="127.0.0.1", metavar="ADRESSE", help="Adresse (sonst 127.0.0.1)")
    parser.add_argument("--port", type=port_number, default=8000, metavar="PORT", help="Port (sonst 8000)")
    parser.add_argument(
        "--only-prepare", action="store_true", help="richtet die Daten ein und startet nichts"
    )


def run(args: argparse.Namespace) -> int:
    """Set the stage once, print who can sign in, and serve."""
    require_free_port(args.host, args.port)
    choose_settings(args.site)
    sign_ins = later("regelkreis.doors.commands.stage:set_stage")(args.site)
    if args.only_prepare:
        return 0

    def ready(address: str) -> None:
        announce(address)
        print(sign_ins, flush=True)

    return serve(host=args.host, port=args.port, workers=1, ready=ready)


def choose_settings(site: str) -> None:
    """
    Choose the demonstration's day and database, before any setting is read.

    Demonstration accounts cannot exist elsewhere: only here is the setting on that lets them sign in.
    """
    var = Path(os.environ.setdefault("REGELKREIS_VAR", str(CHECKOUT / "var")))
    os.environ["REGELKREIS_DEMO"] = "1"
    os.environ["REGELKREIS_TODAY"] = DAY
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{var.absolute() / f'demo-{site}.sqlite3'}")
    os.environ.setdefault("REGELKREIS_FILES", str(var.absolute() / f"demo-{site}-files"))
