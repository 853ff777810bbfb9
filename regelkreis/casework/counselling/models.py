"""Another programme counsels the person of a case; the overlap is settled and the day is kept (AC-6)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Organization


class Counselling(Record):
    """
    A programme of the profile (list `programmes`) that counsels the person beside the case management.

    Who exactly counsels is written down only when the person agrees that both talk to each other
    (`agreed_on`). Without a settlement it is open; with one it says who leads from which day on.
    """

    class Settlement(models.TextChoices):
        """How the two share the work."""

        HERE = "here", "Case Management führt"
        THERE = "there", "die andere Beratung führt"
        DIVIDED = "divided", "Aufgaben sind aufgeteilt"
        HANDED_OVER = "handed_over", "an die andere Beratung übergeben"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="counsellings")
    programme = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Programm")
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Einrichtung",
    )
    contact = models.CharField("Wer dort berät", max_length=200, blank=True)
    since = models.DateField("berät seit", null=True, blank=True)
    agreed_on = models.DateField("einverstanden mit der Abstimmung seit", null=True, blank=True)
    noted_on = models.DateField("eingetragen am")
    settlement = models.CharField("Klärung", max_length=11, choices=Settlement, blank=True)
    settled_on = models.DateField("geklärt am", null=True, blank=True)
    arrangement = PrivateTextField("Wer was übernimmt")
    ended_on = models.DateField("berät nicht mehr seit", null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["noted_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="counselling_settlement_and_its_day_come_together",
                condition=Q(settled_on=None, settlement="")
                | (Q(settled_on__isnull=False) & ~Q(settlement="")),
                violation_error_message="Zur Klärung gehört der Tag.",
            ),
            models.CheckConstraint(
                name="counselling_names_somebody_only_with_consent",
                condition=Q(contact="") | Q(agreed_on__isnull=False),
                violation_error_message="Einen Namen tragen Sie ein, wenn die Person einverstanden ist.",
            ),
            models.UniqueConstraint(
                name="counselling_programme_once_while_it_runs",
                fields=["case", "programme"],
                condition=Q(ended_on=None),
                violation_error_message="Dieses Programm steht schon da.",
            ),
        ]
