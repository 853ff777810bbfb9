"""Screening at an occasion: a short talk, counted."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Municipality


class ScreeningQuerySet(RecordQuerySet):
    """Questions about screenings."""

    def counted(self) -> Self:
        """Only what counts: a screening taken back never was."""
        return self.filter(withdrawn_at=None)

    def named(self) -> Self:
        """Only those of which a name is kept: a file has to come of it, or the name goes."""
        return self.counted().exclude(person_name="", person_contact="")


class Screening(Record):
    """
    A short talk at an occasion, counted without a file (ME-2).

    A name stands here only on a documented basis, and only until the file has it or it is erased (EN-5).
    `counted_by` is the account that counted, who alone can take it back; imported ones have none.
    """

    on = models.DateField("am")
    occasion = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Anlass")
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="Gemeinde"
    )
    result = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Ergebnis")
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    basis = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Grundlage"
    )
    person_name = models.CharField("Name der Person", max_length=250, blank=True)
    person_contact = models.CharField("erreichbar unter", max_length=250, blank=True)
    counted_by = models.UUIDField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField("zurückgenommen am", null=True, blank=True)

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-created_at"]
        indexes: ClassVar = [models.Index(fields=["site", "on", "result"], name="screening_by_day")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="screening_names_nobody_without_basis",
                condition=Q(basis__isnull=False) | Q(person_name="", person_contact=""),
                violation_error_message="Ohne Grundlage darf kein Name gespeichert werden.",
            )
        ]
