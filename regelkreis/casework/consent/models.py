"""On what basis something is stored, and who else may know it, until when."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Organization


class WithdrawableQuerySet(RecordQuerySet):
    """Questions about what can be withdrawn; a withdrawal counts from its own day on."""

    def standing(self, day: date) -> Self:
        """Only what holds on a day."""
        return self.filter(
            Q(valid_until=None) | Q(valid_until__gte=day),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=day),
            given_on__lte=day,
        )


class Withdrawable(Record):
    """Given on a day, holds until a day or until it is withdrawn."""

    given_on = models.DateField("gegeben am")
    valid_until = models.DateField("gilt bis", null=True, blank=True)
    withdrawn_on = models.DateField("widerrufen am", null=True, blank=True)

    class Meta:
        abstract = True


class Form(models.TextChoices):
    """How consent was given; the form must be provable (Art. 7 (1) GDPR)."""

    WRITTEN = "written", "schriftlich"
    SPOKEN = "spoken", "mündlich, vermerkt"
    ELECTRONIC = "electronic", "elektronisch"


class Basis(Withdrawable):
    """
    Why data about this person may be stored: consent, or what the controller has on record (EN-5).

    The kinds are data of the site's profile (list `legal_basis`), never hard-coded.
    """

    Form = Form

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="bases")
    kind = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Rechtsgrundlage")
    form = models.CharField("Form", max_length=12, choices=Form, default=Form.WRITTEN)
    language = models.CharField("Sprache des Formulars", max_length=60, blank=True)
    scope = models.CharField("Umfang", max_length=250, blank=True)
    given_by = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gegeben durch die sorgeberechtigte Person",
    )

    objects = WithdrawableQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-given_on", "-created_at"]


class ReleaseQuerySet(WithdrawableQuerySet):
    """Questions about releases; one that was extended gives way to the wider one that day."""

    def standing(self, day: date) -> Self:
        """Only what holds on a day."""
        return super().standing(day).filter(Q(replaced_on=None) | Q(replaced_on__gt=day))


class Release(Withdrawable):
    """One recipient may know these kinds of data, for this purpose, until this day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="releases")
    recipient = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="Empfänger"
    )
    purpose = models.CharField("Zweck", max_length=250)
    data_kinds: Any = models.JSONField("Angaben", default=list)
    form = models.CharField("Form", max_length=12, choices=Form, default=Form.WRITTEN)
    language = models.CharField("Sprache des Formulars", max_length=60, blank=True)
    replaced_on = models.DateField("erweitert am", null=True, blank=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-given_on", "-created_at"]


class ReleaseRefusal(Record):
    """
    The person was asked and said no; a normal outcome that costs them nothing (Art. 7 (4) GDPR).

    It is written down so that nobody asks again without cause, and binds nobody: a later yes is a release.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="release_refusals")
    recipient = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="Einrichtung"
    )
    purpose = models.CharField("Zweck", max_length=250)
    refused_on = models.DateField("nicht zugestimmt am")
    language = models.CharField("Sprache des Gesprächs", max_length=60, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-refused_on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="release_refusal_has_a_purpose",
                condition=~Q(purpose=""),
                violation_error_message="Bitte angeben, wofür die Einrichtung die Angaben wollte.",
            )
        ]
