"""What can happen to a document."""

from regelkreis.casework.documents.operations.add import add_documents
from regelkreis.casework.documents.operations.change import change_document, replace_file, sign_back
from regelkreis.casework.documents.operations.delete import delete_document, purge_deleted, restore_document
from regelkreis.casework.documents.operations.issue import issue_paper, issue_summary

__all__ = [
    "add_documents",
    "change_document",
    "delete_document",
    "issue_paper",
    "issue_summary",
    "purge_deleted",
    "replace_file",
    "restore_document",
    "sign_back",
]
