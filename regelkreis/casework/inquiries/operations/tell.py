"""The holders of files that may be meant are asked."""

from uuid import UUID

from django.db import transaction

from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.casework.inquiries.queries import files_to_ask, identity_of_inquiry


@transaction.atomic
def tell_holders(inquiry_id: UUID) -> int:
    """
    Put the inquiry to every holder of a file that may be meant, and return how many there are.

    The work of the system, done after the asker's page was sent: how long it takes and what it finds
    tells the asker nothing. Done twice it asks once.
    """
    inquiry = Inquiry.objects.select_related("case__person").filter(pk=inquiry_id, settled_on=None).first()
    if inquiry is None:
        return 0
    cases = files_to_ask(inquiry.site, identity_of_inquiry(inquiry), inquiry.post_id)
    asked = [
        Question(site=inquiry.site, inquiry=inquiry, case_id=case)
        for case in cases
        if case != inquiry.case_id
    ]
    Question.objects.bulk_create(asked, ignore_conflicts=True)
    return len(asked)
