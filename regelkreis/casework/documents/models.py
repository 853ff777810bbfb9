"""Documents of a case: the edition that counts, and the earlier ones."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.network.organizations.models import Organization


class Edition(models.Model):
    """One file as it came into the case: which it is, when and by whom."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", verbose_name="Datei")
    edition = models.PositiveIntegerField("Fassung", default=1)
    added_on = models.DateField("abgelegt am")
    added_by = models.CharField("abgelegt von", max_length=200)

    class Meta:
        abstract = True


class Document(Edition, Record):
    """
    Something that lies in a case as a file; its own file is the newest edition.

    A paper made here (`paper` names its design) is a document from the beginning: signed by hand and
    photographed, it comes back as the next edition. What is deleted can be restored for a while.
    """

    class Kind(models.TextChoices):
        """What sort of document it is; the list is short so that everybody files alike."""

        NOTICE = "notice", "Bescheid"
        LETTER = "letter", "Schreiben"
        IDENTITY = "identity", "Ausweis, Aufenthaltstitel"
        CERTIFICATE = "certificate", "Zeugnis, Bescheinigung"
        CONTRACT = "contract", "Vertrag"
        APPLICATION = "application", "Antrag, Formular"
        PROOF = "proof", "Nachweis über Einkommen oder Kosten"
        CONSENT = "consent", "Einwilligung, Entbindung, Vollmacht"
        SUMMARY = "summary", "Zusammenfassung"
        OTHER = "other", "Sonstiges"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField("Bezeichnung", max_length=200)
    kind = models.CharField("Art", max_length=12, choices=Kind)
    dated_on = models.DateField("Datum des Dokuments", null=True, blank=True)
    remark = PrivateTextField("Bemerkung")
    deleted_on = models.DateField("gelöscht am", null=True, blank=True)
    paper = models.CharField("Vorlage", max_length=20, blank=True)
    language = models.CharField("zweite Sprache", max_length=10, blank=True)
    recipient = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Einrichtung",
    )
    awaits_signature = models.BooleanField("Unterschrift wird erwartet", default=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-added_on", "-created_at"]
        indexes: ClassVar = [
            models.Index(fields=["case", "-added_on"], name="document_by_case"),
            models.Index(
                fields=["deleted_on"], condition=Q(deleted_on__isnull=False), name="document_deleted"
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="document_has_a_title",
                condition=~Q(title=""),
                violation_error_message="Ein Dokument braucht eine Bezeichnung.",
            ),
            models.CheckConstraint(
                name="document_only_papers_await_a_signature",
                condition=Q(awaits_signature=False) | ~Q(paper=""),
                violation_error_message="Auf eine Unterschrift wartet nur, was hier erstellt wurde.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EarlierEdition(Edition, Record):
    """What a document was before it was replaced; kept as long as the document."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="earlier")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-edition"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "edition"],
                name="document_edition_once",
                violation_error_message="Diese Fassung gibt es schon.",
            )
        ]
