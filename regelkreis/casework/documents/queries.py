"""What can be asked about documents; every question starts from who asks or from one case."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import of_case
from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.models import Document, EarlierEdition
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.rules import RESTORABLE, SIGNATURE_PATIENCE
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site

KEPT = Q(deleted_on=None)


def documents_visible_to(actor: Acting) -> QuerySet[Document]:
    """Return the documents of own cases, deleted ones too as long as they can be restored."""
    found: QuerySet[Document] = (
        Document.objects.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor))
        .select_related("case__person", "file", "recipient")
        .order_by("-added_on", "-created_at", "pk")
    )
    return found


def documents_of(case: Case) -> QuerySet[Document]:
    """Return the documents in a case, the newest first."""
    found: QuerySet[Document] = (
        Document.objects.filter(KEPT, case=case)
        .select_related("file", "recipient")
        .order_by("-added_on", "-created_at", "pk")
    )
    return found


def deleted_documents(case: Case, today: date) -> QuerySet[Document]:
    """Return what was deleted and can still be restored, the latest first."""
    found: QuerySet[Document] = (
        Document.objects.filter(case=case, deleted_on__gte=today - RESTORABLE)
        .select_related("file", "recipient")
        .order_by("-deleted_on", "-created_at", "pk")
    )
    return found


def beyond_restoring(today: date) -> QuerySet[Document]:
    """Return what was deleted so long ago that nobody can restore it, on all sites."""
    found: QuerySet[Document] = (
        Document.objects.filter(deleted_on__lt=today - RESTORABLE)
        .select_related("case", "file")
        .order_by("deleted_on", "pk")
    )
    return found


def earlier_editions(document: Document) -> QuerySet[EarlierEdition]:
    """Return what a document was before, the latest first."""
    return EarlierEdition.objects.filter(document=document).select_related("file").order_by("-edition")


def awaiting_signature(case: Case) -> QuerySet[Document]:
    """Return the papers of a case that are out to be signed, the oldest first."""
    found: QuerySet[Document] = (
        Document.objects.filter(KEPT, case=case, awaits_signature=True)
        .select_related("recipient")
        .order_by("added_on", "created_at", "pk")
    )
    return found


def signatures_overdue(actor: Acting, today: date) -> list[Document]:
    """Return the papers of own open cases that nobody has brought back signed for two weeks."""
    return _unsigned_since(actor, today - SIGNATURE_PATIENCE)


@prepared
def _unsigned_since(actor: Acting, day: date) -> QuerySet[Document]:
    found: QuerySet[Document] = (
        documents_visible_to(actor)
        .filter(KEPT, awaits_signature=True, added_on__lte=day)
        .filter(case__closed_on=None, case__post__in=actor.posts)
        .select_related(None)
        .select_related("case__person")
        .only("title", "added_on", *of_case("case"))
        .order_by("added_on", "created_at")
    )
    return found


def titles_of(case: Case, keys: Collection[UUID]) -> dict[UUID, str]:
    """Return what the documents behind these events are called, by one question."""
    return dict(_titles(case.pk, keys))


@prepared
def _titles(case_id: UUID, keys: Collection[UUID]) -> QuerySet[Document, tuple[UUID, str]]:
    found: QuerySet[Document, tuple[UUID, str]] = (
        Document.objects.filter(case_id=case_id, pk__in=keys).order_by("pk").values_list("pk", "title")
    )
    return found


# The words of the list's filter, and what they mean.
STANDING = {
    "unterschrift": Q(awaits_signature=True),
    "erstellt": ~Q(paper=""),
    "ungeprueft": Q(file__check_result="unchecked"),
}


def narrowed(documents: QuerySet[Document], *, kind: str, standing: str) -> QuerySet[Document]:
    """Return only the documents of a kind and standing so; without a word, all of them."""
    found = documents.filter(kind=kind) if kind else documents
    return found.filter(STANDING[standing]) if standing in STANDING else found


def releases_for_telling(case: Case, today: date) -> QuerySet[Release]:
    """Return the releases of the person that hold today, in the order in which they were given."""
    found: QuerySet[Release] = (
        Release.objects.filter(person_id=case.person_id)
        .standing(today)
        .select_related("recipient")
        .order_by("given_on", "created_at")
    )
    return found


def setting_of(case: Case, actor: Acting, today: date) -> Setting:
    """Return what every paper knows of its case."""
    return Setting(case, Site.objects.get(pk=case.site).name, actor.name, today)
