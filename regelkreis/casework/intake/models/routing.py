"""Who chose another post than the one proposed says why."""

from django.db import models

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models.change import OfCaseQuerySet
from regelkreis.foundation.kernel.records import Record
from regelkreis.network.organizations.models import Post


class RoutingChoice(Record):
    """A case that opened on another post than residence and target group propose, and why (AC-5)."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="+")
    proposed = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="+", verbose_name="vorgeschlagen war"
    )
    reason = models.CharField("Grund der anderen Wahl", max_length=250)

    objects = OfCaseQuerySet.as_manager()
