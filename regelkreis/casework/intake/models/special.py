"""Special categories of data: kept on express consent only, gone with it (Art. 9 GDPR)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.intake.models.change import OfCaseQuerySet
from regelkreis.foundation.kernel.records import Record
from regelkreis.foundation.vault.fields import PrivateTextField


class SpecialFact(Record):
    """
    One special category of data that the work on a case needs, with the express consent to it.

    A withdrawn consent takes the text along; that there was one stays, with both days.
    """

    class Kind(models.TextChoices):
        """The categories of Art. 9 (1) GDPR that occur in counselling."""

        HEALTH = "health", "Gesundheit"
        RELIGION = "religion", "Religion oder Weltanschauung"
        ORIGIN = "origin", "ethnische Herkunft"
        OPINION = "opinion", "politische Überzeugung oder Verfolgung"
        SEXUALITY = "sexuality", "sexuelle Orientierung oder Sexualleben"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField("Art der Angabe", max_length=12, choices=Kind)
    text = PrivateTextField("Angabe")
    consented_on = models.DateField("ausdrücklich eingewilligt am")
    form = models.CharField("Form", max_length=12, choices=Basis.Form, default=Basis.Form.WRITTEN)
    withdrawn_on = models.DateField("widerrufen am", null=True, blank=True)

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "-consented_on"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "kind"],
                condition=Q(withdrawn_on=None),
                name="special_fact_once_per_kind",
                violation_error_message="Zu dieser Art steht schon etwas in der Akte.",
            )
        ]
