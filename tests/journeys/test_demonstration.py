"""The demonstration, full of invented people: every page a visitor is led to, looked at closely."""

import pytest

from tests.journeys.product import serving
from tests.journeys.walker import Walker

pytestmark = pytest.mark.journey
REPORT = "/berichte/?municipality=hilden&on=2023-08-31&screenings_until=2023-09-10"
FIRST_ROW = "tbody th a"
# Who, where, and which links they follow from there.
VISITS = {
    "case-management": (
        ("/", ()),
        ("/?vertretung", ()),
        ("/faelle/", (FIRST_ROW,)),
        ("/verweise/?stand=alle", ("tbody a[href*=faelle]",)),
        ("/verweise/?stand=alle", ("tbody a[href*=faelle]", "a[data-key=n]")),
        ("/eingaenge/", (FIRST_ROW,)),
        ("/berichte/", ()),
        ("/termine/", ("tbody a",)),
        ("/termine/kalender/", ()),
        ("/faelle/spalten/", ()),
    ),
    "teamleitung": (("/auslastung/", ()), ("/gremien/beschluesse/", (FIRST_ROW,))),
    "koordination": (
        ("/regelkreis/", ()),
        ("/regelkreis/beobachtungen/", ("#vorschlaege a",)),
        ("/themen/", ("tbody a:has-text('Prekäre Arbeit')",)),
        ("/gremien/", ("tbody a:has-text('10.05.2023')",)),
        ("/gremien/beschluesse/", (FIRST_ROW,)),
        ("/auslastung/", ()),
        (REPORT, ()),
    ),
    "statistik": (("/berichte/", ()),),
    "verwaltung": (("/standort/profil/", (FIRST_ROW,)), ("/standort/besetzung/", (FIRST_ROW,))),
}


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    """The demonstration as `make demo` starts it, in a folder of its own: its address and its output."""
    folder = tmp_path_factory.mktemp("demonstration")
    environment = {"REGELKREIS_VAR": str(folder / "var")}
    with serving(["demo"], environment, folder / "output") as address:
        yield address, folder / "output"


@pytest.mark.parametrize("username", VISITS)
def test_every_page_of_a_role_holds_with_much_on_it(browser, demonstration, username):
    address, output = demonstration
    walker = Walker(browser, address, username)
    walker.sign_in(username, (output.parent / "var" / "demo-password").read_text(encoding="ascii").strip())
    for where, links in VISITS[username]:
        walker.go(where)
        walker.look()
        for link in links:
            walker.go(walker.page.locator(link).first.get_attribute("href"))
            walker.look()
    faults = walker.leave()
    assert not faults, "\n".join(faults)
    assert "Traceback" not in output.read_text(encoding="utf-8")


def test_no_invented_account_is_let_in_elsewhere(browser, product, demonstration):
    """What signs in to the demonstration signs in nowhere else."""
    password = (demonstration[1].parent / "var" / "demo-password").read_text(encoding="ascii").strip()
    walker = Walker(browser, product.address, "visitor")
    walker.go("/")
    walker.write("Benutzername", "case-management")
    walker.write("Passwort", password)
    with walker.expecting(422):
        walker.press("Anmelden")
    assert walker.path == "/konto/anmelden/"
    walker.look()
    assert walker.leave() == []
