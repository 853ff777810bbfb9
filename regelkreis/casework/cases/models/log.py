"""The log of what happened in a case."""

from typing import ClassVar

from django.db import models

from regelkreis.casework.cases.models.case import Case
from regelkreis.network.organizations.models import Organization


class CaseEvent(models.Model):
    """
    One thing that happened in a case, for the timeline, the phases, discovery and statistics.

    Names are dotted and say no sensitive fact; lifecycle as in XES (IEEE 1849). The log dies with the case.
    `subject_id` is the record the event came from, so that undoing the record removes its event.
    """

    class Lifecycle(models.TextChoices):
        """The transitions of IEEE 1849-2016 (XES) that the product uses."""

        SCHEDULE = "schedule", "vorgesehen"
        START = "start", "begonnen"
        COMPLETE = "complete", "abgeschlossen"
        WITHDRAW = "withdraw", "zurückgenommen"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    site = models.UUIDField(editable=False)
    activity = models.CharField("Ereignis", max_length=60)
    lifecycle = models.CharField("Übergang", max_length=10, choices=Lifecycle, default=Lifecycle.COMPLETE)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    on = models.DateField("am")
    at = models.DateTimeField("aufgezeichnet", auto_now_add=True)
    subject_id = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["on", "id"]
        indexes: ClassVar = [
            models.Index(fields=["case", "on"], name="case_event_by_case"),
            models.Index(fields=["site", "activity", "on"], name="case_event_by_activity"),
        ]
