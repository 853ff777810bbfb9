"""What recurs in cases, without cases: a theme, its way up the ladder, and counts given from above."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


class Stage(models.IntegerChoices):
    """The six steps of the Regelkreis (AC, chapter 4.4.3)."""

    COLLECT = 1, "Erhebung"
    ANALYSE = 2, "Analyse"
    PLAN = 3, "Planung und Steuerung"
    IMPLEMENT = 4, "Umsetzung"
    EVALUATE = 5, "Evaluation"
    ADJUST = 6, "Nachsteuerung"


class ThemeQuerySet(RecordQuerySet):
    """Questions about themes, from who asks."""

    def visible_to(self, actor: Acting) -> "ThemeQuerySet":
        """Coordination carries themes and case management reads them; for others there are none."""
        if actor.has_role(Role.COORDINATOR, Role.CASE_MANAGER, Role.SYSTEM):
            return self.filter(site=actor.site)
        return self.none()

    def running(self) -> "ThemeQuerySet":
        """Only themes that are not finished."""
        return self.filter(finished_on=None)


class Theme(Record):
    """
    Findings that belong together, titled as a person would complain.

    Nothing here leads to a case: how often and where is given as counts above the smallest group.
    """

    class Result(models.TextChoices):
        """How a theme ended; empty while it is carried."""

        SOLVED = "solved", "hier gelöst"
        REJECTED = "rejected", "abgelehnt"

    number = models.PositiveIntegerField("Nummer")
    title = models.CharField("Thema", max_length=160)
    summary = models.CharField("In einem Satz", max_length=400, blank=True)
    domain = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Lebensbereich"
    )
    stage = models.PositiveSmallIntegerField("Schritt", choices=Stage, default=Stage.COLLECT)
    stage_since = models.DateField("im Schritt seit")
    rung = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Sprosse")
    opened_on = models.DateField("aufgenommen am")
    finished_on = models.DateField("beendet am", null=True, blank=True)
    result = models.CharField("Ergebnis", max_length=10, choices=Result, blank=True)
    finding_count = models.PositiveIntegerField("Beobachtungen", null=True, blank=True)
    case_count = models.PositiveIntegerField("aus Fällen", null=True, blank=True)
    counted_on = models.DateField("gezählt am", null=True, blank=True)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "number"], name="theme_number_once_per_site"),
            models.CheckConstraint(
                name="theme_result_and_its_day_come_together",
                condition=Q(finished_on=None, result="") | (Q(finished_on__isnull=False) & ~Q(result="")),
                violation_error_message="Ergebnis und Enddatum gehören zusammen.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_running(self) -> bool:
        """Whether the theme is still carried."""
        return self.finished_on is None


class ThemeMove(Record):
    """A theme moved: where it stands since then, what that meant, why, by whom, on which day."""

    class Kind(models.TextChoices):
        """What a move meant."""

        OPENED = "opened", "aufgenommen"
        MOVED = "moved", "weiterbewegt"
        PASSED_ON = "passed_on", "weitergereicht"
        DECIDED = "decided", "beschlossen"
        SOLVED = "solved", "hier gelöst"
        REJECTED = "rejected", "abgelehnt"

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="moves")
    on = models.DateField("am")
    kind = models.CharField("Art", max_length=10, choices=Kind)
    stage = models.PositiveSmallIntegerField("Schritt", choices=Stage)
    rung = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Sprosse")
    reason = models.CharField("Was und warum", max_length=600)
    moved_by = models.CharField("von", max_length=200)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["on", "created_at"]


class ThemeCount(Record):
    """
    How often, by one attribute: a count above the smallest group, or nothing (suppressed).

    `code` is empty in the row that merges what is too small to stand alone.
    """

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="counts")
    dimension = models.CharField("Merkmal", max_length=20)
    code = models.CharField("Schlüssel", max_length=130, blank=True)
    label = models.CharField("Bezeichnung", max_length=510)
    count = models.PositiveIntegerField("Anzahl", null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["dimension", "position"]


class ThemeEffect(Record):
    """
    What a measurement said, as given from above: a verdict, its sentences, and counts large enough.

    `series` holds what the run chart and its table show; a month below the threshold has no value.
    """

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="effects")
    decision_number = models.CharField("Beschluss", max_length=30)
    effective_from = models.DateField("Beschluss wirkt ab")
    measured_on = models.DateField("gemessen am")
    verdict = models.CharField("Urteil", max_length=12)
    sentence = models.CharField("In einem Satz", max_length=400)
    rule = models.CharField("Regel, die entschied", max_length=400, blank=True)
    indicator = models.CharField("Kennzahl", max_length=250, blank=True)
    series: Any = models.JSONField("Verlauf", default=dict)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-measured_on", "-created_at"]
