"""A concern of a case handed to another service, under a release, and what came of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.models import Step
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Organization


class Referral(Record):
    """One concern of one case, handed to one organization, covered by one release."""

    class Answer(models.TextChoices):
        """What the service said."""

        ACCEPTED = "accepted", "angenommen"
        WAITING_LIST = "waiting_list", "Warteliste"
        DECLINED = "declined", "von der Einrichtung abgelehnt"
        QUESTION = "question", "Rückfrage"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="referrals")
    step = models.ForeignKey(Step, on_delete=models.SET_NULL, null=True, blank=True, related_name="referrals")
    recipient = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="Einrichtung"
    )
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+", verbose_name="Freigabe")
    concern = PrivateTextField("Anliegen")
    sent_on = models.DateField("übermittelt am")
    answer_due_on = models.DateField("Antwort erwartet bis")
    answered_on = models.DateField("beantwortet am", null=True, blank=True)
    answer = models.CharField("Antwort", max_length=14, choices=Answer, blank=True)
    decline_reason = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Grund der Ablehnung",
    )
    expected_on = models.DateField("Platz erwartet am", null=True, blank=True)
    answer_note = PrivateTextField("Bemerkung zur Antwort")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-sent_on", "-created_at"]
        indexes: ClassVar = [
            models.Index(fields=["case", "sent_on"], name="referral_by_case"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="referral_answer_and_its_day_come_together",
                condition=Q(answered_on=None, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                violation_error_message="Antwort und Antwortdatum gehören zusammen.",
            ),
            models.CheckConstraint(
                name="referral_decline_has_a_reason",
                condition=~Q(answer="declined") | Q(decline_reason__isnull=False),
                violation_error_message="Eine Ablehnung braucht einen Grund.",
            ),
        ]
