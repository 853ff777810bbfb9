"""Invitations: a letter says no more than its reader may know; calendar file and mail name nobody."""

import io
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from icalendar import Calendar
from pypdf import PdfReader

from regelkreis.casework.conferences.calendar import calendar_of
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.operations import (
    Answer,
    Plan,
    Who,
    add_participant,
    cancel,
    invite,
    postpone,
)
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.casework.conferences.cast import PURPOSE, build_conference, build_participant

NAMING = ("Amara", "Probst", "NO-0001", "01.04.1990")


@pytest.fixture
def conference(case, owner):
    return build_conference(owner, case)


@pytest.fixture
def _mail_is_set_up(settings):
    settings.EMAIL_HOST = "mail.example"
    settings.DEFAULT_FROM_EMAIL = "kim@kreis.example"


def text_of(client, participant):
    answer = client.get(reverse("conferences:letter", args=[participant.pk]))
    assert answer["Content-Type"] == "application/pdf"
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def test_whoever_has_a_release_reads_whom_it_is_about(signed_in, conference, owner):
    text = text_of(
        signed_in(owner), build_participant(owner, conference, address="Marktplatz 1\n40721 Hilden")
    )

    for words in ("Amara Probst", "01.04.1990", PURPOSE, "Migrationsberatung Nord", "Marktplatz 1", "14:30"):
        assert words in text, words
    assert "NO-0001" not in text


def test_whoever_has_none_reads_time_place_and_agenda_alone(signed_in, conference, owner):
    text = text_of(signed_in(owner), build_participant(owner, conference, answer=Answer()))

    assert not [word for word in (*NAMING, PURPOSE) if word in text]
    assert "Nächste Schritte" in text
    assert "ohne Namen besprochen" in text


def test_the_person_is_invited_by_name(signed_in, conference, owner):
    text = text_of(signed_in(owner), Participant.objects.get(kind="person"))

    assert "Amara Probst" in text
    assert "in dem es um Sie geht" in text


def test_the_companion_of_the_person_reads_no_name(signed_in, conference, owner, today):
    brother = add_participant(
        conference=conference,
        who=Who(kind="companion", contact="Idris Kamara"),
        answer=Answer(),
        actor=owner.actor,
        today=today,
    )

    text = text_of(signed_in(owner), brother)

    assert "Idris Kamara" in text
    assert not [word for word in NAMING if word in text]


def test_a_sign_without_a_glyph_is_said_in_words(signed_in, conference, owner):
    seat = build_participant(owner, conference, contact="佐藤")

    page = signed_in(owner).get(reverse("conferences:letter", args=[seat.pk]))

    assert page.status_code == 422
    assert "lateinischer Schrift" in page.content.decode()


def event_of(conference):
    (event,) = Calendar.from_ical(calendar_of(conference)).walk("VEVENT")
    return event


def test_the_calendar_file_has_the_hour_and_names_nobody(conference):
    event, raw = event_of(conference), calendar_of(conference).decode()

    assert event.decoded("dtstart").isoformat() == "2023-11-30T13:30:00+00:00"
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=90)
    assert str(event["location"]) == "Rathaus, Raum 12"
    assert not [word for word in (*NAMING, PURPOSE, str(conference.case_id)) if word in raw]


def test_a_conference_put_off_and_called_off_moves_in_the_calendar(conference, owner, today):
    first = event_of(conference)
    acting = {"conference": conference, "actor": owner.actor, "today": today, "reason": "krank"}
    postpone(expected=1, on=today + timedelta(days=30), starts_at=conference.starts_at, **acting)
    moved = event_of(conference)
    cancel(expected=2, **acting)
    ended = event_of(conference)

    assert first["uid"] == moved["uid"] == ended["uid"]
    assert [int(one["sequence"]) for one in (first, moved, ended)] == [0, 1, 2]
    assert [str(one["status"]) for one in (moved, ended)] == ["CONFIRMED", "CANCELLED"]


@pytest.mark.usefixtures("_mail_is_set_up")
def test_a_mail_carries_the_calendar_file_and_nothing_about_the_person(conference, owner, today):
    seat = build_participant(owner, conference, email="sander@mbe.example")

    invite(participant=seat, way="mail", actor=owner.actor, today=today)

    (sent,) = mail.outbox
    name, content, kind = sent.attachments[0]
    assert (sent.to, sent.from_email) == (["sander@mbe.example"], "kim@kreis.example")
    assert (name, kind) == ("termin.ics", "text/calendar")
    assert "BEGIN:VEVENT" in content
    assert "Donnerstag, 30.11.2023" in sent.body
    assert not [word for word in (*NAMING, PURPOSE) if word in sent.message().as_string() + sent.body]
    seat.refresh_from_db()
    assert (seat.invited_on, seat.invited_by, seat.invited_for) == (today, "mail", 0)
    assert Entry.objects.get(deed="conference.participant_invited").details["way"] == "E-Mail"


@pytest.mark.usefixtures("_mail_is_set_up")
def test_a_mail_that_does_not_leave_leaves_no_note(conference, owner, today, monkeypatch):
    seat = build_participant(owner, conference, email="sander@mbe.example")

    def fails(self, fail_silently=False):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fails)
    with pytest.raises(Exception, match="ließ sich nicht senden"):
        invite(participant=seat, way="mail", actor=owner.actor, today=today)

    seat.refresh_from_db()
    assert (seat.invited_on, seat.version) == (None, 1)


def test_without_a_mail_server_there_are_letters(conference, owner, today, settings):
    settings.EMAIL_HOST = ""
    seat = build_participant(owner, conference, email="sander@mbe.example")

    with pytest.raises(Invalid, match="nicht eingerichtet"):
        invite(participant=seat, way="mail", actor=owner.actor, today=today)
    invite(participant=seat, way="letter", actor=owner.actor, today=today)

    assert not mail.outbox
    assert Participant.objects.get(kind="agency").invited_by == "letter"


@pytest.mark.usefixtures("_mail_is_set_up")
def test_pressed_twice_one_mail_leaves(signed_in, conference, owner):
    seat = build_participant(owner, conference, email="sander@mbe.example")
    client, url = signed_in(owner), reverse("conferences:invite", args=[seat.pk])

    for _ in range(2):
        assert client.post(url, {"way": "mail"}).status_code == 302

    assert len(mail.outbox) == 1


def test_after_putting_off_the_page_says_who_knows_the_old_day(signed_in, conference, owner, today):
    seat = build_participant(owner, conference)
    invite(participant=seat, way="letter", actor=owner.actor, today=today)
    later = today + timedelta(days=30)
    values = {"on": later, "starts_at": conference.starts_at, "actor": owner.actor, "today": today}
    postpone(conference=conference, expected=1, reason="krank", **values)

    page = signed_in(owner).get(reverse("conferences:page", args=[conference.pk])).content.decode()

    assert "kennt noch den alten Termin" in page


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_invites(conference, owner, who, request, today):
    seat = build_participant(owner, conference)

    with pytest.raises(NotAllowed):
        invite(participant=seat, way="letter", actor=request.getfixturevalue(who).actor, today=today)


def test_to_a_help_plan_meeting_its_leader_invites(case, owner, today):
    plan = Plan(purpose=PURPOSE, place="Jugendamt", led_by="Jugendamt")
    conference = build_conference(owner, case, kind="help_plan", plan=plan)
    seat = build_participant(owner, conference)

    with pytest.raises(NotAllowed, match="die es führt"):
        invite(participant=seat, way="letter", actor=owner.actor, today=today)


def test_on_the_county_level_coordination_invites_once_it_said_yes(case, owner, coordinator, today):
    conference = build_conference(owner, case, coordinator, kind="county")
    seat = build_participant(owner, conference)

    with pytest.raises(NotAllowed, match="Koordination"):
        invite(participant=seat, way="letter", actor=owner.actor, today=today)
    invite(participant=seat, way="letter", actor=coordinator.actor, today=today)

    assert Participant.objects.get(kind="agency").invited_on == today
    assert Conference.objects.get().moderation == "confirmed"
