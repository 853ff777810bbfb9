"""Who may do what with the documents of a case."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.rules import may_still_be_restored
from regelkreis.foundation.kernel.refusals import Verdict, denied
from regelkreis.network.organizations.actors import Acting


def may_file(actor: Acting, case: Case) -> Verdict:
    """File documents and make papers may whoever works on the case."""
    return may_work_on(actor, case)


def may_edit(actor: Acting, document: Document) -> Verdict:
    """Change, replace and delete a document may whoever works on its case, while it is not deleted."""
    if document.deleted_on is not None:
        return denied(_("Dieses Dokument ist gelöscht. Stellen Sie es wieder her, bevor Sie es ändern."))
    return may_file(actor, document.case)


def may_restore(actor: Acting, document: Document, today: date) -> Verdict:
    """A deletion is undone by whoever works on the case, for two weeks."""
    if document.deleted_on is None:
        return denied(_("Dieses Dokument ist nicht gelöscht."))
    if not may_still_be_restored(document.deleted_on, today):
        return denied(_("Wiederherstellen lässt sich ein Dokument zwei Wochen lang. Diese Zeit ist vorbei."))
    return may_file(actor, document.case)
