"""The team's own meetings: what it was, who was there, what came out; never about a client (EN-16, AC-13)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.conferences.models import TeamMeeting
from regelkreis.casework.conferences.operations import Meeting, change_meeting, remove_meeting
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Membership
from tests.casework.conferences.cast import build_team_meeting
from tests.forms import as_sent

URL = "conferences:team"


def rows(client, **query):
    return client.get(reverse(URL), query).context["rows"]


def words(somebody, **changes):
    there = list(Membership.objects.filter(pk=somebody.actor.membership_id))
    values = {"kind": "peer", "on": date(2023, 11, 6), "topics": "Übergänge", "participants": there}
    return Meeting(**{**values, **changes})


def test_no_meeting_is_ever_linked_to_a_case():
    related = {field.related_model.__name__ for field in TeamMeeting._meta.get_fields() if field.is_relation}

    assert related == {"Membership"}


def test_it_is_noted_once_by_the_form(signed_in, owner, colleague):
    client, url = signed_in(owner), reverse("conferences:team_add")
    there = [owner.actor.membership_id, colleague.actor.membership_id]
    data = {
        **as_sent(client.get(url)),
        "kind": "training",
        "participants": there,
        "topics": "Aufenthaltsrecht",
    }

    assert {client.post(url, data).url for _ in range(2)} == {reverse(URL)}

    assert [row.who for row in rows(client)] == ["Colleague, Owner"]
    entry = Entry.objects.get(deed="team.meeting_noted")
    assert entry.details == {"kind": "Fortbildung", "on": "2023-11-20"}


def test_the_form_says_that_no_client_belongs_here(signed_in, owner):
    text = signed_in(owner).get(reverse("conferences:team_add")).content.decode()

    assert "gehört zu keinem Fall" in text
    assert "Ohne Namen und ohne Angaben" in text


def test_what_is_missing_is_said(owner):
    with pytest.raises(Invalid) as refused:
        build_team_meeting(owner, topics=" ", minutes=2, kind="party")

    assert set(refused.value.errors) == {"topics", "minutes", "kind"}


def test_nobody_of_elsewhere_takes_part(owner, stranger):
    with pytest.raises(Invalid, match="an diesem Standort"):
        build_team_meeting(owner, stranger)


@pytest.mark.parametrize("who", ["statistician", "admin"])
def test_for_other_roles_there_are_none(signed_in, owner, who, request):
    build_team_meeting(owner)
    somebody = request.getfixturevalue(who)

    assert signed_in(somebody).get(reverse(URL)).status_code == 404
    with pytest.raises(NotAllowed):
        build_team_meeting(somebody)


def test_the_team_reads_it_and_the_neighbouring_site_does_not(
    signed_in, owner, colleague, coordinator, stranger
):
    build_team_meeting(owner)

    for somebody in (owner, colleague, coordinator):
        assert "Übergänge zwischen Kursen" in signed_in(somebody).get(reverse(URL)).content.decode()
    assert not rows(signed_in(stranger))


def test_supervision_stays_with_those_who_were_there(signed_in, owner, colleague, coordinator):
    build_team_meeting(colleague, owner, kind="supervision", topics="Nähe und Abstand", outcome="Pausen")

    for somebody, seen in ((owner, True), (colleague, True), (coordinator, False)):
        text = signed_in(somebody).get(reverse(URL)).content.decode()
        assert ("Nähe und Abstand" in text, "Pausen" in text) == (seen, seen), somebody
    assert len(rows(signed_in(coordinator))) == 1


def test_whoever_noted_it_and_coordination_change_it(owner, colleague, coordinator, today):
    made = build_team_meeting(owner)

    with pytest.raises(NotAllowed):
        change_meeting(noted=made, expected=1, meeting=words(colleague), actor=colleague.actor, today=today)
    for expected, somebody in enumerate((owner, coordinator), start=1):
        change_meeting(
            noted=made,
            expected=expected,
            meeting=words(owner, outcome="neu"),
            actor=somebody.actor,
            today=today,
        )
    with pytest.raises(Conflict):
        change_meeting(noted=made, expected=1, meeting=words(owner), actor=owner.actor, today=today)

    assert TeamMeeting.objects.get().outcome == "neu"


def test_it_is_taken_back_by_whoever_noted_it(signed_in, owner, colleague, today):
    made = build_team_meeting(owner)
    with pytest.raises(NotAllowed):
        remove_meeting(noted=made, actor=colleague.actor, today=today)

    client, url = signed_in(owner), reverse("conferences:team_remove", args=[made.pk])
    data = as_sent(client.get(url))
    assert {client.post(url, data).url for _ in range(2)} == {reverse(URL)}

    assert not TeamMeeting.objects.exists()


def test_whoever_took_part_and_left_since_stays_on_the_list(signed_in, owner, colleague, today):
    made = build_team_meeting(owner, colleague)
    Membership.objects.filter(pk=colleague.actor.membership_id).update(valid_until=date(2023, 11, 10))
    client, url = signed_in(owner), reverse("conferences:team_meeting", args=[made.pk])

    assert client.post(url, {**as_sent(client.get(url)), "outcome": "später ergänzt"}).status_code == 302

    assert made.participants.count() == 2


def test_it_is_listed_by_kind_and_year_and_counted_per_year(signed_in, owner, colleague):
    build_team_meeting(owner)
    build_team_meeting(owner, on=date(2022, 5, 2))
    build_team_meeting(owner, kind="training", on=date(2022, 6, 2))
    client = signed_in(colleague)

    assert len(rows(client)) == 3
    assert len(rows(client, art="peer")) == 2
    assert len(rows(client, art="peer", jahr="2022")) == 1
    assert len(rows(client, art="supervision")) == 0
    table = client.get(reverse(URL)).context["table"]
    assert [row.cells for row in table.rows] == [["2023", 1, 0, 0, 0, 1], ["2022", 1, 0, 0, 1, 2]]


def test_twenty_meetings_cost_as_many_questions_as_one(signed_in, owner, colleague):
    build_team_meeting(owner, colleague)
    client = signed_in(owner)
    rows(client)
    with CaptureQueriesContext(connection) as one:
        rows(client)
    for _ in range(19):
        build_team_meeting(owner, colleague)

    with CaptureQueriesContext(connection) as twenty:
        assert len(rows(client)) == 20

    assert len(twenty) == len(one)
