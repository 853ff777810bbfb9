"""A change of place makes work: it stands in the file, and on the desk until it is done (AC-5, ME-10)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.intake.due import due_moves
from regelkreis.casework.intake.models import Move
from regelkreis.casework.intake.operations import note_move, settle_move
from regelkreis.casework.people.models import Person
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, Term
from tests.cast import build_case


@pytest.fixture
def moved(case, north, owner, today):
    """Return a way to note that somebody left the shelter."""

    def note(**changes):
        values = {
            "case": case,
            "kind": "left_shelter",
            "on": today - timedelta(days=2),
            "municipality": north,
            "came_from": "Unterkunft Nordring",
            "actor": owner.actor,
            "today": today,
        }
        return note_move(**{**values, **changes})

    return note


def test_leaving_the_shelter_stands_on_the_desk_with_its_work(moved, owner, colleague, stranger, today):
    moved()

    (due,) = due_moves(owner.actor, today)
    assert due.what == "Auszug aus der Flüchtlingsunterkunft: Nordstadt"
    assert "Mietvertrag" in due.why
    assert due.due_on == today + timedelta(days=12)
    assert not [*due_moves(colleague.actor, today), *due_moves(stranger.actor, today)]


def test_it_leaves_the_desk_once_it_is_done(moved, owner, today):
    settle_move(move=moved(), actor=owner.actor, today=today)
    settle_move(move=Move.objects.get(), actor=owner.actor, today=today + timedelta(days=1))

    assert Move.objects.get().settled_on == today
    assert not list(due_moves(owner.actor, today))


def test_of_a_closed_case_nothing_is_to_be_done(moved, case, owner, today, site):
    moved()
    ending = Term.objects.get(site=site.pk, kind=Kind.ENDING, code="moved")
    case.change(expected=case.version, closed_on=today, ending=ending)

    assert not list(due_moves(owner.actor, today))


def test_leaving_the_shelter_in_the_same_town_keeps_since_when_somebody_lives_there(moved, case, today):
    Person.objects.update(in_municipality_since=today - timedelta(days=400))
    case.person.refresh_from_db()

    moved()

    assert Person.objects.get().in_municipality_since == today - timedelta(days=400)


@pytest.mark.parametrize("kind", ["moved_in", "moved_on", "left_shelter"])
def test_whoever_moves_to_another_town_lives_there_from_that_day(moved, south, today, kind):
    moved(kind=kind, municipality=south)

    stored = Person.objects.get()
    assert (stored.municipality, stored.in_municipality_since) == (south, today - timedelta(days=2))
    assert CaseEvent.objects.filter(activity=f"move.{kind}").count() == 1


def test_a_move_of_tomorrow_or_of_no_kind_is_refused(moved, today):
    with pytest.raises(Invalid) as refused:
        moved(kind="vanished", on=today + timedelta(days=1))

    assert set(refused.value.errors) == {"kind", "on"}
    assert not Move.objects.exists()


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_notes_or_settles(moved, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        moved(actor=somebody.actor)
    with pytest.raises(NotAllowed):
        settle_move(move=moved(), actor=somebody.actor, today=today)


def test_a_move_to_another_town_proposes_who_takes_over(signed_in, owner, moved, south):
    made = moved(kind="moved_on", municipality=south)

    text = signed_in(owner).get(reverse("intake:settle_move", args=[made.pk])).content.decode()

    assert "Für Südstadt ist CM Südstadt zuständig." in text


def test_a_move_is_noted_and_settled_on_its_pages(signed_in, owner, case, north, today):
    client = signed_in(owner)
    data = {
        "token": "3f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10",
        "kind": "left_shelter",
        "on": str(today),
        "municipality": north.pk,
    }
    first = client.post(reverse("intake:move", args=[case.pk]), data)
    second = client.post(reverse("intake:move", args=[case.pk]), data)
    made = Move.objects.get()
    assert first.url == second.url == reverse("intake:settle_move", args=[made.pk])

    assert client.post(first.url, {"token": "4f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10"}).status_code == 302
    assert Move.objects.get().settled_on == today


def test_twenty_moves_cost_as_many_questions_as_one(moved, owner, today):
    moved()
    with CaptureQueriesContext(connection) as one:
        list(due_moves(owner.actor, today))
    for _ in range(19):
        moved(case=build_case(owner))

    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_moves(owner.actor, today))) == 20

    assert len(twenty) == len(one)
