"""A concern of a case handed to another service, under a release, and what came of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.models import Step
from regelkreis.casework.referrals.rules import state_of
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Organization


class Referral(Record):
    """
    One concern of one case, handed to one organization, covered by one release.

    It hangs on a step of a goal, or on a need in a life domain, or on neither; `ending` says how it ended.
    """

    class Way(models.TextChoices):
        """How the handover reached the recipient; the product itself sends nothing."""

        LETTER = "letter", "Brief"
        MAIL = "mail", "E-Mail außerhalb"
        PHONE = "phone", "Telefon"
        PERSON = "person", "der Person mitgegeben"

    class Answer(models.TextChoices):
        """What the service said."""

        ACCEPTED = "accepted", "angenommen"
        WAITING_LIST = "waiting_list", "Warteliste"
        DECLINED = "declined", "von der Einrichtung abgelehnt"
        QUESTION = "question", "Rückfrage"

    class Ending(models.TextChoices):
        """How it ended after the answer, or without one."""

        FINISHED = "finished", "abgeschlossen"
        BROKEN_OFF = "broken_off", "abgebrochen"
        UNANSWERED = "unanswered", "ohne Antwort"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="referrals")
    step = models.ForeignKey(Step, on_delete=models.SET_NULL, null=True, blank=True, related_name="referrals")
    domain = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Bedarf im Bereich",
    )
    recipient = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="Einrichtung"
    )
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+", verbose_name="Freigabe")
    concern = PrivateTextField("Anliegen")
    way = models.CharField("übermittelt per", max_length=6, choices=Way, blank=True)
    callback = models.CharField("Telefon für Rückfragen", max_length=60, blank=True)
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
    follow_up_on = models.DateField("wieder nachfragen am", null=True, blank=True)
    started_on = models.DateField("begonnen am", null=True, blank=True)
    ended_on = models.DateField("beendet am", null=True, blank=True)
    ending = models.CharField("Ende", max_length=10, choices=Ending, blank=True)
    result = PrivateTextField("Ergebnis oder Grund des Abbruchs")

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
            models.CheckConstraint(
                name="referral_end_and_its_day_come_together",
                condition=Q(ended_on=None, ending="") | (Q(ended_on__isnull=False) & ~Q(ending="")),
                violation_error_message="Zum Ende gehört der Tag.",
            ),
            models.CheckConstraint(
                name="referral_starts_when_accepted",
                condition=Q(started_on=None) | Q(answer="accepted"),
                violation_error_message="Beginnen kann nur, was die Einrichtung angenommen hat.",
            ),
            models.CheckConstraint(
                name="referral_finishes_when_started",
                condition=~Q(ending="finished") | Q(started_on__isnull=False),
                violation_error_message="Abgeschlossen wird nur, was begonnen hat.",
            ),
            models.CheckConstraint(
                name="referral_hangs_on_one_thing",
                condition=Q(step=None) | Q(domain=None),
                violation_error_message="Ein Verweis gehört zu einem Schritt oder zu einem Bedarf.",
            ),
        ]

    @property
    def state(self) -> str:
        """Where it stands: its end, or that it has started, or the answer."""
        return state_of(self.answer, self.started_on, self.ending)
