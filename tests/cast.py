"""The fixed cast of every test: two small sites, and people who should or should not see things."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from regelkreis.casework.cases.models import Case
from regelkreis.casework.people.models import Person
from regelkreis.foundation.accounts.models import User
from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term, TermVersion
from regelkreis.network.organizations.actors import Acting, acting_as
from regelkreis.network.organizations.models import (
    Membership,
    Municipality,
    Organization,
    Post,
    PostHolding,
    PostVersion,
    Site,
)
from regelkreis.network.organizations.roles import Role

TODAY = date(2023, 11, 20)
LONG_AGO = date(2021, 1, 1)

WORDS: dict[Kind, list[tuple[str, str, dict[str, object]]]] = {
    Kind.LIFE_DOMAIN: [
        ("residence", "Aufenthalt", {}),
        ("work", "Ausbildung und Arbeit", {}),
        ("language", "Sprache", {}),
        ("housing", "Wohnen", {}),
    ],
    Kind.OCCASION: [("chance-residence", "Chancenaufenthalt § 104c", {})],
    Kind.SCREENING_RESULT: [("mbe", "MBE", {}), ("kim-cm", "KIM-CM", {}), ("no-need", "Kein Bedarf", {})],
    Kind.ACCESS_ROUTE: [
        ("self", "Ebene 1", {}),
        ("internal", "Meldung intern", {}),
        ("screening", "Screening", {}),
    ],
    Kind.ENDING: [("goals-reached", "Ziele erreicht", {}), ("moved", "verzogen", {})],
    Kind.RESIDENCE_STATUS: [
        ("toleration", "Duldung", {}),
        ("chance-residence", "Aufenthaltserlaubnis § 104c AufenthG", {}),
    ],
    Kind.FAMILY_STATUS: [("single", "ledig", {}), ("married", "verheiratet", {})],
    Kind.COMPLEXITY: [
        ("responsibilities", "Zuständigkeiten über Rechtskreise hinweg", {}),
        ("accumulation", "Häufung von Problemen", {}),
    ],
    Kind.CONTACT_MODE: [("talk", "Gespräch", {}), ("phone", "Telefon", {})],
    Kind.DECLINE_REASON: [("no-place", "kein Platz", {}), ("not-responsible", "nicht zuständig", {})],
    Kind.LEGAL_BASIS: [("consent", "Einwilligung", {}), ("statutory-task", "gesetzliche Aufgabe", {})],
    Kind.BREAK_KIND: [
        ("missing-offer", "fehlendes Angebot", {}),
        ("rule", "Regel", {}),
        ("interface", "Schnittstelle", {}),
        ("capacity", "Kapazität", {}),
    ],
    Kind.NEED: [("language-course", "Sprachkurs", {}), ("work-permit", "Beschäftigungserlaubnis", {})],
    Kind.RUNG: [
        ("case-conference", "Fallkonferenz", {}),
        ("municipal-group", "kommunale Projektgruppe", {}),
        ("county-group", "Projektgruppe auf Kreisebene", {}),
        ("steering-group", "Lenkungsgruppe", {}),
        ("land", "Land", {}),
    ],
    Kind.BODY: [("steering-group", "Lenkungsgruppe", {}), ("project-group", "Projektgruppe", {})],
    Kind.INDICATOR: [
        (
            "days-referral-to-answer",
            "Tage vom Verweis bis zur Antwort",
            {"method": "days_between", "from": "referral.sent", "to": "referral.answered", "unit": "Tage"},
        ),
        (
            "share-declined",
            "Anteil abgelehnter Verweise",
            {"method": "share", "of": "referral.answered", "where": "referral.declined", "unit": "Prozent"},
        ),
    ],
}


@dataclass(frozen=True)
class Somebody:
    """A signed-in person of the cast and the actor they are."""

    user: User
    actor: Acting


def build_site(slug: str, name: str) -> Site:
    """Return a small site with towns, organizations, posts and words, as a loaded profile leaves it."""
    site = Site.objects.create(slug=slug, name=name, revision=1)
    towns = [
        Municipality.objects.create(site=site.pk, code=code, label=label, ags=ags, position=index)
        for index, (code, label, ags) in enumerate(
            [("nordstadt", "Nordstadt", "05999001"), ("suedstadt", "Südstadt", "05999002")]
        )
    ]
    county = Organization.objects.create(site=site.pk, code="kreis", label=name, kind="county")
    for index, (code, label, kind) in enumerate(
        [
            ("mbe", "Migrationsberatung Nord", "welfare"),
            ("jobcenter", "Jobcenter", "labour"),
            ("auslaenderamt", "Ausländeramt", "immigration"),
        ],
        start=1,
    ):
        Organization.objects.create(site=site.pk, code=code, label=label, kind=kind, position=index)
    for index, (code, town) in enumerate([("cm-nord", towns[0]), ("cm-sued", towns[1])]):
        post = Post.objects.create(
            site=site.pk, code=code, label=f"CM {town.label}", component="II", employer=county, position=index
        )
        post.serves.add(town)
        PostVersion.objects.create(
            site=site.pk,
            entry=post,
            revision=1,
            label=post.label,
            position=index,
            data={"serves": [town.code]},
        )
    build_words(site)
    build_target_groups(site)
    return site


def build_words(site: Site) -> None:
    """Fill every list of the site's vocabulary."""
    for kind, words in WORDS.items():
        for index, (code, label, data) in enumerate(words):
            term = Term.objects.create(
                site=site.pk, kind=kind, code=code, label=label, data=data, position=index
            )
            TermVersion.objects.create(
                site=site.pk, entry=term, revision=1, label=label, position=index, data=data
            )


def build_target_groups(site: Site) -> None:
    """Two groups by residence status and age, one of them limited in time."""
    rules: list[tuple[str, str, dict[str, object], date | None, date | None]] = [
        (
            "1",
            "Berechtigte nach § 104c AufenthG",
            {"fact": "residence_status", "in": ["chance-residence"]},
            None,
            None,
        ),
        (
            "3",
            "Duldung, älter als 27 Jahre",
            {
                "all": [
                    {"fact": "residence_status", "in": ["toleration"]},
                    {"fact": "birth_date", "age_at_least": 27},
                ]
            },
            None,
            None,
        ),
        (
            "5",
            "Über 18 Jahre, multipler Hilfebedarf",
            {
                "all": [
                    {"fact": "birth_date", "age_at_least": 18},
                    {"fact": "multiple_needs", "is": True},
                ]
            },
            date(2023, 5, 10),
            date(2024, 12, 31),
        ),
    ]
    for index, (code, label, rule, start, end) in enumerate(rules):
        group = TargetGroup.objects.create(
            site=site.pk, code=code, label=label, position=index, valid_from=start, valid_until=end
        )
        TargetGroupVersion.objects.create(
            site=site.pk,
            entry=group,
            revision=1,
            label=label,
            position=index,
            rule=rule,
            valid_from=start,
            valid_until=end,
        )


def build_somebody(site: Site, username: str, role: Role, post: str = "") -> Somebody:
    """Return somebody with one membership and, where a post is named, its holder."""
    user = User.objects.create_user(username, name=username.title())
    organization = Organization.objects.get(site=site.pk, code="kreis")
    membership = Membership.objects.create(
        site=site.pk, user=user, role=role, organization=organization, valid_from=LONG_AGO
    )
    if post:
        PostHolding.objects.create(
            site=site.pk, post=Post.objects.get(site=site.pk, code=post), user=user, valid_from=LONG_AGO
        )
    return Somebody(user, acting_as(membership, today=TODAY))


def build_case(somebody: Somebody, number: str = "", **changes: object) -> Case:
    """Return an open case of whoever is given, with a person of known facts."""
    site = somebody.actor.site
    post = Post.objects.get(pk__in=somebody.actor.posts)
    town = post.serves.get()
    person = Person.objects.create(
        site=site,
        given_name="Amara",
        family_name="Probst",
        birth_date=date(1990, 4, 1),
        nationality="GIN",
        arrived_on=date(2016, 3, 1),
        residence_status=Term.objects.get(site=site, kind=Kind.RESIDENCE_STATUS, code="toleration"),
        municipality=town,
    )
    values: dict[str, object] = {
        "site": site,
        "number": number or f"NO-{uuid4().hex[:6]}",
        "person": person,
        "municipality": town,
        "post": post,
        "opened_on": date(2023, 1, 10),
        "main_topic": Term.objects.get(site=site, kind=Kind.LIFE_DOMAIN, code="residence"),
    }
    return Case.objects.create(**{**values, **changes})
