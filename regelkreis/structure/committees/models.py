"""Bodies, their sessions, proposals and decisions; what is decided has an owner, an end and a measure."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.roles import Role
from regelkreis.structure.themes.models import Theme


class SessionQuerySet(RecordQuerySet):
    """Questions about sessions, from who asks."""

    def visible_to(self, actor: Acting) -> "SessionQuerySet":
        """Coordination prepares the bodies; their papers are not for others (see `access.md`)."""
        if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
            return self.filter(site=actor.site)
        return self.none()


class DecisionQuerySet(RecordQuerySet):
    """Questions about decisions, from who asks."""

    def visible_to(self, actor: Acting) -> "DecisionQuerySet":
        """What was decided is read by coordination, case management and team leads."""
        if actor.has_role(Role.COORDINATOR, Role.CASE_MANAGER, Role.TEAM_LEAD, Role.SYSTEM):
            return self.filter(site=actor.site)
        return self.none()

    def in_force_on(self, day: date) -> "DecisionQuerySet":
        """In effect or still to take effect, and not expired."""
        return self.filter(expires_on__gte=day)


class Session(Record):
    """One sitting of a body of the site's profile (list `body`)."""

    body = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Gremium")
    on = models.DateField("am")
    place = models.CharField("Ort", max_length=200, blank=True)
    held = models.BooleanField("hat stattgefunden", default=False)
    note = models.CharField("Bemerkung", max_length=400, blank=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["site", "body", "on"],
                name="session_once_per_body_and_day",
                violation_error_message="An diesem Tag tagt das Gremium bereits.",
            )
        ]


class AgendaItem(Record):
    """A point on the agenda; most come from a theme."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField("TOP")
    title = models.CharField("Gegenstand", max_length=200)
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="agenda_items"
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "position"], name="agenda_position_once_per_session")
        ]


class Proposal(Record):
    """A proposed resolution, numbered as in the paper: 1, 2, 2 a, 2 b (ME-7)."""

    class Result(models.TextChoices):
        """What the body said; empty while it is open."""

        ACCEPTED = "accepted", "angenommen"
        AMENDED = "amended", "geändert angenommen"
        REJECTED = "rejected", "vom Gremium abgelehnt"
        ADJOURNED = "adjourned", "vertagt"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="proposals")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="parts")
    number = models.CharField("Nummer", max_length=12)
    text = models.TextField("Beschlussvorschlag")
    amended_text = models.TextField("geänderter Wortlaut", blank=True)
    result = models.CharField("Ergebnis", max_length=10, choices=Result, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "number"], name="proposal_number_once_per_item"),
            models.CheckConstraint(
                name="proposal_amended_says_how",
                condition=Q(result="amended") ^ Q(amended_text=""),
                violation_error_message="Zu „geändert angenommen“ gehört der geänderte Wortlaut.",
            ),
        ]

    @property
    def final_text(self) -> str:
        """The wording the body agreed to, or the proposed one."""
        return self.amended_text or self.text


class Decision(Record):
    """What a body decided: from when, until when, who sees to it, and what it is to move (X-1)."""

    class Direction(models.TextChoices):
        """Which way the indicator is to go."""

        DOWN = "down", "soll sinken"
        UP = "up", "soll steigen"

    number = models.CharField("Beschlussnummer", max_length=30)
    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="decision")
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    text = models.TextField("Beschluss")
    taken_on = models.DateField("gefasst am")
    effect_from = models.DateField("wirkt ab")
    expires_on = models.DateField("läuft ab am")
    owner = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="zuständig"
    )
    indicator = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Kennzahl")
    direction = models.CharField("erwartet", max_length=4, choices=Direction, default=Direction.DOWN)
    expected = models.FloatField("erwarteter Wert", null=True, blank=True)
    look_on = models.DateField("nachsehen am")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-taken_on", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "number"], name="decision_number_once_per_site"),
            models.CheckConstraint(
                name="decision_expires_after_it_takes_effect",
                condition=Q(expires_on__gte=F("effect_from")),
                violation_error_message="Der Beschluss läuft ab, bevor er wirkt.",
            ),
            models.CheckConstraint(
                name="decision_is_looked_at_after_it_takes_effect",
                condition=Q(look_on__gt=F("effect_from")),
                violation_error_message="Nachsehen lässt sich erst, wenn der Beschluss wirkt.",
            ),
        ]
