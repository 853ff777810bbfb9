"""The team's own meetings (EN-16, AC-13); no case is ever linked to them."""

from typing import ClassVar

from django.db import models

from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.organizations.models import Membership


class TeamMeeting(Record):
    """
    The team met: what it was, who took part, what was talked about, what came out of it.

    There is no relation to a case, on purpose: what is told here is told without names.
    """

    class Kind(models.TextChoices):
        """What kind of meeting (EN-16, AC-13)."""

        PEER = "peer", "kollegiale Fallberatung"
        SUPERVISION = "supervision", "Supervision"
        SERVICE = "service", "Dienstbesprechung"
        TRAINING = "training", "Fortbildung"

    kind = models.CharField("Art", max_length=11, choices=Kind)
    on = models.DateField("am")
    minutes = models.PositiveIntegerField("Dauer in Minuten", null=True, blank=True)
    led_by = models.CharField("Leitung", max_length=200, blank=True)
    participants = models.ManyToManyField(Membership, related_name="+", verbose_name="Teilnehmende")
    topics = PrivateTextField("Themen")
    outcome = PrivateTextField("Was dabei herauskam")
    noted_by = models.CharField("eingetragen von", max_length=200)
    noted_by_membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "pk"]
        indexes: ClassVar = [models.Index(fields=["site", "on"], name="team_meeting_by_day")]
