"""A case offered to another post, and what its holder said (AC-5, CO-2)."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post


class TransferQuerySet(RecordQuerySet):
    """Questions about transfers; every one of them starts from who asks."""

    def visible_to(self, actor: Acting) -> Self:
        """
        Offers made to a post of the actor, transfers of own cases, and what nobody has yet acknowledged.

        Who may see a transfer sees no more of the case than `permissions.sees_file` allows.
        """
        offered_here = Q(to_post__in=actor.posts, state="offered")
        own = Q(case__post__in=actor.posts)
        news = Q(from_post__in=actor.posts, state="accepted", acknowledged_on=None)
        return self.filter(offered_here | own | news, site=actor.site)


class Transfer(Record):
    """One offer of one case to one post; until it is accepted the case stays where it is."""

    class Cause(models.TextChoices):
        """Why the case is to go; the residence decides who is responsible (AC-5, CO-2)."""

        MOVED = "moved", "Umzug in einen anderen Ort"
        GROUP = "group", "andere Zielgruppe oder Zuständigkeit"
        LANGUAGE = "language", "Sprache oder besondere Erfahrung nötig"
        CAPACITY = "capacity", "Auslastung der Personalstelle"
        LEAVING = "leaving", "Wechsel oder Ausscheiden"
        OTHER = "other", "anderer Grund"

    class State(models.TextChoices):
        """Where the offer stands."""

        OFFERED = "offered", "angeboten"
        ACCEPTED = "accepted", "angenommen"
        DECLINED = "declined", "abgelehnt"
        WITHDRAWN = "withdrawn", "zurückgezogen"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="transfers")
    from_post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="von")
    to_post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="an")
    cause = models.CharField("Anlass", max_length=10, choices=Cause)
    reason = PrivateTextField("Grund, ohne Namen")
    town = models.ForeignKey(
        Municipality,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="neuer Ort",
    )
    wished_on = models.DateField("Übergabe möglichst am", null=True, blank=True)
    reads_on = models.BooleanField("bisherige Fallführung darf weiter lesen", default=False)
    offered_on = models.DateField("angeboten am")
    offered_by = models.UUIDField("angeboten von", null=True)
    offered_by_name = models.CharField("angeboten von", max_length=200)
    state = models.CharField("Stand", max_length=10, choices=State, default=State.OFFERED)
    settled_on = models.DateField("beantwortet am", null=True, blank=True)
    settled_by_name = models.CharField("beantwortet von", max_length=200, blank=True)
    answer = PrivateTextField("Grund der Ablehnung")
    acknowledged_on = models.DateField("Antwort gelesen am", null=True, blank=True)

    objects = TransferQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-offered_on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(state="offered"),
                name="transfer_offered_once_at_a_time",
                violation_error_message="Dieser Fall ist schon angeboten. Zuerst das Angebot zurückziehen.",
            ),
            models.CheckConstraint(
                name="transfer_state_and_its_day_come_together",
                condition=Q(state="offered", settled_on=None)
                | (~Q(state="offered") & Q(settled_on__isnull=False)),
                violation_error_message="Stand und Datum der Antwort gehören zusammen.",
            ),
            models.CheckConstraint(
                name="transfer_goes_to_another_post",
                condition=~Q(from_post=models.F("to_post")),
                violation_error_message="Der Fall liegt schon bei dieser Personalstelle.",
            ),
        ]

    @property
    def is_offered(self) -> bool:
        """Whether the answer is still open."""
        return self.state == self.State.OFFERED
