"""Indicators measured on cases, before and after a decision takes effect."""

from typing import Any, ClassVar

from django.db import models

from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.structure.committees.models import Decision


class Measurement(Record):
    """One look at whether a decision moved its indicator; kept, so that the next look can be compared."""

    class Verdict(models.TextChoices):
        """Three fixed words; more is not claimed."""

        MOVED = "moved", "Bewegt"
        NOT_MOVED = "not_moved", "Nicht bewegt"
        TOO_FEW = "too_few", "Zu wenige Fälle für eine Aussage"

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="+")
    measured_on = models.DateField("gemessen am")
    verdict = models.CharField("Urteil", max_length=10, choices=Verdict)
    rule = models.CharField("Regel, die entschied", max_length=60)
    before_count = models.PositiveIntegerField("Fälle vorher")
    after_count = models.PositiveIntegerField("Fälle nachher")
    before_median = models.FloatField("Median vorher", null=True, blank=True)
    after_median = models.FloatField("Median nachher", null=True, blank=True)
    series: Any = models.JSONField("Verlauf", default=dict)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-measured_on", "-created_at"]
