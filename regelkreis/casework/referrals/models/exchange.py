"""What a recipient was told when a referral went out, and what was said to it since."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.referrals.models.referral import Referral
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField


class HandedOver(Record):
    """One fact as the recipient was told it; what the file says later does not change it."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="handed_over")
    position = models.PositiveSmallIntegerField("Platz")
    code = models.CharField("Angabe", max_length=60)
    kind = models.CharField("Art der Angabe", max_length=12, choices=DataKind)
    label = models.CharField("Bezeichnung", max_length=250)
    value = PrivateTextField("Wert")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="referral_fact_handed_over_once",
                fields=["referral", "code"],
                violation_error_message="Diese Angabe ist schon dabei.",
            )
        ]


class Exchange(Record):
    """Something said to the recipient after the referral went out."""

    class Kind(models.TextChoices):
        """What was said."""

        REMINDED = "reminded", "nachgefasst"
        REPLIED = "replied", "Rückfrage beantwortet"

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="exchanges")
    kind = models.CharField("Was", max_length=8, choices=Kind)
    on = models.DateField("am")
    text = PrivateTextField("Antwort auf die Rückfrage")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="referral_exchange_is_of_a_kind",
                condition=Q(kind__in=["reminded", "replied"]),
                violation_error_message="Bitte angeben, was gesagt wurde.",
            )
        ]
