"""Appointments, and the secret link under which a calendar program reads one's own."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import Contact
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField


class Appointment(Record):
    """
    A time agreed with somebody, in a case or of a colleague alone.

    A moved appointment is followed by a new one under the same `calendar_uid` with a higher `sequence`
    (RFC 5545, 3.8.4.7 and 3.8.7.4), so that calendars show one entry and not two.
    """

    class State(models.TextChoices):
        """What became of an appointment."""

        AGREED = "agreed", "vereinbart"
        HELD = "held", "stattgefunden"
        MISSED = "missed", "nicht erschienen"
        CANCELLED = "cancelled", "abgesagt"
        MOVED = "moved", "verlegt"

    class Way(models.TextChoices):
        """Whether people meet at a place, or by telephone or video."""

        PLACE = "place", "vor Ort"
        PHONE = "phone", "Telefon"
        VIDEO = "video", "Video"

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="wer von uns")
    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, null=True, blank=True, related_name="appointments"
    )
    on = models.DateField("Tag")
    at = models.TimeField("Uhrzeit")
    minutes = models.PositiveIntegerField("Dauer in Minuten", default=60)
    way = models.CharField("Wie", max_length=8, choices=Way, default=Way.PLACE)
    place = models.CharField("Ort", max_length=200, blank=True)
    with_whom = PrivateTextField("Mit wem")
    language = models.CharField("Sprache", max_length=60, blank=True)
    needs_interpreter = models.BooleanField("Sprachmittlung nötig", default=False)
    purpose = PrivateTextField("Worum es geht")
    state = models.CharField("Stand", max_length=10, choices=State, default=State.AGREED)
    agreed_on = models.DateField("vereinbart am")
    follows = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="followed_by"
    )
    contact = models.OneToOneField(
        Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="appointment"
    )
    calendar_uid = models.UUIDField(default=uuid.uuid4, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "at", "created_at"]
        indexes: ClassVar = [
            models.Index(fields=["case", "on"], name="appointment_by_case"),
            models.Index(fields=["user", "on"], name="appointment_by_user"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="appointment_lasts_a_while",
                condition=Q(minutes__gte=5, minutes__lte=24 * 60),
                violation_error_message="Ein Termin dauert mindestens fünf Minuten und höchstens einen Tag.",
            ),
            models.CheckConstraint(
                name="appointment_at_a_place_names_it",
                condition=~Q(way="place") | ~Q(place=""),
                violation_error_message="Bitte den Ort angeben, an dem der Termin stattfindet.",
            ),
            models.CheckConstraint(
                name="appointment_contact_means_it_was_held",
                condition=Q(contact=None) | Q(state="held"),
                violation_error_message="Ein Kontakt gehört zu einem Termin, der stattgefunden hat.",
            ),
        ]

    @property
    def is_agreed(self) -> bool:
        """Whether it still stands: neither held nor missed, cancelled or moved."""
        return self.state == self.State.AGREED


class CalendarFeed(Record):
    """
    The one calendar link of a colleague at a site, and what it may say.

    Of the link only a digest is stored: whoever reads the database cannot open a calendar.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_on = models.DateField("erzeugt am")
    shows_number = models.BooleanField("Fallnummer zeigen", default=True)
    shows_place = models.BooleanField("Ort zeigen", default=True)
    shows_name = models.BooleanField("Namen zeigen", default=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["site", "user"],
                name="calendar_feed_once_per_colleague",
                violation_error_message="Einen Kalenderlink gibt es bereits.",
            )
        ]
