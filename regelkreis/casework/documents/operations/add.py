"""Files come into a case."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.documents.deeds import DOCUMENT_ADDED
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.permissions import may_file
from regelkreis.casework.documents.rules import MOST_FILES, faults_of_facts, titles_for
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.foundation.vault.examining import Examined
from regelkreis.foundation.vault.operations import keep
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def add_documents(
    *,
    case: Case,
    files: Sequence[Examined],
    kind: str,
    actor: Acting,
    today: date,
    title: str = "",
    dated_on: date | None = None,
    remark: str = "",
) -> list[Document]:
    """
    Put files into a case, each as a document of its own; all or none.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: no file or too many, an unknown kind, a day in the future.
    """
    require(may_file(actor, case))
    titles = titles_for([file.name for file in files], title)
    _check(titles, kind, dated_on, today)
    added = [
        Document.objects.create(
            site=case.site,
            case=case,
            file=keep(examined=file, site=case.site),
            title=name,
            kind=kind,
            dated_on=dated_on,
            remark=remark.strip(),
            added_on=today,
            added_by=actor.name,
        )
        for file, name in zip(files, titles, strict=True)
    ]
    for document in added:
        note_event(case, "document.added", on=today, subject_id=document.pk)
    for document in added:
        record(DOCUMENT_ADDED, actor=actor, subject=case, document=str(document.pk), title=document.title)
    return added


def _check(titles: Sequence[str], kind: str, dated_on: date | None, today: date) -> None:
    faults: dict[str, str] = {}
    for title in titles:
        faults |= faults_of_facts(title=title, dated_on=dated_on, today=today)
    if not titles:
        faults["chosen"] = _("Bitte eine Datei wählen oder ein Foto aufnehmen.")
    if len(titles) > MOST_FILES:
        faults["chosen"] = _("Bitte höchstens %(most)s Dateien auf einmal.") % {"most": MOST_FILES}
    if kind not in Document.Kind.values:
        faults["kind"] = _("Diese Art gibt es nicht.")
    if faults:
        raise Invalid(faults)
