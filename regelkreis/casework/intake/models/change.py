"""What changes who works with somebody: a hardship case taken over for a time, a change of place."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization


class OfCaseQuerySet(RecordQuerySet):
    """Questions about what hangs on a case."""

    def visible_to(self, actor: Acting) -> Self:
        """Whoever sees the case sees it."""
        return self.filter(site=actor.site, case__post__in=actor.posts)


class Takeover(Record):
    """A hardship case (Härtefall) taken over from another body, until a day (CO-5)."""

    class Ending(models.TextChoices):
        """How a takeover ends."""

        RETURNED = "returned", "zurückgegeben"
        KEPT = "kept", "dauerhaft übernommen"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    taken_from = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="übernommen von"
    )
    since = models.DateField("übernommen am")
    until = models.DateField("befristet bis")
    reason = PrivateTextField("Warum es ein Härtefall ist")
    ended_on = models.DateField("beendet am", null=True, blank=True)
    ending = models.CharField("Ausgang", max_length=10, choices=Ending, blank=True)

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-since", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_on=None),
                name="takeover_runs_once_per_case",
                violation_error_message="In diesem Fall läuft schon eine befristete Übernahme.",
            ),
            models.CheckConstraint(
                name="takeover_ends_after_it_began",
                condition=Q(until__gte=F("since")),
                violation_error_message="Das Ende liegt vor der Übernahme.",
            ),
            models.CheckConstraint(
                name="takeover_ending_and_its_day_come_together",
                condition=Q(ended_on=None, ending="") | (Q(ended_on__isnull=False) & ~Q(ending="")),
                violation_error_message="Ausgang und Tag gehören zusammen.",
            ),
        ]


class Move(Record):
    """A change of place that makes work: moved in, moved on, or out of the shelter (AC-5, ME-10)."""

    class Kind(models.TextChoices):
        """What changed."""

        MOVED_IN = "moved_in", "Zuzug aus einer anderen Kommune"
        LEFT_SHELTER = "left_shelter", "Auszug aus der Flüchtlingsunterkunft"
        MOVED_ON = "moved_on", "Umzug in eine andere Gemeinde"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField("Was sich ändert", max_length=12, choices=Kind)
    on = models.DateField("am")
    came_from = models.CharField("woher", max_length=120, blank=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="wohnt jetzt in"
    )
    settled_on = models.DateField("erledigt am", null=True, blank=True)

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-created_at"]
