"""Consultation short of a case: open hours, a call, somebody sent over from a counter."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization, Post


class ConsultationQuerySet(RecordQuerySet):
    """Questions about consultations."""

    def visible_to(self, actor: Acting) -> Self:
        """Those of a post the actor holds or substitutes for; what became a case is seen with the case."""
        seen_with_case = Q(case=None) | Q(case__post__in=actor.posts)
        return self.filter(seen_with_case, site=actor.site, post__in=actor.posts)

    def counted(self) -> Self:
        """Only what counts: a consultation taken back never was."""
        return self.filter(withdrawn_at=None)

    def named(self) -> Self:
        """Only those of which a name is kept: a file has to come of it, or the name goes."""
        return self.counted().exclude(person_name="", person_contact="")


class Consultation(Record):
    """
    One talk without an appointment, counted by topic and anonymous unless it becomes a case (AC-17).

    A name stands here only on a documented basis, and only until the file has it (EN-5).
    """

    class Setting(models.TextChoices):
        """How the talk came about."""

        OPEN_HOURS = "open_hours", "offene Sprechstunde"
        WALK_IN = "walk_in", "ohne Termin"
        PHONE = "phone", "Telefon"

    class Outcome(models.TextChoices):
        """What follows from a talk at access level 1 (EN-7), and that somebody does not consent (EN-5)."""

        WELCOME = "welcome", "kein großer Bedarf, Willkommenspaket"
        SOLVED = "solved", "direkt gelöst"
        SUPPORT = "support", "Begleitung im Case Management"
        REFERRED = "referred", "an eine Beratungsstelle verwiesen"
        NO_CONSENT = "no_consent", "keine Einwilligung, anonym beraten"

    on = models.DateField("am")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="Personalstelle")
    setting = models.CharField("Rahmen", max_length=12, choices=Setting, default=Setting.OPEN_HOURS)
    topics = models.ManyToManyField(Term, blank=True, related_name="+", verbose_name="Themen")
    language = models.CharField("Sprache", max_length=60, blank=True)
    minutes = models.PositiveSmallIntegerField("Dauer in Minuten", null=True, blank=True)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Wohnt in",
    )
    access_route = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Zugang"
    )
    mediated_by = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geschickt von",
    )
    outcome = models.CharField("Was folgt", max_length=12, choices=Outcome, blank=True)
    referred_to = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="verwiesen an",
    )
    note = PrivateTextField("Was getan wurde")
    basis = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Grundlage"
    )
    person_name = models.CharField("Name der Person", max_length=250, blank=True)
    person_contact = models.CharField("erreichbar unter", max_length=250, blank=True)
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    counted_by = models.UUIDField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField("zurückgenommen am", null=True, blank=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-created_at"]
        indexes: ClassVar = [
            models.Index(fields=["site", "on"], name="consultation_by_day"),
            models.Index(fields=["post", "on"], name="consultation_by_post"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="consultation_names_nobody_without_basis",
                condition=Q(basis__isnull=False) | Q(person_name="", person_contact=""),
                violation_error_message="Ohne Grundlage darf kein Name gespeichert werden.",
            ),
            models.CheckConstraint(
                name="consultation_without_consent_names_nobody",
                condition=~Q(outcome="no_consent") | Q(person_name="", person_contact="", basis=None),
                violation_error_message="Wer nicht einwilligt, wird anonym beraten.",
            ),
        ]
