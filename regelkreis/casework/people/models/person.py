"""The person, with no more facts than the work needs (AC-10); every fact may be unknown."""

from typing import Any, ClassVar

from django.db import models

from regelkreis.casework.people.rules import full_name
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Municipality


class Gender(models.TextChoices):
    """Civil status entry (Par. 22 (3) PStG); empty means that nobody asked."""

    FEMALE = "w", "weiblich"
    MALE = "m", "männlich"
    DIVERSE = "d", "divers"


class Person(Record):
    """
    Somebody who is accompanied; a name is optional, imported people have none.

    A yes-or-no fact that is empty is unknown, never "no".
    """

    given_name = models.CharField("Vorname", max_length=120, blank=True)
    family_name = models.CharField("Nachname", max_length=120, blank=True)
    birth_date = models.DateField("Geburtsdatum", null=True, blank=True)
    gender = models.CharField("Geschlecht", max_length=1, choices=Gender, blank=True)
    nationality = models.CharField("Staatsangehörigkeit", max_length=3, blank=True)
    residence_status = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Aufenthaltsstatus",
    )
    family_status = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Familienstand"
    )
    arrived_on = models.DateField("Einreise am", null=True, blank=True)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Wohnort",
    )
    in_municipality_since = models.DateField("im Ort seit", null=True, blank=True)
    languages: Any = models.JSONField("Sprachen", default=list, blank=True)
    needs_interpreter = models.BooleanField("Sprachmittlung nötig", null=True, blank=True)
    phone = models.CharField("Telefon", max_length=60, blank=True)
    email = models.EmailField("E-Mail", blank=True)
    unaccompanied_minor = models.BooleanField(
        "unbegleitet als Minderjährige*r eingereist", null=True, blank=True
    )
    multiple_needs = models.BooleanField(
        "multipler Hilfebedarf, von einer Fachberatungsstelle festgestellt", null=True, blank=True
    )
    integration_residence = models.BooleanField(
        "Aufenthalt nach §§ 25a, 25b AufenthG kommt in Betracht", null=True, blank=True
    )
    context = PrivateTextField("Was sonst wichtig ist")

    objects = RecordQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["site", "family_name", "given_name"], name="person_by_name")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="person_arrives_after_birth",
                condition=models.Q(birth_date=None)
                | models.Q(arrived_on=None)
                | models.Q(arrived_on__gte=models.F("birth_date")),
                violation_error_message="Die Einreise liegt vor der Geburt.",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or "ohne Namen"

    @property
    def full_name(self) -> str:
        """The name as it is spoken, or nothing."""
        return full_name(self.given_name, self.family_name)
