"""A conference is convened by whoever works on the case; the agenda names nobody."""

from datetime import time, timedelta

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.conferences.models import Conference
from regelkreis.casework.conferences.operations import Plan, cancel, change_conference, postpone
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from tests.casework.conferences.cast import PURPOSE, build_conference, build_participant
from tests.cast import build_case

PLAN = Plan(purpose=PURPOSE, place="Rathaus")


def faults(call, *args, **changes):
    with pytest.raises(Invalid) as refused:
        call(*args, **changes)
    return set(refused.value.errors)


def test_it_stands_in_the_log_and_the_journal_and_the_person_is_on_the_list(case, owner, today):
    made = build_conference(owner, case)

    event = CaseEvent.objects.get(activity="conference.convened")
    assert (event.on, event.subject_id) == (today, made.pk)
    entry = Entry.objects.get(deed="conference.convened")
    assert entry.details["kind"] == "Fallkonferenz in der Stadt"
    assert PURPOSE not in (entry.payload or "")
    assert [one.kind for one in made.participants.all().order_by("pk")] == ["person"]


def test_without_the_person_if_they_do_not_want_to(case, owner):
    assert not build_conference(owner, case, person_attends=False).participants.exists()


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_convenes(case, who, request):
    with pytest.raises(NotAllowed):
        build_conference(request.getfixturevalue(who), case)

    assert not Conference.objects.exists()


@pytest.mark.parametrize("word", ["Amara", "probst", "NO-0001"])
def test_the_agenda_names_nobody(case, owner, word):
    plan = Plan(purpose=PURPOSE, place="Rathaus", agenda=f"Stand bei {word}\nWeiteres")

    assert faults(build_conference, owner, case, plan=plan) == {"agenda"}


def test_a_word_that_only_contains_the_name_is_none(case, owner):
    plan = Plan(purpose=PURPOSE, place="Rathaus", agenda="Probstei besichtigen")

    assert build_conference(owner, case, plan=plan).agenda_items == ["Probstei besichtigen"]


def test_what_cannot_be_is_said_field_by_field(case, owner, stranger):
    foreign = term(build_case(stranger).site, Kind.LIFE_DOMAIN, "work")
    plan = Plan(purpose=" ", minutes=600, topics=[foreign])

    day = case.opened_on - timedelta(days=1)
    assert faults(build_conference, owner, case, plan=plan, on=day, kind="help_plan") == {
        "purpose",
        "place",
        "minutes",
        "topics",
        "on",
        "led_by",
    }


def test_on_the_level_of_the_county_coordination_must_be_asked(case, owner, coordinator):
    assert faults(build_conference, owner, case, kind="county") == {"moderator"}
    asked = build_conference(owner, case, coordinator, kind="county", confirmed=False)
    assert asked.moderation == Conference.Moderation.REQUESTED


def test_only_coordination_of_the_same_site_can_be_asked(case, owner, colleague, stranger):
    for nobody in (colleague, stranger):
        assert faults(build_conference, owner, case, nobody) == {"moderator"}


def test_another_place_makes_the_invitations_outdated_and_another_purpose_does_not(case, owner, today):
    made = build_conference(owner, case)
    acting = {"actor": owner.actor, "today": today}

    change_conference(
        conference=made, expected=1, plan=Plan(purpose="Neu", place="Rathaus, Raum 12"), **acting
    )
    assert made.sequence == 0
    change_conference(
        conference=made,
        expected=2,
        plan=Plan(purpose="Neu", video_link="https://treffen.example/1"),
        **acting,
    )

    stored = Conference.objects.get()
    assert (stored.sequence, stored.purpose, stored.place) == (1, "Neu", "")


def test_the_second_of_two_editors_is_told(case, owner, today):
    made = build_conference(owner, case)
    for expected in (1, 2):
        change_conference(conference=made, expected=expected, plan=PLAN, actor=owner.actor, today=today)

    with pytest.raises(Conflict):
        change_conference(conference=made, expected=1, plan=PLAN, actor=owner.actor, today=today)


def test_putting_off_keeps_the_former_day_and_asks_anew(case, owner, today):
    made = build_conference(owner, case)
    seat = build_participant(owner, made)
    type(seat).objects.filter(pk=seat.pk).update(reply="comes")

    later = today + timedelta(days=20)
    values = {"on": later, "starts_at": time(9), "actor": owner.actor, "today": today}
    postpone(conference=made, expected=1, reason="Das Jobcenter kann nicht.", **values)

    stored, former = Conference.objects.get(), made.postponements.get()
    assert (stored.on, stored.starts_at, stored.sequence) == (later, time(9), 1)
    assert (former.former_on, former.reason) == (today + timedelta(days=10), "Das Jobcenter kann nicht.")
    seat.refresh_from_db()
    assert seat.reply == ""


def test_putting_off_needs_a_reason_and_a_day_to_come(case, owner, today):
    made = build_conference(owner, case)
    acting = {"conference": made, "expected": 1, "actor": owner.actor, "today": today}

    same = {"on": made.on, "starts_at": made.starts_at, "reason": "x"}
    assert faults(postpone, **acting, **same) == {"on"}
    past = {"on": today - timedelta(days=1), "starts_at": time(9), "reason": ""}
    assert faults(postpone, **acting, **past) == {"on", "reason"}
    assert not made.postponements.exists()


def test_calling_off_says_why_and_ends_it(case, owner, today):
    made = build_conference(owner, case)
    acting = {"conference": made, "actor": owner.actor, "today": today}

    assert faults(cancel, expected=1, reason=" ", **acting) == {"reason"}
    cancel(expected=1, reason="Die Person ist verzogen.", **acting)

    assert Conference.objects.get().state == "cancelled"
    withdrawn = CaseEvent.objects.get(activity="conference.convened", lifecycle="withdraw")
    assert withdrawn.subject_id == made.pk
    with pytest.raises(NotAllowed, match="nicht mehr geplant"):
        cancel(expected=2, reason="noch einmal", **acting)


def test_a_closed_case_convenes_nothing(closed_case, owner):
    with pytest.raises(NotAllowed, match="abgeschlossen"):
        build_conference(owner, closed_case)
