"""What became of an appointment: held with a contact, missed, cancelled; and taken back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.operations import (
    cancel_appointment,
    hold_appointment,
    miss_appointment,
    take_back,
)
from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import undo_contact
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.casework.appointments.cast import build_appointment
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def acting(owner, today):
    return {"expected": 1, "actor": owner.actor, "today": today}


def test_held_in_a_case_it_leads_to_the_note_of_the_contact(signed_in, owner, appointment, case, today):
    Appointment.objects.update(
        on=today - timedelta(days=2), minutes=45, language="Dari", way="phone", place=""
    )
    client, address = signed_in(owner), reverse("appointments:held", args=[appointment.pk])
    sent = as_sent(client.get(address))
    assert (sent["on"], sent["length"], sent["language"], sent["mode"]) == (
        "2023-11-18",
        "45",
        "Dari",
        "phone",
    )
    for _twice in range(2):
        answer = client.post(address, sent | {"note": "Bescheid ist da."})
        assert answer["Location"] == reverse("appointments:page", args=[appointment.pk])
    contact = Contact.objects.get(case=case)
    appointment.refresh_from_db()
    assert (appointment.state, appointment.contact, contact.note) == ("held", contact, "Bescheid ist da.")
    assert CaseEvent.objects.filter(activity="appointment.held").count() == 1


def test_a_refused_note_leaves_the_appointment_as_it_was(signed_in, owner, appointment):
    client, address = signed_in(owner), reverse("appointments:held", args=[appointment.pk])
    answer = client.post(address, as_sent(client.get(address)) | {"mode": "talk", "on": "2023-11-21"})
    assert answer.status_code == 422
    assert Appointment.objects.get().state == "agreed"
    assert not Contact.objects.exists()


def test_it_is_neither_held_nor_missed_before_its_day(owner, case, acting, today):
    coming = build_appointment(owner, case, on=today + timedelta(days=1))
    for outcome in (hold_appointment, miss_appointment):
        with pytest.raises(Invalid):
            outcome(appointment=coming, **acting)


def test_it_is_cancelled_before_its_day(owner, case, acting, today):
    coming = build_appointment(owner, case, on=today + timedelta(days=1))
    cancel_appointment(appointment=coming, **acting)
    assert CaseEvent.objects.get(activity="appointment.cancelled").on == today


def test_what_was_noted_is_taken_back_with_its_event(appointment, owner, acting, case):
    miss_appointment(appointment=appointment, **acting)
    take_back(appointment=appointment, actor=owner.actor)
    appointment.refresh_from_db()
    assert appointment.state == "agreed"
    assert [event.activity for event in CaseEvent.objects.filter(case=case)] == ["appointment.agreed"]


def test_a_held_one_is_taken_back_after_its_contact(signed_in, owner, appointment, today):
    client, address = signed_in(owner), reverse("appointments:held", args=[appointment.pk])
    client.post(address, as_sent(client.get(address)) | {"mode": "talk"})
    appointment.refresh_from_db()
    with pytest.raises(NotAllowed):
        take_back(appointment=appointment, actor=owner.actor)
    undo_contact(contact=Contact.objects.get(), actor=owner.actor, today=today)
    take_back(appointment=Appointment.objects.get(), actor=owner.actor)
    assert Appointment.objects.get().state == "agreed"


def test_what_is_settled_is_not_settled_again(appointment, acting):
    cancel_appointment(appointment=appointment, **acting)
    with pytest.raises(NotAllowed):
        miss_appointment(appointment=appointment, **acting)


def test_a_contact_of_another_case_is_refused(appointment, owner, acting, today, word):
    from tests.cast import build_case

    other = Contact.objects.create(
        site=appointment.site,
        case=build_case(owner),
        on=today,
        mode=word("contact_mode", "talk"),
        noted_by="x",
    )
    with pytest.raises(Invalid):
        hold_appointment(appointment=appointment, contact=other, **acting)


def test_somebody_else_settles_nothing(appointment, colleague, stranger, today):
    for somebody in (colleague, stranger):
        with pytest.raises(NotAllowed):
            cancel_appointment(appointment=appointment, expected=1, actor=somebody.actor, today=today)


def test_one_button_notes_that_nobody_came(signed_in, owner, appointment):
    client, page = signed_in(owner), reverse("appointments:page", args=[appointment.pk])
    address = reverse("appointments:settle", args=[appointment.pk])
    sent = as_sent(client.get(page), address)
    client.post(address, sent | {"outcome": "missed"})
    assert Appointment.objects.get().state == "missed"
    back = reverse("appointments:reopen", args=[appointment.pk])
    client.post(back, as_sent(client.get(page), back))
    assert Appointment.objects.get().state == "agreed"


def test_without_a_case_one_button_notes_that_it_took_place(signed_in, owner):
    alone = build_appointment(owner, None)
    client, page = signed_in(owner), reverse("appointments:page", args=[alone.pk])
    address = reverse("appointments:settle", args=[alone.pk])
    client.post(address, as_sent(client.get(page), address) | {"outcome": "held"})
    assert Appointment.objects.get().state == "held"


def test_a_forged_outcome_changes_nothing(signed_in, owner, appointment):
    address = reverse("appointments:settle", args=[appointment.pk])
    assert signed_in(owner).post(address, {"outcome": "moved"}).status_code == 422
    assert Appointment.objects.get().state == "agreed"
