"""What lies behind the doors of documents, appointments, contacts and reminders."""

from typing import Any

from regelkreis.casework.appointments.operations import cancel_appointment, make_link
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.casework.documents.operations import delete_document, replace_file
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from tests.behind_doors.cases import the_case
from tests.casework.appointments.cast import build_appointment
from tests.casework.documents.cast import PDF, build_document, received
from tests.cast import TODAY


def a_contact(stage: Any) -> dict[str, Any]:
    """A contact that the owner noted a moment ago."""
    owner = stage.people.owner
    mode = term(stage.case.site, Kind.CONTACT_MODE, "talk")
    made = Contact.objects.create(
        site=stage.case.site,
        case=stage.case,
        on=TODAY,
        mode=mode,
        noted_by=owner.actor.name,
        author_id=owner.user.pk,
    )
    return {"pk": made.pk}


def a_contact_taken_back(stage: Any) -> dict[str, Any]:
    """A contact that the owner took back a moment ago."""
    found = a_contact(stage)
    Contact.objects.filter(pk=found["pk"]).update(removed_on=TODAY)
    return found


def a_reminder(stage: Any) -> dict[str, Any]:
    """Something the owner wants to come back to."""
    made = Reminder.objects.create(site=stage.case.site, post=stage.case.post, case=stage.case, due_on=TODAY)
    return {"pk": made.pk}


def a_document(stage: Any) -> dict[str, Any]:
    """A file that the owner put into the case."""
    return {"pk": build_document(stage.people.owner, stage.case).pk}


def a_deleted_document(stage: Any) -> dict[str, Any]:
    """A document that the owner deleted today."""
    owner = stage.people.owner
    made = build_document(owner, stage.case)
    return {"pk": delete_document(document=made, actor=owner.actor, today=TODAY).pk}


def an_earlier_edition(stage: Any) -> dict[str, Any]:
    """What a document was before it was replaced."""
    owner = stage.people.owner
    made = build_document(owner, stage.case)
    newer = received(PDF + b"% newer")
    replace_file(document=made, expected=1, file=newer, actor=owner.actor, today=TODAY)
    return {"pk": made.pk, "edition": 1}


def an_appointment(stage: Any) -> dict[str, Any]:
    """An appointment of today in the owner's case."""
    return {"pk": build_appointment(stage.people.owner, stage.case).pk}


def a_cancelled_appointment(stage: Any) -> dict[str, Any]:
    """An appointment that the owner called off."""
    owner = stage.people.owner
    made = build_appointment(owner, stage.case)
    return {"pk": cancel_appointment(appointment=made, expected=1, actor=owner.actor, today=TODAY).pk}


def a_calendar_link(stage: Any) -> dict[str, Any]:
    """The owner's calendar link."""
    return {"secret": make_link(actor=stage.people.owner.actor, today=TODAY)}


def a_paper(stage: Any) -> dict[str, Any]:
    """A paper that can be made from the owner's case."""
    return {**the_case(stage), "code": "secrecy"}
