"""Contacts with the person, and reminders somebody set."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Post


class Contact(Record):
    """One contact in a case: when, how, how long, about what; the note is optional."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="contacts")
    on = models.DateField("am")
    mode = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Art")
    minutes = models.PositiveIntegerField("Dauer in Minuten", null=True, blank=True)
    language = models.CharField("Sprache", max_length=60, blank=True)
    interpreted = models.BooleanField("mit Sprachmittlung", default=False)
    topics = models.ManyToManyField(Term, blank=True, related_name="+", verbose_name="Themen")
    note = PrivateTextField("Notiz")
    noted_by = models.CharField("notiert von", max_length=200)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-created_at"]
        indexes: ClassVar = [models.Index(fields=["case", "-on"], name="contact_by_case")]


class Reminder(Record):
    """Something to come back to on a day, on a case or on nothing at all; it belongs to a post."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, blank=True, related_name="reminders")
    due_on = models.DateField("Wiedervorlage am")
    text = PrivateTextField("Woran")
    done_on = models.DateField("erledigt am", null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due_on", "created_at"]
        indexes: ClassVar = [
            models.Index(fields=["post", "due_on"], condition=Q(done_on=None), name="reminder_open_by_post")
        ]

    @property
    def held_by(self) -> Post:
        """The post that settles it: that of the case, which may have gone to another since."""
        return self.post if self.case is None else self.case.post
