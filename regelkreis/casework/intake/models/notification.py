"""Notification: a service reports somebody, and gets an answer."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, Post


class NotificationQuerySet(RecordQuerySet):
    """Questions about notifications; every one of them starts from who asks."""

    def visible_to(self, actor: Acting) -> Self:
        """Those for a post the actor holds or substitutes for; what became a case is seen with the case."""
        seen_with_case = Q(case=None) | Q(case__post__in=actor.posts)
        return self.filter(seen_with_case, site=actor.site, post__in=actor.posts)


class Notification(Record):
    """
    A service reports somebody who needs case management (EN chapter 6, access level 2).

    Without a basis on which the service reports, nothing that names the person is stored; `reached_through`
    says how the service brings both together. Every notification gets an answer, and the service is told:
    `may_tell` is whether the person lets it know what became of it.
    """

    class Answer(models.TextChoices):
        """What became of it."""

        TAKEN_UP = "taken_up", "aufgenommen"
        REFERRED = "referred", "an eine andere Beratung verwiesen"
        NO_NEED = "no_need", "kein Bedarf"
        PERSON_DECLINED = "person_declined", "die Person möchte nicht"

    received_on = models.DateField("eingegangen am")
    notifier = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="gemeldet von"
    )
    complexity = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="+", verbose_name="Art der Komplexität"
    )
    basis = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Grundlage der Meldung",
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="Gemeinde"
    )
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="Personalstelle")
    routing_reason = models.CharField("Grund der anderen Wahl", max_length=250, blank=True)
    person_name = models.CharField("Name der Person", max_length=250, blank=True)
    person_contact = models.CharField("erreichbar unter", max_length=250, blank=True)
    reached_through = models.CharField("erreichbar über die Einrichtung", max_length=250, blank=True)
    concern = PrivateTextField("Worum es geht")
    answer_due_on = models.DateField("Antwort zugesagt bis")
    answered_on = models.DateField("beantwortet am", null=True, blank=True)
    answer = models.CharField("Antwort", max_length=16, choices=Answer, blank=True)
    may_tell = models.BooleanField("Ergebnis darf mitgeteilt werden", default=False)
    told_on = models.DateField("Einrichtung informiert am", null=True, blank=True)
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["received_on", "created_at"]
        indexes: ClassVar = [
            models.Index(
                fields=["post", "received_on"],
                condition=Q(answered_on=None),
                name="notification_open_by_post",
            )
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="notification_names_nobody_without_basis",
                condition=Q(basis__isnull=False) | Q(person_name="", person_contact=""),
                violation_error_message="Ohne Grundlage der Meldung darf kein Name gespeichert werden.",
            ),
            models.CheckConstraint(
                name="notification_is_told_once_answered",
                condition=Q(told_on=None)
                | Q(answered_on__isnull=False, told_on__gte=models.F("answered_on")),
                violation_error_message="Mitgeteilt wird erst, was beantwortet ist.",
            ),
            models.CheckConstraint(
                name="notification_answer_and_its_day_come_together",
                condition=Q(answered_on=None, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                violation_error_message="Antwort und Antwortdatum gehören zusammen.",
            ),
        ]

    @property
    def mark(self) -> str:
        """The mark under which both sides speak of it; it says nothing of the person."""
        return f"M-{str(self.pk)[:8].upper()}"
