"""The pages of referrals: the release on the same page, the answer, the list."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.operations import add_step, agree_goal
from regelkreis.casework.planning.slots import RowAction
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.operations import Agreement, record_answer, send_referral
from regelkreis.casework.referrals.panels import due_answers, referrals_panel
from regelkreis.casework.referrals.slots import referral_actions
from regelkreis.foundation.kernel.slots import Slot
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Organization
from tests.cast import build_case


@pytest.fixture
def service(site):
    return Organization.objects.get(site=site.pk, code="mbe")


def send(case, service, somebody, today, **changes):
    values = {"case": case, "recipient": service, "concern": "Schulden", "agreement": Agreement()}
    return send_referral(**{**values, "actor": somebody.actor, "today": today, **changes})


@pytest.fixture
def referral(case, service, owner, today):
    return send(case, service, owner, today)


@pytest.fixture
def data():
    return {
        "token": str(uuid4()),
        "concern": "Hilfe beim Widerspruch",
        "due_on": "2023-12-04",
    }


@pytest.fixture
def step(case, owner, site, today):
    acting = {"actor": owner.actor, "today": today}
    domain = term(site.pk, Kind.LIFE_DOMAIN, "work")
    goal = agree_goal(case=case, domain=domain, title="Ich möchte arbeiten.", **acting)
    return add_step(goal=goal, what="Anerkennung beantragen", **acting)


@pytest.fixture
def to_service(service):
    """Return the address of a page with the service chosen on it."""
    return lambda name, key: f"{reverse(f'referrals:{name}', args=[key])}?an={service.pk}"


def test_without_agreement_the_page_says_how_to_give_it(signed_in, case, owner, data, to_service):
    page = signed_in(owner).post(to_service("add", case.pk), data)

    text = page.content.decode()
    assert page.status_code == 422
    assert "keine gültige Freigabe" in text
    assert "Amara Probst stimmt zu" in text
    assert page.context["form"]["concern"].value() == "Hilfe beim Widerspruch"
    assert not Referral.objects.exists()
    assert not Release.objects.exists()


def test_agreement_and_referral_are_one_form_and_sent_twice_one_record(
    signed_in, case, owner, data, to_service
):
    client, url = signed_in(owner), to_service("add", case.pk)
    data = {**data, "agrees": "on", "agreed_until": "2024-05-20"}

    assert client.post(url, data).url == client.post(url, data).url

    assert Referral.objects.get().release == Release.objects.get()


def test_a_step_proposes_its_words_and_carries_the_referral(signed_in, step, owner, data, to_service):
    client, url = signed_in(owner), to_service("add_from_step", step.pk)

    assert client.get(url).context["form"]["concern"].value() == "Anerkennung beantragen"
    client.post(url, {**data, "agrees": "on"})

    assert Referral.objects.get().step == step


def test_the_choice_says_where_a_release_stands_and_a_referral_runs(signed_in, case, referral, owner):
    text = signed_in(owner).get(reverse("referrals:add", args=[case.pk])).content.decode()

    assert "Migrationsberatung Nord (Freigabe, Verweis läuft seit 20.11.2023)" in text


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_foreign_case_does_not_exist_on_any_page(signed_in, case, referral, step, who, request):
    client = signed_in(request.getfixturevalue(who))
    for name, key in {"add": case.pk, "add_from_step": step.pk, "answer": referral.pk}.items():
        url = reverse(f"referrals:{name}", args=[key])
        assert (client.get(url).status_code, client.post(url, {}).status_code) == (404, 404), name

    assert "Schulden" not in client.get(reverse("referrals:list")).content.decode()


def test_the_page_takes_the_answer_once(signed_in, referral, owner, site):
    client, url = signed_in(owner), reverse("referrals:answer", args=[referral.pk])
    reason = term(site.pk, Kind.DECLINE_REASON, "no-place")
    data = {
        "token": str(uuid4()),
        "version": 1,
        "answer": "declined",
        "on": "2023-11-20",
        "decline_reason": reason.pk,
    }

    for _ in range(2):
        assert client.post(url, data).url == f"/faelle/{referral.case_id}/#verweise"

    assert Referral.objects.get().decline_reason == reason


def test_a_decline_without_a_reason_stays_on_the_page(signed_in, referral, owner):
    page = signed_in(owner).post(
        reverse("referrals:answer", args=[referral.pk]),
        {"token": str(uuid4()), "version": 1, "answer": "declined", "on": "2023-11-20", "note": "am Telefon"},
    )

    assert page.status_code == 422
    assert "decline_reason" in page.context["form"].errors
    assert page.context["form"]["note"].value() == "am Telefon"
    assert Referral.objects.get().answer == ""


def test_what_has_no_answer_stands_on_top_and_can_be_filtered(signed_in, case, service, owner, site, today):
    declined = send(case, service, owner, today, concern="abgelehnt")
    record_answer(
        referral=declined,
        expected=1,
        answer="declined",
        decline_reason=term(site.pk, Kind.DECLINE_REASON, "no-place"),
        on=today,
        actor=owner.actor,
        today=today,
    )
    waiting = send(case, service, owner, today, concern="offen")
    client, url = signed_in(owner), reverse("referrals:list")

    assert [row.referral for row in client.get(url).context["rows"]] == [waiting, declined]
    assert [row.referral for row in client.get(url, {"stand": "abgelehnt"}).context["rows"]] == [declined]
    assert "kein Platz" in client.get(url).content.decode()


def test_twenty_referrals_cost_as_many_questions_as_one(signed_in, case, referral, service, owner, today):
    client, url = signed_in(owner), reverse("referrals:list")
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        send(build_case(owner), service, owner, today)

    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)

    assert len(page.context["rows"]) == 20
    assert len(twenty) == len(one)


def test_the_panel_asks_one_question_whatever_the_number_of_rows(case, service, owner, today):
    for _ in range(20):
        send(case, service, owner, today)

    # Later rooms that hang something at the rows ask for themselves, once for all rows.
    others = len(referral_actions)
    with CaptureQueriesContext(connection) as asked:
        rows = referrals_panel(case, owner.actor, today)["referral_rows"]

    assert len(rows) == 20
    assert len(asked) <= 1 + others


def test_a_later_room_hangs_its_action_at_the_row(case, referral, owner, today, monkeypatch):
    slot = Slot("referrals.referral_actions")
    slot.register(lambda case, actor, today, rows: {row.pk: RowAction("melden", "/melden/") for row in rows})
    monkeypatch.setattr("regelkreis.casework.referrals.panels.referral_actions", slot)

    row = referrals_panel(case, owner.actor, today)["referral_rows"][0]

    assert [action.label for action in row.actions] == ["melden"]


def test_the_file_shows_the_referral_and_a_way_from_the_step(signed_in, case, referral, step, owner):
    text = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()

    assert "Antwort bis 04.12." in text
    assert reverse("referrals:add_from_step", args=[step.pk]) in text


def test_twenty_overdue_answers_cost_as_many_questions_as_one(case, referral, service, owner, today):
    later = today + timedelta(days=30)
    with CaptureQueriesContext(connection) as one:
        assert len(list(due_answers(owner.actor, later))) == 1
    for _ in range(19):
        send(build_case(owner), service, owner, today)

    with CaptureQueriesContext(connection) as twenty:
        assert len(list(due_answers(owner.actor, later))) == 20

    assert len(twenty) == len(one)
