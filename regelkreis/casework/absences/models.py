"""That a case manager is away, who stands in, and what they are told about each case."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post, PostHolding
from regelkreis.network.organizations.roles import Role


class AbsenceQuerySet(RecordQuerySet):
    """Questions about absences."""

    def visible_to(self, actor: Acting) -> Self:
        """Absences at one's own posts and at those one stands in for now; the administration sees all."""
        found = self.filter(site=actor.site)
        return found if actor.has_role(Role.SITE_ADMIN) else found.filter(post__in=actor.posts)

    def standing(self) -> Self:
        """Only what was not called off."""
        return self.filter(cancelled_on=None)


class Absence(Record):
    """Somebody who holds a post is away from and until; the reason is nobody's business and not stored."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="Personalstelle")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="abwesend")
    first_day = models.DateField("erster Tag")
    last_day = models.DateField("letzter Tag")
    substitute = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Vertretung"
    )
    holding = models.ForeignKey(
        PostHolding, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = PrivateTextField("Was die Vertretung sonst wissen muss")
    handed_over_on = models.DateField("übergeben am", null=True, blank=True)
    taken_on = models.DateField("von der Vertretung gelesen am", null=True, blank=True)
    cancelled_on = models.DateField("abgesagt am", null=True, blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["first_day", "created_at"]
        indexes: ClassVar = [
            models.Index(fields=["post", "first_day"], name="absence_by_post"),
            models.Index(fields=["user", "first_day"], name="absence_by_user"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="absence_period_is_not_reversed",
                condition=Q(last_day__gte=models.F("first_day")),
                violation_error_message="Der letzte Tag liegt vor dem ersten.",
            ),
            models.CheckConstraint(
                name="absence_substitute_is_somebody_else",
                condition=Q(substitute=None) | ~Q(substitute=models.F("user")),
                violation_error_message="Niemand vertritt sich selbst.",
            ),
        ]


class HandoverNote(Record):
    """What the substitute has to know about one case."""

    absence = models.ForeignKey(Absence, on_delete=models.CASCADE, related_name="notes")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    text = PrivateTextField("Notiz für die Vertretung")

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["absence", "case"],
                name="handover_note_once_per_case",
                violation_error_message="Zu diesem Fall gibt es schon eine Notiz.",
            )
        ]
