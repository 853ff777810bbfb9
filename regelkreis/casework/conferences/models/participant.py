"""Who takes part in a conference, and whether they may know whom it is about."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.conferences.models.conference import Conference
from regelkreis.casework.consent.models import Release
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.organizations.models import Organization


class Participant(Record):
    """
    Somebody who takes part: an agency, the person themselves, or whom they bring along.

    An agency learns whom it is about only under a release; without one the case is talked about
    without names, which is a normal outcome. `invited_for` is the conference's `sequence` at the
    last invitation.
    """

    class Kind(models.TextChoices):
        """In what capacity."""

        AGENCY = "agency", "Einrichtung"
        PERSON = "person", "ratsuchende Person"
        COMPANION = "companion", "Begleitung der Person"

    class Consent(models.TextChoices):
        """What the person said to this agency knowing; empty: not asked yet."""

        GIVEN = "given", "stimmt zu"
        REFUSED = "refused", "stimmt nicht zu"

    class Way(models.TextChoices):
        """How somebody was invited."""

        LETTER = "letter", "Brief"
        MAIL = "mail", "E-Mail"

    class Reply(models.TextChoices):
        """What somebody answered to the invitation."""

        COMES = "comes", "kommt"
        CANNOT = "cannot", "kommt nicht"

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="participants")
    kind = models.CharField("Wer", max_length=9, choices=Kind, default=Kind.AGENCY)
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Einrichtung",
    )
    agency = models.CharField("andere Einrichtung", max_length=200, blank=True)
    contact = models.CharField("Name", max_length=200, blank=True)
    email = models.EmailField("E-Mail", blank=True)
    address = models.CharField("Anschrift", max_length=300, blank=True)
    consent = models.CharField("Zustimmung", max_length=7, choices=Consent, blank=True)
    release = models.ForeignKey(
        Release, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Freigabe"
    )
    invited_on = models.DateField("eingeladen am", null=True, blank=True)
    invited_by = models.CharField("eingeladen per", max_length=6, choices=Way, blank=True)
    invited_for = models.PositiveIntegerField(null=True, blank=True)
    reply = models.CharField("Antwort", max_length=6, choices=Reply, blank=True)
    attended = models.BooleanField("war dabei", null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["created_at", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="participant_says_who",
                condition=Q(kind="person") | Q(organization__isnull=False) | ~Q(agency="") | ~Q(contact=""),
                violation_error_message="Bitte eine Einrichtung wählen oder einen Namen eintragen.",
            ),
            models.CheckConstraint(
                name="participant_consent_and_release_come_together",
                condition=Q(consent="given", release__isnull=False) | (~Q(consent="given") & Q(release=None)),
                violation_error_message="Zur Zustimmung gehört die Freigabe, unter der sie gilt.",
            ),
            models.UniqueConstraint(
                name="participant_person_once_per_conference",
                fields=["conference"],
                condition=Q(kind="person"),
                violation_error_message="Die Person steht schon auf der Liste.",
            ),
        ]
