"""What documents hang in the case file, on the timeline and on the desk."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    EventDetail,
    activities,
    case_actions,
    case_panels,
    due_sources,
    timeline_details,
)
from regelkreis.casework.documents.queries import documents_of, signatures_overdue, titles_of
from regelkreis.casework.documents.rows import document_row
from regelkreis.casework.documents.rules import SIGNATURE_PATIENCE
from regelkreis.network.organizations.actors import Acting

SHOWN = 6


def documents_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return the newest documents of the case, by one question."""
    found = list(documents_of(case)[: SHOWN + 1])
    rows = [document_row(one) for one in found[:SHOWN]]
    return {"document_rows": rows, "more_documents": len(found) > SHOWN}


def document_details(case: Case, keys: Collection[UUID]) -> Mapping[UUID, EventDetail]:
    """Say for the documents on the timeline what they are called."""
    return {key: EventDetail(text=title) for key, title in titles_of(case, keys).items()}


def due_signatures(actor: Acting, today: date) -> Iterator[DueItem]:
    """Papers that were made to be signed and have not come back."""
    for document in signatures_overdue(actor, today):
        yield DueItem(
            kind="release",
            what=_("Unterschrift fehlt: %(title)s") % {"title": document.title},
            why=_("erstellt am %(day)s") % {"day": f"{document.added_on:%d.%m.%Y}"},
            url=f"{reverse('documents:signed', args=[document.case_id])}?papier={document.pk}",
            action=_("Zurücklegen"),
            due_on=document.added_on + SIGNATURE_PATIENCE,
            case_id=document.case_id,
            who=document.case.person.full_name,
            number=document.case.number,
        )


case_panels.register(
    CasePanel(
        "dokumente", gettext_lazy("Dokumente"), "documents/_documents.html", documents_panel, deferred=True
    ),
    order=40,
)
case_actions.register(CaseAction(gettext_lazy("Dokument ablegen"), "documents:add", key="D"), order=60)
case_actions.register(CaseAction(gettext_lazy("Papier erstellen"), "documents:papers", key="P"), order=61)
timeline_details.register(document_details)
due_sources.register(due_signatures, order=70)
for _activity in (
    Activity("document.added", gettext_lazy("Dokument abgelegt"), "report"),
    Activity("document.issued", gettext_lazy("Papier erstellt"), "report"),
    Activity("document.signed", gettext_lazy("Unterschrieben zurück"), "met"),
):
    activities.register(_activity)
