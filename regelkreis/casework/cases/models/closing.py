"""How a case ended, each time it did (AC-4.6)."""

from typing import Any, ClassVar, Self

from django.db import models

from regelkreis.casework.cases.models.case import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term


class ClosingQuerySet(RecordQuerySet):
    """Questions about endings."""

    def standing_of(self, case: Case) -> Self:
        """The ending of a case that holds: not taken back, and the case not taken up again."""
        return self.filter(case=case, undone_on=None, reopened_on=None)


class Closing(Record):
    """
    One ending of one case, who noted it, and whether it was taken back or the case taken up again.

    `agreed`: both sides say that the agreed goals are reached; empty where the ending is another one.
    `settled` are the keys of what got its outcome in the same form, so that taking back undoes it too.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="closings")
    closed_on = models.DateField("abgeschlossen am")
    ending = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="+", verbose_name="Abschlussgrund"
    )
    agreed = models.BooleanField("beide Seiten sehen die Ziele als erreicht", null=True, blank=True)
    noted_on = models.DateField("eingetragen am")
    noted_by = models.UUIDField("eingetragen von", null=True)
    settled: Any = models.JSONField("damit beendet", default=list, blank=True)
    undone_on = models.DateField("zurückgenommen am", null=True, blank=True)
    reopened_on = models.DateField("wieder geöffnet am", null=True, blank=True)
    reopened_why = PrivateTextField("warum wieder geöffnet")

    objects = ClosingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["closed_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(undone_on=None, reopened_on=None),
                name="closing_standing_once_per_case",
                violation_error_message="Der Fall ist schon abgeschlossen.",
            )
        ]
