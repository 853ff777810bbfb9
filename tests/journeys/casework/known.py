"""Who works on the case of this walk, who must not know of it, and what all steps speak of."""

from dataclasses import dataclass, field
from pathlib import Path

from pypdf import PdfReader

from tests.journeys.cast import CASE_MANAGEMENT, give_post, open_account
from tests.journeys.product import ADMIN
from tests.journeys.walker import Walker

USERNAME = "cm-fallarbeit"
PERSON = "Selma Haddad"
GOAL = "Wir möchten in unserer Wohnung bleiben."
STEP = "Ratenplan mit dem Vermieter vereinbaren"
CONCERN = "Klärung der Mietschulden und der offenen Leistungen"


@dataclass
class Team:
    """Two case managers of different posts, and the password of the first; `known` is noted on the way."""

    password: str
    manager: Walker
    stranger: Walker
    known: dict[str, str] = field(default_factory=dict)


def gather(enter, password: str) -> Team:
    """Let the administrator open two accounts, give each a post, and let both sign in."""
    admin = enter("Petra Lohmeyer")
    admin.sign_in(ADMIN, password)
    passwords, walkers = [], []
    for username, name, post in (
        (USERNAME, "Hanna Osterkamp", "CM Kreis Mettmann, Velbert"),
        ("cm-nebenan", "Rolf Dietz", "CM Stadt Hilden"),
    ):
        passwords.append(open_account(admin, username, name, CASE_MANAGEMENT))
        give_post(admin, post, f"{name} ({username})")
        walkers.append(enter(name))
        walkers[-1].sign_in(username, passwords[-1])
    return Team(passwords[0], *walkers)


def open_file(team: Team) -> Walker:
    """Open the case file, and return who keeps it."""
    team.manager.go(team.known["case"])
    return team.manager


def under_more(manager: Walker, words: str) -> None:
    """Follow what the file offers under "Mehr"."""
    manager.page.locator("summary", has_text="Mehr").click()
    manager.follow(words, within=".rk-menu-body")


def text_of(paper: Path) -> str:
    """Return what can be read on a paper, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
