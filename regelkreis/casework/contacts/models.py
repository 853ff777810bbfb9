"""Contacts with the person, and reminders somebody set."""

from typing import ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


class ContactQuerySet(RecordQuerySet):
    """Questions about contacts, of those that stand and those taken back."""

    def standing(self) -> Self:
        """Not taken back."""
        return self.filter(removed_on=None)


class StandingContacts(models.Manager.from_queryset(ContactQuerySet)):  # type: ignore[misc]
    """Contacts as every list, count and export asks for them: without those taken back."""

    def get_queryset(self) -> ContactQuerySet:
        """Return the contacts that stand."""
        found: ContactQuerySet = super().get_queryset().standing()
        return found


class Contact(Record):
    """
    One contact in a case: when, how, how long, about what; the note is optional.

    Whoever noted it may change it and take it back; one taken back is kept out of sight for a short
    while, so that it can be restored, and purged after that. `batch` ties together what was written once
    for several files (EN-H).
    """

    class Interpreting(models.TextChoices):
        """Whether somebody interpreted; "needed" means that nobody was there who could."""

        NONE = "none", "nicht nötig"
        USED = "used", "war dabei"
        NEEDED = "needed", "hat gefehlt"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="contacts")
    on = models.DateField("am")
    mode = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="+", verbose_name="Art")
    minutes = models.PositiveIntegerField("Dauer in Minuten", null=True, blank=True)
    language = models.CharField("Sprache", max_length=60, blank=True)
    interpreting = models.CharField(
        "Sprachmittlung", max_length=6, choices=Interpreting, default=Interpreting.NONE
    )
    interpreter = models.CharField("wer gedolmetscht hat", max_length=120, blank=True)
    topics = models.ManyToManyField(Term, blank=True, related_name="+", verbose_name="Themen")
    note = PrivateTextField("Notiz")
    noted_by = models.CharField("notiert von", max_length=200)
    author_id = models.UUIDField("Konto", null=True, blank=True, editable=False)
    batch = models.UUIDField("zusammen notiert", null=True, blank=True, editable=False)
    removed_on = models.DateField("zurückgenommen am", null=True, blank=True)

    objects = StandingContacts()
    every = ContactQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-created_at"]
        indexes: ClassVar = [
            models.Index(fields=["case", "-on"], name="contact_by_case"),
            models.Index(
                fields=["removed_on"], condition=Q(removed_on__isnull=False), name="contact_taken_back"
            ),
            models.Index(fields=["batch"], condition=Q(batch__isnull=False), name="contact_by_batch"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="contact_names_an_interpreter_who_was_there",
                condition=Q(interpreter="") | Q(interpreting="used"),
                violation_error_message="Wer gedolmetscht hat, steht nur dort, wo jemand dabei war.",
            )
        ]


def account_of(actor: Acting) -> UUID:
    """Return the account a draft belongs to; a program without one has the empty key, and so no draft."""
    return actor.user_id or UUID(int=0)


class ContactDraft(Record):
    """
    What somebody is typing about a case and has not saved: one per person and case, gone on saving.

    `fields` is the form as it was typed, so that it comes back as it stood.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="contact_drafts")
    user_id = models.UUIDField("Konto", editable=False)
    fields = PrivateTextField("Entwurf")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-changed_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user_id", "case"],
                name="contact_draft_once_per_person_and_case",
                violation_error_message="Zu diesem Fall gibt es schon einen Entwurf von Ihnen.",
            )
        ]


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
