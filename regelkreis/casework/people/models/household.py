"""Who lives together: one file for each person, one household for all of them (EN-H)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from regelkreis.casework.people.models.person import Person
from regelkreis.foundation.kernel.records import Record, RecordQuerySet


class Relation(models.TextChoices):
    """What somebody is to the person around whom the household is written down."""

    REFERENCE = "reference", "Bezugsperson"
    SPOUSE = "spouse", "Ehepartner*in"
    PARTNER = "partner", "Lebenspartner*in"
    CHILD = "child", "Kind"
    PARENT = "parent", "Elternteil"
    SIBLING = "sibling", "Geschwister"
    GRANDPARENT = "grandparent", "Großelternteil"
    GRANDCHILD = "grandchild", "Enkelkind"
    OTHER = "other", "im selben Haushalt"


class Household(Record):
    """People who live together; it has no name of its own."""

    objects = RecordQuerySet.as_manager()


class HouseholdMember(Record):
    """
    Somebody lives in a household from and until.

    `has_custody` is said of adults: they have custody of the children of this household and consent for
    them (Par. 1626, 1629 BGB).
    """

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    relation = models.CharField("Beziehung", max_length=12, choices=Relation)
    has_custody = models.BooleanField("sorgeberechtigt für die Kinder", default=False)
    valid_from = models.DateField("lebt dort seit")
    valid_until = models.DateField("bis", null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(valid_until=None),
                name="household_member_lives_in_one",
                violation_error_message="Diese Person lebt schon in einem Haushalt. Bitte erst dort beenden.",
            ),
            models.UniqueConstraint(
                fields=["household"],
                condition=Q(valid_until=None, relation="reference"),
                name="household_has_one_reference",
                violation_error_message="Ein Haushalt hat eine Bezugsperson.",
            ),
            models.CheckConstraint(
                name="household_member_leaves_after_coming",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
        ]
