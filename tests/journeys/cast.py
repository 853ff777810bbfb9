"""Who walks: the administrator lets everybody else in, through the pages made for it."""

from dataclasses import dataclass, field

from tests.journeys.product import ADMIN
from tests.journeys.walker import Walker

CASE_MANAGEMENT = "Case Management"
PEOPLE = (
    ("cm-hilden", "Jule Brandner", CASE_MANAGEMENT, "CM Stadt Hilden"),
    ("cm-velbert", "Tim Wessels", CASE_MANAGEMENT, "CM Kreis Mettmann, Velbert"),
    ("koordination", "Mareike Albers", "Koordination", ""),
    ("statistik", "Tobias Wernicke", "Statistik", ""),
)


@dataclass
class Cast:
    """The people of the walk, each in a browser of their own; `known` is what they noted on the way."""

    admin: Walker
    manager: Walker
    stranger: Walker
    coordinator: Walker
    statistician: Walker
    known: dict[str, str] = field(default_factory=dict)


def gather(enter, password: str) -> Cast:
    """Open accounts, give posts, and let everybody sign in with the start password they were given."""
    admin = enter("Petra Lohmeyer")
    admin.go("/")
    admin.look()
    admin.sign_in(ADMIN, password)
    passwords = {username: open_account(admin, username, name, role) for username, name, role, _ in PEOPLE}
    for username, name, _role, post in PEOPLE:
        if post:
            give_post(admin, post, f"{name} ({username})")
    walkers = []
    for username, name, _role, _post in PEOPLE:
        walkers.append(enter(name))
        walkers[-1].sign_in(username, passwords[username])
    return Cast(admin, *walkers)


def open_account(admin: Walker, username: str, name: str, role: str) -> str:
    """Open an account and return the start password, which is shown once."""
    admin.go("/standort/besetzung/personen/")
    admin.look()
    admin.follow("Konto anlegen")
    admin.look()
    admin.write("Name", name)
    admin.write("Benutzername", username)
    admin.choose("Rolle", role)
    admin.press("Konto anlegen")
    admin.reads(f"Startpasswort für {name}", "nur jetzt zu sehen")
    admin.look()
    return admin.page.locator("dt:has-text('Startpasswort') + dd").inner_text().strip()


def give_post(admin: Walker, post: str, person: str) -> None:
    """Let somebody hold a post from today."""
    admin.go("/standort/besetzung/")
    admin.look()
    admin.follow(post)
    admin.look()
    admin.follow("Personalstelle besetzen")
    admin.look()
    admin.choose("Person", person)
    admin.press("Personalstelle besetzen")
    admin.reads(person.split(" (")[0])
