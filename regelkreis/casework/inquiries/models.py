"""The inquiry of somebody who takes a person in, and the questions it puts to holders of files."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


class InquiryQuerySet(RecordQuerySet):
    """Questions about inquiries; every one of them starts from who asks."""

    def visible_to(self, actor: Acting) -> Self:
        """Those made for a post the actor holds or substitutes for."""
        return self.filter(site=actor.site, post__in=actor.posts)


class Inquiry(Record):
    """
    Somebody asks whether a person is accompanied already (`access.md`, search before create).

    Name and birth date are what was asked; they go when it is settled, or after `NAME_DAYS`. An inquiry
    made by opening a file has none of its own: they stand in the file.
    """

    class Purpose(models.TextChoices):
        """What it is asked for; nobody is looked for without one (Art. 5 (1) (b) GDPR)."""

        INTAKE = "intake", "Aufnahme ins Case Management"
        NOTIFICATION = "notification", "Meldung einer Einrichtung"
        MOVE = "move", "Umzug oder Wechsel der Zuständigkeit"
        URGENT = "urgent", "dringende Hilfe"

    asked_by = models.UUIDField(null=True, editable=False)
    asked_by_name = models.CharField("gefragt von", max_length=200)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="Personalstelle")
    asked_on = models.DateField("gefragt am")
    purpose = models.CharField("Zweck", max_length=16, choices=Purpose)
    person_present = models.BooleanField("die Person ist dabei", default=False)
    given_name = models.CharField("Vorname", max_length=120, blank=True)
    family_name = models.CharField("Nachname", max_length=120, blank=True)
    birth_date = models.DateField("Geburtsdatum", null=True, blank=True)
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    settled_on = models.DateField("erledigt am", null=True, blank=True)

    objects = InquiryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-asked_on", "-created_at"]
        indexes: ClassVar = [models.Index(fields=["post", "-asked_on"], name="inquiry_by_post")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="inquiry_settled_names_nobody",
                condition=Q(settled_on=None) | Q(given_name="", family_name="", birth_date=None),
                violation_error_message="Eine erledigte Nachfrage nennt niemanden mehr.",
            )
        ]


class QuestionQuerySet(RecordQuerySet):
    """Questions put to holders; seen by whoever holds the file's post now."""

    def visible_to(self, actor: Acting) -> Self:
        """Those about files of a post the actor holds or substitutes for."""
        return self.filter(site=actor.site, case__post__in=actor.posts)

    def told(self) -> Self:
        """Only those whose answer tells the asker something: the holder has chosen to be found."""
        return self.filter(answer__in=(Question.Answer.CONTACT, Question.Answer.TRANSFER))


class Question(Record):
    """What an inquiry puts to the holder of a file that may be meant; the asker sees an answer only."""

    class Answer(models.TextChoices):
        """What the holder says (`access.md`); the second one tells the asker nothing."""

        CONTACT = "contact", "bitte bei mir melden"
        NOT_KNOWN = "not_known", "der Person nicht bekannt"
        TRANSFER = "transfer", "vereinbart: Übergabe"

    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="questions")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField("Antwort", max_length=12, choices=Answer, blank=True)
    word = PrivateTextField("Nachricht an die fragende Stelle")
    answered_on = models.DateField("beantwortet am", null=True, blank=True)
    answered_by_name = models.CharField("beantwortet von", max_length=200, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [
            models.Index(fields=["case"], condition=Q(answered_on=None), name="question_open_by_case")
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["inquiry", "case"],
                name="question_once_per_file",
                violation_error_message="Zu dieser Akte ist schon gefragt.",
            ),
            models.CheckConstraint(
                name="question_answer_and_its_day_come_together",
                condition=Q(answered_on=None, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                violation_error_message="Antwort und Antwortdatum gehören zusammen.",
            ),
        ]
