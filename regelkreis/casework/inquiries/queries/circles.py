"""
The three circles around who asks: own files, those of the town's team, and those of everybody else.

A match in the first is a file to go on in, a match in the second is shown with whom to talk to, a match
in the third is never shown (`access.md`, search before create).
"""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from regelkreis.casework.cases.models import Case
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.queries import Similar, persons_visible_to, similar_people
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post


@dataclass(frozen=True)
class TeamFile:
    """A match in the town's team: who may be meant, and the post that keeps the file."""

    similar: Similar
    case_id: UUID
    post: str


def known_to(actor: Acting, sought: Identity) -> list[Similar]:
    """Return who of the actor's own files may be meant."""
    return similar_people(sought, actor.site, persons_visible_to(actor))


def known_in_team(actor: Acting, sought: Identity) -> list[TeamFile]:
    """Return who of the files of posts that serve the same town may be meant, own files left out."""
    cases = (
        Case.objects.of_site(actor.site)
        .filter(post__in=team_of(actor.own_posts))
        .exclude(post__in=actor.posts)
    )
    found = similar_people(sought, actor.site, Person.objects.filter(cases__in=cases))
    rows = cases.filter(person__in=[one.person_id for one in found]).order_by("-closed_on", "opened_on")
    files = {person: (pk, post) for pk, person, post in rows.values_list("pk", "person_id", "post__label")}
    return [TeamFile(one, *files[one.person_id]) for one in found if one.person_id in files]


def files_to_ask(site: UUID, sought: Identity, post: UUID) -> list[UUID]:
    """
    Return the files elsewhere whose holders are asked: one for each person who may be meant.

    Nothing of this reaches a page of who asks: it is asked by a task, after the page was sent.
    """
    found = [one.person_id for one in similar_people(sought, site)]
    near = Case.objects.filter(person__in=found, post__in=team_of([post])).values("person")
    rows = (
        Case.objects.of_site(site)
        .filter(person__in=found)
        .exclude(person__in=near)
        .order_by("opened_on", "pk")
        .values_list("person_id", "pk", "closed_on")
    )
    newest = sorted(rows, key=lambda row: row[2] is None)
    return list({person: case for person, case, _closed_on in newest}.values())


def team_of(posts: Collection[UUID]) -> QuerySet[Post]:
    """Return the posts that serve a town which one of these posts serves: one team."""
    towns = Municipality.objects.filter(pk__in=Post.objects.filter(pk__in=posts).values("serves"))
    return Post.objects.filter(serves__in=towns.values("pk"))
