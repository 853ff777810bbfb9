"""An appointment is agreed, corrected and moved."""

from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.operations import change_appointment, move_appointment
from regelkreis.casework.appointments.queries import appointments_visible_to
from regelkreis.casework.cases.models import CaseEvent
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from tests.casework.appointments.cast import PLACE, build_appointment
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


def test_it_stands_in_the_log_of_the_case_and_in_the_journal(appointment, case, today):
    event = CaseEvent.objects.get(case=case, activity="appointment.agreed")
    assert (event.on, event.lifecycle, event.subject_id) == (today, "schedule", appointment.pk)
    assert Entry.objects.get(deed="appointment.agreed").subject_id == case.pk


def test_a_day_to_come_puts_no_event_into_the_future(owner, case, today):
    build_appointment(owner, case, on=today + timedelta(days=9))
    assert CaseEvent.objects.get(activity="appointment.agreed").on == today


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on": date(2022, 12, 31)}, "on"),
        ({"on": date(2123, 1, 1)}, "on"),
        ({"minutes": 4}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"place": "  "}, "place"),
    ],
)
def test_what_cannot_be_is_refused_by_field(owner, case, changes, field):
    with pytest.raises(Invalid) as refusal:
        build_appointment(owner, case, **changes)
    assert list(refusal.value.errors) == [field]
    assert not Appointment.objects.exists()


def test_by_telephone_needs_no_place(owner, case):
    assert build_appointment(owner, case, way="phone", place="").place == ""


def test_only_who_works_on_the_case_agrees_one(case, colleague, stranger, coordinator):
    for somebody in (colleague, stranger, coordinator):
        with pytest.raises(NotAllowed):
            build_appointment(somebody, case)


def test_one_without_a_case_is_seen_by_its_owner_alone(owner, colleague):
    made = build_appointment(owner, None)
    assert list(appointments_visible_to(owner.actor)) == [made]
    assert not appointments_visible_to(colleague.actor)


def test_one_in_a_case_is_seen_by_who_holds_the_post(appointment, owner, colleague, stranger):
    assert list(appointments_visible_to(owner.actor)) == [appointment]
    assert not appointments_visible_to(colleague.actor)
    assert not appointments_visible_to(stranger.actor)


def test_a_correction_keeps_the_calendar_entry_and_raises_its_number(appointment, owner, today):
    uid = appointment.calendar_uid
    change_appointment(
        appointment=appointment,
        expected=1,
        on=today,
        at=time(15),
        place="Café",
        actor=owner.actor,
        today=today,
    )
    appointment.refresh_from_db()
    assert (appointment.at, appointment.place, appointment.calendar_uid) == (time(15), "Café", uid)
    assert appointment.sequence == 1


def test_the_second_of_two_editors_is_told(appointment, owner, today):
    change = {"appointment": appointment, "on": today, "actor": owner.actor, "today": today}
    change_appointment(**change, expected=1, at=time(15))
    with pytest.raises(Conflict):
        change_appointment(**change, expected=1, at=time(16))


def test_a_moved_one_is_followed_by_another_under_the_same_entry(appointment, owner, case, today):
    later = today + timedelta(days=7)
    following = move_appointment(
        appointment=appointment, expected=1, on=later, at=time(9), actor=owner.actor, today=today
    )
    appointment.refresh_from_db()
    assert (appointment.state, following.state) == ("moved", "agreed")
    assert (following.follows, following.calendar_uid, following.sequence) == (
        appointment,
        appointment.calendar_uid,
        1,
    )
    assert (following.place, following.purpose) == (PLACE, "Bescheid besprechen")
    assert CaseEvent.objects.get(activity="appointment.moved").subject_id == following.pk


def test_it_is_not_moved_to_where_it_is_nor_into_the_past(appointment, owner, today):
    move = {"appointment": appointment, "expected": 1, "actor": owner.actor, "today": today}
    for on, at in ((today, time(14, 30)), (today - timedelta(days=1), time(9))):
        with pytest.raises(Invalid) as refusal:
            move_appointment(**move, on=on, at=at)
        assert list(refusal.value.errors) == ["on"]


def test_in_a_closed_case_nothing_is_agreed(closed_case, owner):
    with pytest.raises(NotAllowed):
        build_appointment(owner, closed_case)


def test_the_database_refuses_a_meeting_without_a_place(appointment):
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.filter(pk=appointment.pk).update(place="")


def test_the_page_proposes_who_and_in_which_language(signed_in, owner, case):
    type(case.person).objects.update(languages=["Französisch"], needs_interpreter=True)
    sent = as_sent(signed_in(owner).get(reverse("appointments:add_to_case", args=[case.pk])))
    assert (sent["with_whom"], sent["language"], sent["needs_interpreter"]) == (
        "Amara Probst",
        "Französisch",
        "on",
    )


def test_sent_twice_it_is_one_appointment(signed_in, owner, case):
    client, address = signed_in(owner), reverse("appointments:add_to_case", args=[case.pk])
    sent = as_sent(client.get(address)) | {"on": "2023-11-27", "at": "09:00", "place": PLACE}
    first, second = client.post(address, sent), client.post(address, sent)
    made = Appointment.objects.get()
    assert first["Location"] == second["Location"] == reverse("appointments:page", args=[made.pk])


def test_outside_of_a_file_the_case_is_chosen_or_none(signed_in, owner, case):
    client, address = signed_in(owner), reverse("appointments:add")
    known = {"on": "2023-11-27", "at": "09:00", "place": PLACE, "minutes": "30", "way": "place"}
    for fall in ("", str(case.pk)):
        assert client.post(address, known | {"token": str(uuid4()), "fall": fall}).status_code == 302
    assert {one.case_id for one in Appointment.objects.all()} == {None, case.pk}


def test_a_foreign_case_cannot_be_chosen(signed_in, colleague, case):
    known = {"on": "2023-11-27", "at": "09:00", "place": PLACE, "minutes": "30", "way": "place"}
    sent = known | {"token": str(uuid4()), "fall": str(case.pk)}
    assert signed_in(colleague).post(reverse("appointments:add"), sent).status_code == 422
    assert not Appointment.objects.exists()


def test_what_was_typed_stays_when_it_is_refused(signed_in, owner, case):
    client, address = signed_in(owner), reverse("appointments:add_to_case", args=[case.pk])
    sent = as_sent(client.get(address)) | {"on": "2022-01-03", "at": "09:00", "place": PLACE}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    assert "vor der Eröffnung" in answer.content.decode()
    assert as_sent(answer)["place"] == PLACE


def test_the_pages_change_and_move_it(signed_in, owner, appointment):
    client = signed_in(owner)
    change = reverse("appointments:change", args=[appointment.pk])
    assert client.post(change, as_sent(client.get(change)) | {"purpose": "Antrag"}).status_code == 302
    move = reverse("appointments:move", args=[appointment.pk])
    answer = client.post(move, as_sent(client.get(move)) | {"on": "2023-11-28"})
    following = Appointment.objects.get(follows=appointment)
    assert answer["Location"] == reverse("appointments:page", args=[following.pk])
    page = client.get(answer["Location"]).content.decode()
    assert "Antrag" in page and "Verlegt vom" in page
