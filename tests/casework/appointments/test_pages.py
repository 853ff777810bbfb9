"""Where appointments appear: the week, the file, the timeline, the desk."""

from datetime import time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.appointments.operations import cancel_appointment
from regelkreis.casework.appointments.panels import due
from regelkreis.doors.workplace.desk import as_holder, as_substitute
from regelkreis.network.organizations.actors import acting_as
from regelkreis.network.organizations.models import Membership, Post, PostHolding
from tests.casework.appointments.cast import PLACE, build_appointment

pytestmark = pytest.mark.django_db


def week(client, **query):
    return client.get(reverse("appointments:week"), query).content.decode()


def test_the_week_shows_its_appointments_by_day(signed_in, owner, colleague, appointment, today):
    page = week(signed_in(owner))
    assert "14:30" in page and "Amara Probst" in page and PLACE in page
    assert "Amara Probst" not in week(signed_in(owner), tag="2023-11-27")
    assert "In dieser Woche steht kein Termin." in week(signed_in(colleague))


def test_nonsense_in_the_address_is_this_week(signed_in, owner, appointment):
    for tag in ("quatsch", "0001-01-01", "9999-12-31", "2023-13-40"):
        assert "Amara Probst" in week(signed_in(owner), tag=tag)


def test_one_or_twenty_appointments_ask_the_same(signed_in, owner, case, django_assert_num_queries):
    client = signed_in(owner)
    build_appointment(owner, case)
    with CaptureQueriesContext(connection) as one:
        week(client)
    for hour in range(19):
        build_appointment(owner, case, at=time(hour))
    with django_assert_num_queries(len(one)):
        week(client)


def test_the_file_shows_what_comes_and_what_was(signed_in, owner, case, appointment, today):
    past = build_appointment(owner, case, on=today - timedelta(days=9))
    cancel_appointment(appointment=past, expected=1, actor=owner.actor, today=today)
    part = signed_in(owner).get(reverse("cases:panel", args=[case.pk, "termine"])).content.decode()
    assert "20.11. 14:30" in part and PLACE in part
    assert "abgesagt" in part and "11.11." in part


def test_the_timeline_tells_that_it_was_agreed(signed_in, owner, case, appointment):
    assert (
        "Termin vereinbart" in signed_in(owner).get(reverse("cases:history", args=[case.pk])).content.decode()
    )


def test_the_desk_names_todays_and_the_next_days(owner, case, appointment, today):
    build_appointment(owner, case, on=today + timedelta(days=7))
    build_appointment(owner, case, on=today + timedelta(days=8))
    items = list(due(owner.actor, today))
    assert [item.due_on for item in items] == [today, today + timedelta(days=7)]
    assert (items[0].what, items[0].who) == ("14:30 Uhr Bescheid besprechen", "Amara Probst")


def test_the_desk_asks_what_became_of_past_ones(owner, case, today):
    past = build_appointment(owner, case, on=today - timedelta(days=3))
    (item,) = due(owner.actor, today)
    assert "Was ist daraus geworden?" in item.what
    assert item.url == reverse("appointments:held", args=[past.pk])
    cancel_appointment(appointment=past, expected=1, actor=owner.actor, today=today)
    assert not list(due(owner.actor, today))


def test_the_desk_of_others_names_nothing(appointment, colleague, stranger, coordinator, today):
    for somebody in (colleague, stranger, coordinator):
        assert not list(due(somebody.actor, today))


def test_ones_own_appointments_are_not_on_the_desk_stood_in_for(site, owner, today):
    build_appointment(owner, None)
    post = Post.objects.get(site=site.pk, code="cm-sued")
    PostHolding.objects.create(site=site.pk, post=post, user=owner.user, kind="substitute", valid_from=today)
    actor = acting_as(Membership.objects.get(user=owner.user), today=today)
    assert len(list(due(as_holder(actor), today))) == 1
    assert not list(due(as_substitute(actor), today))


def test_a_stand_in_sees_and_settles_the_holders_appointments(signed_in, site, colleague, appointment, today):
    assert signed_in(colleague).get(reverse("appointments:page", args=[appointment.pk])).status_code == 404
    post = Post.objects.get(site=site.pk, code="cm-nord")
    PostHolding.objects.create(
        site=site.pk, post=post, user=colleague.user, kind="substitute", valid_from=today
    )
    page = signed_in(colleague).get(reverse("appointments:page", args=[appointment.pk]))
    assert "Niemand erschienen" in page.content.decode()


def test_the_closing_page_names_what_still_stands(signed_in, owner, case, appointment, today):
    gone = build_appointment(owner, case, on=today - timedelta(days=1))
    cancel_appointment(appointment=gone, expected=1, actor=owner.actor, today=today)
    page = signed_in(owner).get(reverse("cases:close", args=[case.pk])).content.decode()
    assert "Termin am 20.11.2023" in page
    assert "19.11.2023" not in page
