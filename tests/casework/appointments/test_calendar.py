"""The calendar link: secret, revocable, and saying no more than was chosen."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from regelkreis.casework.appointments.models import CalendarFeed
from regelkreis.casework.appointments.operations import (
    cancel_appointment,
    change_link,
    make_link,
    move_appointment,
    revoke_link,
)
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.network.organizations.models import Membership, PostHolding, Site
from tests.casework.appointments.cast import PLACE, build_appointment
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(owner, today):
    return make_link(actor=owner.actor, today=today)


def read(secret, **headers):
    return Client(headers=headers).get(reverse("appointments:feed", args=[secret]))


def events(secret):
    return Calendar.from_ical(read(secret).content).events


def choose(feed, owner, **changes):
    shown = {"shows_number": True, "shows_place": True, "shows_name": False, **changes}
    return change_link(feed=feed, expected=feed.version, actor=owner.actor, **shown)


def test_by_default_it_says_appointment_number_and_place(secret, appointment):
    (event,) = events(secret)
    assert (str(event["summary"]), str(event["location"])) == ("Termin NO-0001", PLACE)
    assert event.start == datetime(2023, 11, 20, 13, 30, tzinfo=UTC)
    assert event.end - event.start == timedelta(hours=1)


def test_in_summer_the_clock_is_another(secret, owner, case):
    build_appointment(owner, case, on=date(2024, 7, 1), at=time(9))
    assert events(secret)[0].start == datetime(2024, 7, 1, 7, tzinfo=UTC)


def test_names_purpose_and_partners_do_not_leave(secret, appointment):
    content = read(secret).content.decode()
    for word in ("Amara", "Probst", "Bescheid"):
        assert word not in content


def test_it_says_what_was_chosen(secret, owner, appointment):
    choose(CalendarFeed.objects.get(), owner, shows_number=False, shows_place=False)
    (event,) = events(secret)
    assert str(event["summary"]) == "Termin"
    assert "location" not in event


def test_names_are_for_the_site_to_allow(secret, owner, appointment, site):
    with pytest.raises(NotAllowed):
        choose(CalendarFeed.objects.get(), owner, shows_name=True)
    Site.objects.update(settings={"calendar_names": True})
    choose(CalendarFeed.objects.get(), owner, shows_name=True)
    assert str(events(secret)[0]["summary"]) == "Termin NO-0001 Amara Probst"
    Site.objects.update(settings={})
    assert str(events(secret)[0]["summary"]) == "Termin NO-0001"


def test_the_secret_is_stored_nowhere(secret, owner):
    assert secret not in str(CalendarFeed.objects.values())
    assert secret not in str(Entry.objects.values())


def test_a_wrong_link_does_not_exist(secret):
    for wrong in ("x", secret[:-1], secret.swapcase()):
        assert read(wrong).status_code == 404


def test_a_renewed_link_shuts_the_old_one_and_keeps_what_was_chosen(secret, owner, appointment, today):
    choose(CalendarFeed.objects.get(), owner, shows_number=False)
    newer = make_link(actor=owner.actor, today=today)
    assert read(secret).status_code == 404
    assert str(events(newer)[0]["summary"]) == "Termin"


def test_a_revoked_link_is_gone(secret, owner):
    revoke_link(actor=owner.actor)
    revoke_link(actor=owner.actor)
    assert read(secret).status_code == 404
    assert Entry.objects.filter(deed="calendar.link_revoked").count() == 1


def test_who_loses_the_role_or_the_account_loses_the_calendar(secret, owner, appointment, today):
    owner.user.is_active = False
    owner.user.save()
    assert read(secret).status_code == 404
    owner.user.is_active = True
    owner.user.save()
    assert read(secret).status_code == 200
    Membership.objects.filter(user=owner.user).update(valid_until=today - timedelta(days=1))
    assert read(secret).status_code == 404


def test_who_loses_the_post_sees_its_appointments_no_more(secret, owner, appointment, today):
    assert len(events(secret)) == 1
    PostHolding.objects.filter(user=owner.user).update(valid_until=today - timedelta(days=1))
    assert not events(secret)


def test_a_demonstrations_account_has_no_calendar_outside_of_it(secret, owner, settings):
    owner.user.is_demo = True
    owner.user.save()
    assert read(secret).status_code == 404
    settings.DEMO = True
    assert read(secret).status_code == 200


def test_nothing_of_a_colleague_stands_in_it(secret, colleague):
    build_appointment(colleague, None)
    assert not events(secret)


def test_a_moved_one_stands_once_and_a_cancelled_one_says_so(secret, owner, case, appointment, today):
    following = move_appointment(
        appointment=appointment,
        expected=1,
        on=today + timedelta(days=1),
        at=time(9),
        actor=owner.actor,
        today=today,
    )
    cancel_appointment(appointment=following, expected=1, actor=owner.actor, today=today)
    (event,) = events(secret)
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 2)


def test_a_program_that_knows_it_is_told_so(secret, appointment):
    answer = read(secret)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "private, max-age=3600"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in answer.content
    assert read(secret, if_none_match=answer["ETag"]).status_code == 304
    appointment.change(expected=1, place="Café")
    assert read(secret, if_none_match=answer["ETag"]).status_code == 200


def test_reading_writes_nothing(secret, appointment, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as asked:
        read(secret)
    assert not [one for one in asked if not one["sql"].startswith("SELECT")]


def test_one_or_twenty_appointments_ask_the_same(secret, owner, case, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    build_appointment(owner, case)
    with CaptureQueriesContext(connection) as one:
        read(secret)
    for hour in range(19):
        build_appointment(owner, case, at=time(hour))
    with django_assert_num_queries(len(one)):
        read(secret)


def test_the_page_shows_the_link_once(signed_in, owner, appointment):
    client, page = signed_in(owner), reverse("appointments:calendar")
    renew = reverse("appointments:renew_link")
    sent = as_sent(client.get(page), renew)
    shown = client.post(renew, sent).content.decode()
    link = shown.split('type="text" readonly value="')[1].split('"')[0]
    assert Client().get(link).status_code == 200
    again = client.post(renew, sent, follow=True).content.decode()
    assert link not in again and "Link erneuern" in again
    assert Client().get(link).status_code == 200


def test_the_page_keeps_what_is_chosen(signed_in, owner, secret):
    client, page = signed_in(owner), reverse("appointments:calendar")
    sent = as_sent(client.get(page), page)
    assert "shows_name" not in sent
    del sent["shows_number"]
    assert client.post(page, sent).status_code == 302
    feed = CalendarFeed.objects.get()
    assert (feed.shows_number, feed.shows_place, feed.shows_name) == (False, True, False)
    revoke = reverse("appointments:revoke_link")
    client.post(revoke, as_sent(client.get(page), revoke))
    assert not CalendarFeed.objects.exists()


def test_a_single_appointment_is_a_calendar_file(signed_in, owner, appointment):
    answer = signed_in(owner).get(reverse("appointments:file", args=[appointment.pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="termin-2023-11-20.ics"'
    (event,) = Calendar.from_ical(answer.content).events
    assert str(event["summary"]) == "Termin NO-0001"
    assert str(event["uid"]) == f"{appointment.calendar_uid}@regelkreis"
