"""What was agreed in a conference, and what became of it in the file."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.conferences.models.conference import Conference
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField


class Agreement(Record):
    """Something agreed: what, who, until when; it lives on as a goal, a step or a referral."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="agreements")
    what = PrivateTextField("Was")
    who = models.CharField("Wer", max_length=200)
    due_on = models.DateField("bis")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    step = models.ForeignKey(Step, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="agreement_became_exactly_one_thing",
                condition=Q(goal__isnull=False, step=None, referral=None)
                | Q(goal=None, step__isnull=False, referral=None)
                | Q(goal=None, step=None, referral__isnull=False),
                violation_error_message="Eine Vereinbarung wird ein Ziel, ein Schritt oder ein Verweis.",
            ),
        ]
