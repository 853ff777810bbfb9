"""What a case showed about the system: structured, no free text, so that it may cross the glass."""

from typing import ClassVar

from django.db import models

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Organization
from regelkreis.network.organizations.roles import Role
from regelkreis.structure.themes.models import Theme


class FindingQuerySet(RecordQuerySet):
    """Questions about findings, from who asks."""

    def visible_to(self, actor: Acting) -> "FindingQuerySet":
        """A case manager sees those of own cases; coordination sees all, and never whose they are."""
        found = self.filter(site=actor.site)
        if actor.has_role(Role.COORDINATOR, Role.SYSTEM):
            return found
        return found.filter(case__post__in=actor.posts)

    def ungrouped(self) -> "FindingQuerySet":
        """Only those that belong to no theme yet."""
        return self.filter(theme=None)


class Finding(Record):
    """This step failed because of the system: what was needed, from which body to which, which break."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    step_id = models.UUIDField("Schritt oder Verweis", null=True, blank=True, editable=False)
    noted_on = models.DateField("am")
    need = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="+", verbose_name="Was gebraucht wurde"
    )
    from_body = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="von welcher Einrichtung"
    )
    to_body = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="+", verbose_name="zu welcher Einrichtung"
    )
    break_kind = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="+", verbose_name="Art des Bruchs"
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="Gemeinde"
    )
    theme = models.ForeignKey(Theme, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    grouped_on = models.DateField("zugeordnet am", null=True, blank=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-noted_on", "-created_at"]
        indexes: ClassVar = [
            models.Index(fields=["site", "theme", "noted_on"], name="finding_by_theme"),
            models.Index(fields=["case"], name="finding_by_case"),
        ]
