"""The conference: agencies meet on one case (EN-12, CO-4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Membership


class Conference(Record):
    """
    Agencies meet on one case, on one day.

    Date and time change by being postponed only, so that the earlier ones stay on record. `sequence`
    counts what those invited must hear of again (RFC 5545, SEQUENCE).
    """

    class Kind(models.TextChoices):
        """On which level, and who invites (EN-12, CO-4)."""

        TOWN = "town", "Fallkonferenz in der Stadt"
        COUNTY = "county", "Fallkonferenz auf Kreisebene"
        PARTICIPATION = "participation", "Teilhabekonferenz"
        HELP_PLAN = "help_plan", "Hilfeplangespräch einer anderen Stelle"

    class State(models.TextChoices):
        """What became of it."""

        PLANNED = "planned", "geplant"
        HELD = "held", "hat stattgefunden"
        CANCELLED = "cancelled", "abgesagt"

    class Moderation(models.TextChoices):
        """What coordination said when it was asked to moderate; empty: nobody was asked."""

        REQUESTED = "requested", "angefragt"
        CONFIRMED = "confirmed", "zugesagt"
        DECLINED = "declined", "abgesagt"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="conferences")
    kind = models.CharField("Art", max_length=14, choices=Kind)
    purpose = PrivateTextField("Anlass und Ziel")
    topics = models.ManyToManyField(Term, blank=True, related_name="+", verbose_name="Themen")
    agenda = PrivateTextField("Tagesordnung")
    on = models.DateField("am")
    starts_at = models.TimeField("Beginn")
    minutes = models.PositiveIntegerField("Dauer in Minuten", default=90)
    place = models.CharField("Ort", max_length=250, blank=True)
    video_link = models.URLField("Link zur Videokonferenz", max_length=500, blank=True)
    led_by = models.CharField("Einladende Stelle", max_length=200, blank=True)
    convened_by = models.CharField("einberufen von", max_length=200)
    sequence = models.PositiveIntegerField(default=0)
    moderator = models.ForeignKey(
        Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    moderation = models.CharField("Moderation", max_length=9, choices=Moderation, blank=True)
    moderation_note = PrivateTextField("Bemerkung zur Moderation")
    state = models.CharField("Stand", max_length=9, choices=State, default=State.PLANNED)
    reason = PrivateTextField("Grund der Absage")
    result = PrivateTextField("Ergebnis")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-starts_at", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["case", "on"], name="conference_by_case"),
            models.Index(fields=["moderator", "on"], name="conference_by_moderator"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="conference_has_a_place_or_a_link",
                condition=~Q(place="") | ~Q(video_link=""),
                violation_error_message="Bitte einen Ort oder einen Link zur Videokonferenz angeben.",
            ),
            models.CheckConstraint(
                name="conference_moderation_and_moderator_come_together",
                condition=Q(moderation="", moderator=None) | (~Q(moderation="") & Q(moderator__isnull=False)),
                violation_error_message="Zur Moderation gehört, wer gefragt wurde.",
            ),
            models.CheckConstraint(
                name="conference_of_the_county_is_moderated",
                condition=~Q(kind="county") | Q(moderator__isnull=False),
                violation_error_message="Auf Kreisebene moderiert die Koordination. Bitte auswählen, wer.",
            ),
            models.CheckConstraint(
                name="conference_help_plan_says_who_leads",
                condition=~Q(kind="help_plan") | ~Q(led_by=""),
                violation_error_message="Bitte angeben, welche Stelle zum Hilfeplangespräch einlädt.",
            ),
        ]

    @property
    def is_planned(self) -> bool:
        """Whether it has neither been held nor cancelled."""
        return self.state == self.State.PLANNED

    @property
    def agenda_items(self) -> list[str]:
        """The agenda, point by point."""
        return [line.strip() for line in self.agenda.splitlines() if line.strip()]


class Postponement(Record):
    """A conference was put off: when it was to be, and why it was not."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="postponements")
    former_on = models.DateField("war geplant am")
    former_starts_at = models.TimeField("war geplant um")
    reason = PrivateTextField("Grund")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["created_at"]
