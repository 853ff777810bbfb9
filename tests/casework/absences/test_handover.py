"""The handover before an absence: what falls due, one line for each case, and it is read."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.absences.handover import handover_of
from regelkreis.casework.absences.models import Absence, HandoverNote
from regelkreis.casework.absences.operations import write_handover
from regelkreis.casework.absences.panels import due_handovers
from regelkreis.casework.contacts.models import Reminder
from regelkreis.foundation.journal.models import Entry, Reading
from regelkreis.foundation.kernel.refusals import Conflict, NotAllowed
from regelkreis.network.organizations.actors import acting_as
from regelkreis.network.organizations.models import Membership
from tests.casework.appointments.cast import build_appointment
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def remind(case, day, text):
    Reminder.objects.create(site=case.site, case=case, post=case.post, text=text, due_on=day)


def write(absence, case, owner, today, **changes):
    values = {"expected": absence.version, "note": "Ruhig.", "notes": {case.pk: "Kurs fragen."}}
    return write_handover(absence=absence, actor=owner.actor, today=today, **{**values, **changes})


def substitute_on(colleague, day):
    return acting_as(Membership.objects.get(user=colleague.user), today=day)


def test_what_falls_due_until_the_last_day_stands_in_it(away, case, owner, colleague, today):
    absence = away()
    remind(case, today + 8 * DAY, "Am letzten Tag")
    remind(case, today + 9 * DAY, "Danach")
    other = build_case(colleague, number="SU-0001")
    remind(other, today + DAY, "Von der Kollegin")

    found = handover_of(absence, owner.actor, today)

    assert "Am letzten Tag" in [one.what for one in found.due]
    assert not {"Danach", "Von der Kollegin"} & {one.what for one in found.due}
    assert [line.number for line in found.lines] == ["NO-0001"]


def test_notes_go_to_own_cases_only_and_an_empty_one_goes(away, case, owner, colleague, today):
    absence, other = away(), build_case(colleague)
    write(absence, case, owner, today, notes={case.pk: "Kurs fragen.", other.pk: "fremd"})
    assert [note.text for note in HandoverNote.objects.all()] == ["Kurs fragen."]
    write(absence, case, owner, today, expected=absence.version, notes={case.pk: " "})
    assert not HandoverNote.objects.exists()


def test_the_second_of_two_writers_is_told(away, case, owner, today):
    absence = away()
    write(absence, case, owner, today)
    with pytest.raises(Conflict):
        write(absence, case, owner, today, expected=1)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_only_the_holder_writes(request, away, case, who, today):
    with pytest.raises(NotAllowed):
        write(away(), case, request.getfixturevalue(who), today)


def test_both_desks_say_what_is_to_do(away, case, owner, colleague, today):
    absence = away()
    (own,) = due_handovers(owner.actor, today)
    assert own.action == "Übergabe schreiben"

    write(absence, case, owner, today)

    assert not list(due_handovers(owner.actor, today))
    assert not list(due_handovers(colleague.actor, today))
    (theirs,) = due_handovers(substitute_on(colleague, today + DAY), today + DAY)
    assert theirs.what == "Übergabe von Owner lesen"


def test_without_a_substitute_the_desk_asks_for_one(away, case, owner, today):
    away(substitute=None)
    (own,) = due_handovers(owner.actor, today)
    assert "noch keine Vertretung" in own.what


def test_it_is_reported_written_and_read_through_the_pages(
    signed_in, case, owner, colleague, today, settings
):
    client, add = signed_in(owner), reverse("absences:add")
    form = as_sent(client.get(add)) | {
        "first_day": "2023-11-21",
        "last_day": "2023-11-28",
        "substitute": str(colleague.user.pk),
    }
    first = client.post(add, form)
    assert first.url == client.post(add, form).url
    absence = Absence.objects.get()
    url = reverse("absences:write", args=[absence.pk])
    client.post(url, as_sent(client.get(url)) | {f"case_{case.pk.hex}": "Bescheid kommt."})

    page = reverse("absences:handover", args=[absence.pk])
    other = signed_in(colleague)
    assert other.get(page).status_code == 404
    settings.FIXED_TODAY = today + DAY
    assert "Übergabe von Owner lesen" in other.get("/?vertretung").content.decode()
    text = other.get(page).content.decode()
    assert "Bescheid kommt." in text and "Amara Probst" in text
    assert Reading.objects.get(user_id=colleague.user.pk).subject_id == case.pk
    other.post(reverse("absences:take", args=[absence.pk]))
    assert "Übergabe von Owner lesen" not in other.get("/?vertretung").content.decode()


def test_on_paper_it_is_a_pdf_and_written_down(signed_in, away, case, owner, today):
    absence = away()
    write(absence, case, owner, today)
    answer = signed_in(owner).post(reverse("absences:pdf", args=[absence.pk]))
    assert answer.content.startswith(b"%PDF")
    assert Entry.objects.latest("sequence").deed == "absence.handover_printed"


def test_coordination_sees_counts_and_no_absence(signed_in, away, case, coordinator, admin, today):
    away(first_day=today, substitute=None)
    page = signed_in(coordinator).get(reverse("absences:list")).content.decode()
    assert "CM Nordstadt" in page and "weniger als 5" in page and "Owner" not in page
    page = signed_in(admin).get(reverse("absences:list")).content.decode()
    assert "weniger als 5" in page and "Owner" in page and case.number not in page


def test_twenty_cases_cost_no_more_questions_than_one(away, case, owner, today):
    absence = away()
    handover_of(absence, owner.actor, today)
    with CaptureQueriesContext(connection) as one:
        handover_of(absence, owner.actor, today)
    for _more in range(20):
        build_case(owner)
    with CaptureQueriesContext(connection) as twenty:
        handover_of(absence, owner.actor, today)
    assert len(twenty) == len(one)


def test_one_appointment_stands_once_in_a_handover(away, case, owner, today):
    made = build_appointment(owner, case, on=today + timedelta(days=2))
    found = handover_of(away(), owner.actor, today)
    assert [one.due_on for one in found.due if one.kind == "appointment"] == [made.on]
