"""The demonstration's accounts: invented colleagues, one sign-in per role, a password made on the spot."""

import os
import secrets
from datetime import date
from pathlib import Path

from django.conf import settings

from regelkreis.foundation.accounts.models import User
from regelkreis.network.organizations.actors import Acting, acting_as
from regelkreis.network.organizations.models import Membership, Organization, Post, PostHolding, Site
from regelkreis.network.organizations.roles import Role
from regelkreis.profiles.demo.words import Words

START = date(2021, 5, 1)
SIGN_INS = (
    ("case-management", "Jule Brandner", Role.CASE_MANAGER),
    ("koordination", "Mareike Albers", Role.COORDINATOR),
    ("teamleitung", "Birgit Sanders", Role.TEAM_LEAD),
    ("statistik", "Tobias Wernicke", Role.STATISTICS),
    ("verwaltung", "Petra Lohmeyer", Role.SITE_ADMIN),
)
COLLEAGUES = (
    "Tim Wessels", "Nora Hinrichs", "Aylin Korkmazer", "Jonas Brügge", "Svenja Paulick", "Malte Ostrowski",
    "Carla Venedig", "Idris Belhadi", "Hanna Grotjahn", "Rasmus Feddersen", "Miriam Stellwag", "Levi Adomeit",
)  # fmt: skip


def password() -> str:
    """Return the password of the demonstration's accounts, made once and kept where only its owner reads."""
    path = Path(settings.VAR) / "demo-password"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    made = secrets.token_urlsafe(9)
    with os.fdopen(descriptor, "w", encoding="ascii") as handle:
        handle.write(made)
    return made


def sign_in_lines(site: str) -> list[str]:
    """Return one line per role: who, and with which password."""
    width = max(len(str(role.label)) for _name, _person, role in SIGN_INS) + 2
    lines = [f"Anmelden (Passwort für alle: {password()}):"]
    for username, person, role in SIGN_INS:
        lines.append(f"  {str(role.label) + ':':<{width}}{username}  ({person})")
    return lines


def make_accounts(words: Words) -> dict[str, Acting]:
    """Return who acts, by sign-in name and by post; the main one holds a post and stands in."""
    shared = _hashed(password())
    actors: dict[str, Acting] = {}
    posts = list(words.posts.values())
    main = words.posts.get("stadt-hilden", posts[0])
    for username, name, role in SIGN_INS:
        user = _user(username, name, shared)
        if role == Role.CASE_MANAGER:
            _hold(words.site, user, main.code, words)
            other = next(post for post in posts if post != main)
            _hold(words.site, user, other.code, words, kind=PostHolding.Kind.SUBSTITUTE)
        employer = _largest_employer(posts) if role == Role.TEAM_LEAD else None
        actors[username] = _member(words.site, user, role, employer)
    actors[main.code] = actors["case-management"]
    colleagues = iter(COLLEAGUES)
    for post in posts:
        if post != main:
            user = _user(f"cm-{post.code}", next(colleagues), shared)
            _hold(words.site, user, post.code, words)
            actors[post.code] = _member(words.site, user, Role.CASE_MANAGER)
    return actors


def _hashed(plain: str) -> str:
    user = User()
    user.set_password(plain)
    return user.password


def _user(username: str, name: str, hashed: str) -> User:
    return User.objects.create(username=username, name=name, password=hashed, is_demo=True)


def _hold(
    site: Site, user: User, post: str, words: Words, kind: PostHolding.Kind = PostHolding.Kind.HOLDER
) -> None:
    PostHolding.objects.create(
        site=site.pk,
        post=words.posts[post],
        user=user,
        kind=kind,
        valid_from=words.posts[post].valid_from or START,
    )


def _largest_employer(posts: list[Post]) -> Organization:
    """Return who employs the most posts, the first of several."""
    employers = [post.employer for post in posts]
    return max(employers, key=employers.count)


def _member(site: Site, user: User, role: Role, employer: Organization | None = None) -> Acting:
    membership = Membership.objects.create(
        site=site.pk, user=user, role=role, organization=employer, valid_from=START
    )
    return acting_as(membership, today=date(2023, 11, 20))
