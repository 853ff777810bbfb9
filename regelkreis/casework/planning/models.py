"""Assessment of life domains, goals in the person's words, and the steps towards them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import LEVELS, Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term


class Level(models.IntegerChoices):
    """How a life domain stands; the sentences are chosen, the numbers serve the picture."""

    CRITICAL = 1, "kritisch: ohne Hilfe droht Schaden"
    BURDENED = 2, "belastet: es geht nur mit viel Unterstützung"
    MIXED = 3, "gemischt: manches trägt, manches fehlt"
    STABLE = 4, "stabil: kleine Hilfen genügen"
    SELF_SUPPORTING = 5, "trägt sich selbst"


class Assessment(Record):
    """The life domains looked at together on one day; later ones are re-assessments with a reason."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="assessments")
    on = models.DateField("am")
    reason = PrivateTextField("Anlass der erneuten Einschätzung")
    noted_by = models.CharField("eingeschätzt mit", max_length=200)
    several_institutions = models.BooleanField(
        "mehrere Einrichtungen beeinflussen die Fallbearbeitung", null=True, blank=True
    )
    overall_planning = models.BooleanField("eine Gesamtplanung ist nötig", null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "created_at"]


class DomainLevel(models.Model):
    """One life domain in one assessment; a domain that was skipped has no row."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="levels")
    domain = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Lebensbereich")
    level = models.PositiveSmallIntegerField("Stand", choices=Level)
    need = PrivateTextField("Bedarf")
    strength = PrivateTextField("Stärke")
    no_goal_reason = PrivateTextField("warum dazu noch kein Ziel vereinbart ist")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "domain"], name="domain_once_per_assessment")
        ]


class Goal(Record):
    """What the person wants, in their words, agreed by both."""

    class Outcome(models.TextChoices):
        """How a goal ended; empty while it runs."""

        REACHED = "reached", "erreicht"
        PARTLY = "partly", "teilweise erreicht"
        NOT_REACHED = "not_reached", "nicht erreicht"
        DROPPED = "dropped", "aufgegeben"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="goals")
    domain = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Lebensbereich")
    title = PrivateTextField("Ziel in eigenen Worten")
    agreed_on = models.DateField("vereinbart am")
    due_on = models.DateField("bis", null=True, blank=True)
    ended_on = models.DateField("beendet am", null=True, blank=True)
    outcome = models.CharField("Ergebnis", max_length=12, choices=Outcome, blank=True)
    outcome_note = PrivateTextField("was dazu beitrug, und was die Person dazu sagt")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["agreed_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="goal_outcome_and_its_day_come_together",
                condition=Q(ended_on=None, outcome="") | (Q(ended_on__isnull=False) & ~Q(outcome="")),
                violation_error_message="Ergebnis und Datum gehören zusammen.",
            )
        ]


class Step(Record):
    """One step towards a goal: who does what, by when."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    what = PrivateTextField("Was")
    who = models.CharField("Wer", max_length=120, blank=True)
    due_on = models.DateField("bis", null=True, blank=True)
    done_on = models.DateField("erledigt am", null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "created_at"]


class LanguageLevel(Record):
    """A level of German reached by a day; a certificate proves it, without one it is judged (ME-8)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="language_levels")
    level = models.CharField("Niveau", max_length=2, choices=LEVELS)
    on = models.DateField("am")
    certificate = models.CharField("Zertifikat", max_length=120, blank=True)
    noted_by = models.CharField("eingetragen von", max_length=200)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "created_at"]
        indexes: ClassVar = [models.Index(fields=["case", "on"], name="language_level_by_case")]


class SupportTopic(Record):
    """A topic of support beyond the primary goal, such as child benefit or a passport (ME-8)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="support_topics")
    topic = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Thema")
    named_on = models.DateField("genannt am")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["topic__position", "topic__code"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "topic"],
                name="support_topic_once_per_case",
                violation_error_message="Dieses Thema steht schon in der Akte.",
            )
        ]
