"""Site, municipalities, organizations, posts, and who belongs and holds what, from when until when."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.dated import Dated, DatedQuerySet, DatedVersion, DatedVersionQuerySet
from regelkreis.foundation.kernel.records import Record
from regelkreis.network.organizations.roles import Role


def period_is_not_reversed(name: str) -> models.CheckConstraint:
    """Return the constraint that an end does not lie before its beginning."""
    return models.CheckConstraint(
        name=name,
        condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
        violation_error_message="Das Ende liegt vor dem Beginn.",
    )


class Site(models.Model):
    """A county or city that runs the programme; everything belongs to one site and nothing crosses."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("Kurzname", unique=True)
    name = models.CharField("Name", max_length=200)
    words: Any = models.JSONField("Wörter des Standorts", default=dict)
    settings: Any = models.JSONField("Einstellungen", default=dict)
    revision = models.PositiveIntegerField("Fassung des Profils", default=0)

    def __str__(self) -> str:
        return self.name

    def word(self, key: str, default: str) -> str:
        """Return the site's own word for a thing, such as Modul for Baustein."""
        return str(self.words.get(key, default))


class ProfileLoad(models.Model):
    """One loading of a profile that changed something, with the text that was loaded."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="loads")
    revision = models.PositiveIntegerField("Fassung")
    loaded_at = models.DateTimeField("geladen am", auto_now_add=True)
    checksum = models.CharField("Prüfsumme", max_length=64)
    source = models.TextField("Profil")

    class Meta:
        ordering: ClassVar = ["-revision"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "revision"], name="profile_load_once_per_revision")
        ]


class District(Dated):
    """A district (Bezirk) inside a county, with its own responsible staff (CO-2)."""

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "code"], name="district_code_once_per_site")
        ]


class DistrictVersion(DatedVersion):
    """A district as one revision of the profile describes it."""

    entry = models.ForeignKey(District, on_delete=models.CASCADE, related_name="versions")

    objects = DatedVersionQuerySet.as_manager()


class Municipality(Dated):
    """A town of the site, under its official key (AGS), in a district where the site has them."""

    ags = models.CharField("Amtlicher Gemeindeschlüssel", max_length=8)
    case_prefix = models.CharField("Kürzel in Fallnummern", max_length=6, blank=True)
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="municipalities",
        verbose_name="Bezirk",
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "code"], name="municipality_code_once_per_site")
        ]


class MunicipalityVersion(DatedVersion):
    """A municipality as one revision of the profile describes it."""

    entry = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="versions")

    objects = DatedVersionQuerySet.as_manager()


class Organization(Dated):
    """An office or a service: employs, is helped with, refers, sits in bodies."""

    class Kind(models.TextChoices):
        """What an organization is; rules on interfaces and seats use it."""

        COUNTY = "county", "Kreisverwaltung"
        TOWN = "town", "Stadtverwaltung"
        WELFARE = "welfare", "Freie Wohlfahrtspflege"
        FEDERAL = "federal", "Bundesbehörde"
        LABOUR = "labour", "Arbeitsverwaltung"
        IMMIGRATION = "immigration", "Ausländerbehörde"
        EDUCATION = "education", "Bildungsträger"
        HEALTH = "health", "Gesundheitswesen"
        OTHER = "other", "Andere"

    kind = models.CharField("Art", max_length=20, choices=Kind, default=Kind.OTHER)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="organizations"
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "code"], name="organization_code_once_per_site")
        ]


class OrganizationVersion(DatedVersion):
    """An organization as one revision of the profile describes it."""

    entry = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="versions")

    objects = DatedVersionQuerySet.as_manager()


class Post(Dated):
    """
    A place of work in the programme; cases belong to it, people hold it for a time.

    Employer, executing body and placement are three facts (EN, chapter 5, table of posts). It serves towns,
    or all towns of its districts (CO-2); `target_groups` are the codes of those it is meant for, none: all.
    """

    component = models.CharField("Baustein", max_length=3, choices=[("I", "I"), ("II", "II"), ("III", "III")])
    employer = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="posts")
    executed_by = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="executed_posts"
    )
    placement = models.CharField("Verortung", max_length=250, blank=True)
    serves = models.ManyToManyField(Municipality, related_name="posts", verbose_name="zuständig für")
    serves_districts = models.ManyToManyField(
        District, related_name="posts", verbose_name="zuständig für die Bezirke"
    )
    target_groups: Any = models.JSONField("für die Zielgruppen", default=list, blank=True)
    shares: Any = models.JSONField("Stellenanteile je Jahr (VZÄ)", default=dict)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "code"], name="post_code_once_per_site"),
        ]


class PostVersion(DatedVersion):
    """A post as one revision of the profile describes it, for one span of time."""

    entry = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="versions")

    objects = DatedVersionQuerySet.as_manager()


class Membership(Record):
    """Somebody's role at a site, for one organization, one municipality or the whole, from and until."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField("Rolle", max_length=20, choices=Role)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    valid_from = models.DateField("ab")
    valid_until = models.DateField("bis", null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [period_is_not_reversed("membership_period_is_not_reversed")]


class PostHolding(Record):
    """Somebody holds a post, or stands in for its holder, from and until."""

    class Kind(models.TextChoices):
        """Holder or substitute; both see the cases of the post while it lasts."""

        HOLDER = "holder", "Inhaber*in"
        SUBSTITUTE = "substitute", "Vertretung"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="holdings")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="holdings")
    kind = models.CharField("Art", max_length=10, choices=Kind, default=Kind.HOLDER)
    valid_from = models.DateField("ab")
    valid_until = models.DateField("bis", null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [period_is_not_reversed("post_holding_period_is_not_reversed")]
