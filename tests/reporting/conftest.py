"""The county of Mettmann with the two acceptance tables, and small reports of the cast's site."""

import io
import json
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import pytest

from regelkreis.doors.commands.main import main
from regelkreis.network.organizations.models import Municipality, Site
from regelkreis.profiles.loading import load_profile
from regelkreis.reporting.progress import progress_report

ACCEPTANCE = Path(__file__).resolve().parents[1] / "acceptance"
HILDEN = ("report", "progress", "--site", "mettmann", "--municipality", "hilden", "--on", "2023-08-31")
UNTIL = ("--screenings-until", "2023-09-10")


@pytest.fixture(scope="session")
def expected():
    return json.loads((ACCEPTANCE / "hilden_expected.json").read_text(encoding="utf-8"))


def import_acceptance_tables():
    """Read both tables by the command, without showing what it says."""
    with redirect_stdout(io.StringIO()):
        for what in ("cases", "screenings"):
            assert main(["import", what, str(ACCEPTANCE / f"mettmann_{what}.csv"), "--site", "mettmann"]) == 0


@pytest.fixture
def mettmann(db) -> Site:
    load_profile("mettmann")
    import_acceptance_tables()
    return Site.objects.get(slug="mettmann")


@pytest.fixture
def hilden(mettmann):
    town = Municipality.objects.get(site=mettmann.pk, code="hilden")
    return progress_report(site=mettmann, town=town, on=date(2023, 8, 31), screenings_until=date(2023, 9, 10))


@pytest.fixture
def nordstadt(site):
    """Return a function that reports on the small site's town."""

    def report(on=date(2023, 8, 31), **more):
        town = Municipality.objects.get(site=site.pk, code="nordstadt")
        return progress_report(site=site, town=town, on=on, **more)

    return report


@pytest.fixture
def taken(capsysbinary):
    """Return a function that runs a command and returns its code, its result, and what it said beside it."""

    def run(*words):
        code = main([str(word) for word in words])
        shown = capsysbinary.readouterr()
        return code, shown.out, shown.err.decode()

    return run
