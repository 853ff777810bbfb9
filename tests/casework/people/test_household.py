"""Who lives together: seen by those who keep the files, and of others only that there is somebody."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.people.models import HouseholdMember
from regelkreis.casework.people.operations import Joining, join_household, leave_household, live_with
from regelkreis.casework.people.relations import seen_from
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from tests.casework.people.cast import build_named
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def parent(owner):
    return build_named(owner, "Bassel", "Hallabi", date(1982, 3, 2))


@pytest.fixture
def child(owner):
    return build_named(owner, "Yara", "Hallabi", date(2008, 1, 30))


@pytest.fixture
def together(owner, parent, child, today):
    joining = [Joining(child.person, "child")]
    return live_with(
        person=parent.person, joining=joining, since=today, actor=owner.actor, today=today, has_custody=True
    )


def panel(client, case):
    return client.get(reverse("cases:panel", args=[case.pk, "haushalt"])).content.decode()


def test_each_sees_the_other_in_the_file(signed_in, owner, parent, child, together):
    client = signed_in(owner)

    assert "Yara Hallabi</a>, Kind, 15 Jahre" in panel(client, parent)
    assert "Bassel Hallabi</a>, Elternteil, 41 Jahre" in panel(client, child)
    assert "sorgeberechtigt" in panel(client, child)


def test_of_a_file_somebody_else_keeps_only_that_there_is_somebody(
    signed_in, owner, colleague, parent, child, together, site
):
    type(child).objects.filter(pk=child.pk).update(post=next(iter(colleague.actor.posts)))
    pages = [panel(signed_in(owner), parent)]
    pages.append(signed_in(owner).get(reverse("people:household", args=[parent.person_id])).content.decode())
    for page in pages:
        assert "weitere Person" in page
        assert "Yara" not in page
        assert str(child.pk) not in page
        assert str(child.person_id) not in page


def test_the_panel_costs_the_same_for_two_and_for_ten(
    signed_in, owner, parent, child, together, today, django_assert_max_num_queries
):
    client = signed_in(owner)

    def questions():
        with django_assert_max_num_queries(60) as asked:
            panel(client, parent)
        return len(asked.captured_queries)

    questions()
    few = questions()
    more = [Joining(build_named(owner, f"Kind{n}", "Hallabi").person, "child") for n in range(8)]
    live_with(person=parent.person, joining=more, since=today, actor=owner.actor, today=today)

    assert questions() == few


def test_somebody_of_ones_own_files_joins_on_the_page(signed_in, owner, parent, child):
    client, address = signed_in(owner), reverse("people:household", args=[parent.person_id])
    sent = as_sent(client.get(address)) | {"person": child.person_id, "relation": "child"}

    assert {client.post(address, sent).url for _ in range(2)} == {address}
    assert HouseholdMember.objects.count() == 2


def test_nobody_of_somebody_elses_files_can_be_chosen(signed_in, owner, colleague, parent):
    foreign = build_named(colleague, "Omid", "Panahi")
    client, address = signed_in(owner), reverse("people:household", args=[parent.person_id])
    sent = as_sent(client.get(address)) | {"person": foreign.person_id, "relation": "child"}
    answer = client.post(address, sent)

    assert answer.status_code == 422
    assert "Panahi" not in answer.content.decode()
    assert not HouseholdMember.objects.exists()


def test_nobody_lives_in_two_households(owner, colleague, together, child, today):
    other = build_named(owner, "Nizar", "Hallabi")
    with pytest.raises(Invalid):
        live_with(
            person=other.person,
            joining=[Joining(child.person, "sibling")],
            since=today,
            actor=owner.actor,
            today=today,
        )


def test_a_stranger_enters_nobody(colleague, together, child, today):
    with pytest.raises(NotAllowed):
        join_household(
            household=together,
            joining=Joining(child.person, "child"),
            since=today,
            actor=colleague.actor,
            today=today,
        )


def test_whoever_moves_out_is_no_longer_shown(signed_in, owner, parent, child, together):
    client = signed_in(owner)
    member = HouseholdMember.objects.get(person=child.person)
    address = reverse("people:leave", args=[member.pk])
    sent = as_sent(client.get(address))
    answers = {client.post(address, sent).url for _ in range(2)}

    assert answers == {reverse("cases:file", args=[child.pk])}
    assert "Lebt allein." in panel(client, parent)
    assert "Kein Haushalt eingetragen." in panel(client, child)


def test_nobody_moves_out_before_moving_in(owner, together, child, today):
    member = HouseholdMember.objects.get(person=child.person)
    with pytest.raises(Invalid):
        leave_household(member=member, expected=1, until=date(2020, 1, 1), actor=owner.actor, today=today)
    with pytest.raises(Conflict):
        leave_household(member=member, expected=7, until=today, actor=owner.actor, today=today)


@pytest.mark.parametrize(
    ("mine", "theirs", "custody", "expected"),
    [
        ("reference", "child", False, "child"),
        ("child", "reference", False, "parent"),
        ("parent", "reference", False, "child"),
        ("child", "child", False, "sibling"),
        ("child", "spouse", True, "parent"),
        ("child", "spouse", False, "other"),
        ("spouse", "child", True, "child"),
        ("child", "parent", False, "grandparent"),
        ("sibling", "child", False, "other"),
        ("spouse", "reference", False, "spouse"),
    ],
)
def test_two_members_are_to_each_other_what_follows_for_certain(mine, theirs, custody, expected):
    assert seen_from(mine, theirs, with_custody=custody) == expected


def test_the_list_counts_people_and_households(signed_in, owner, parent, child, together):
    build_named(owner, "Omid", "Panahi")
    page = signed_in(owner).get(reverse("cases:list"), {"alle": ""}).content.decode()

    assert "3 Personen in 2 Haushalten" in page


def test_of_somebody_elses_people_nobody_is_counted(signed_in, owner, colleague, parent, child, together):
    build_named(colleague, "Omid", "Panahi")
    page = signed_in(colleague).get(reverse("cases:list"), {"alle": ""}).content.decode()

    assert "1 Person in einem Haushalt" in page
