from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.structure.committees.models import Decision, Proposal, Session
from regelkreis.structure.committees.operations import propose, put_on_agenda
from tests.cast import TODAY
from tests.structure.cast import build_decision, build_session, build_theme


@pytest.fixture
def decision(coordinator):
    return build_decision(coordinator, build_theme(coordinator))


def test_who_reads_what_of_the_bodies(request, signed_in, decision):
    session = Session.objects.get()
    addresses = {
        "committees:sessions": [],
        "committees:session": [session.pk],
        "committees:register": [],
        "committees:decision": [decision.pk],
    }
    expected = {
        "coordinator": [200, 200, 200, 200],
        "owner": [403, 404, 200, 200],
        "stranger": [403, 404, 200, 404],
        "statistician": [403, 404, 403, 403],
        "admin": [403, 404, 403, 403],
    }

    for who, statuses in expected.items():
        client = signed_in(request.getfixturevalue(who))
        found = [client.get(reverse(name, args=args)).status_code for name, args in addresses.items()]
        assert found == statuses, who


def test_a_session_from_plan_to_decision_by_the_pages(signed_in, coordinator, site):
    client = signed_in(coordinator)
    theme = build_theme(coordinator)

    def send(address, **data):
        token = client.get(address).context["form"]["token"].value()
        return client.post(address, {"token": token, **data})

    body = client.get(reverse("committees:plan")).context["form"].fields["body"].queryset[0]
    session = send(reverse("committees:plan"), body=str(body.pk), on="2023-11-20").url
    send(session + "tagesordnung/", theme=str(theme.pk))
    item = Session.objects.get().items.get()
    send(reverse("committees:add_proposal", args=[item.pk]), text="Eine Ansprechperson.")
    proposal = Proposal.objects.get()
    decide = send(reverse("committees:answer", args=[proposal.pk]), version=1, result="accepted").url
    missing = send(decide, direction="down", effect_from="2023-12-01", expires_on="2024-12-31")
    assert missing.status_code == 422
    assert "Sonst sieht niemand nach dem Beschluss." in missing.content.decode()
    form = client.get(decide).context["form"]
    owner, indicator = form.fields["owner"].queryset[0], form.fields["indicator"].queryset[0]
    kept = send(
        decide, direction="down", effect_from="2023-12-01", expires_on="2024-12-31",
        look_on="2024-06-30", owner=str(owner.pk), indicator=str(indicator.pk), expected="14,5",
    )  # fmt: skip

    assert kept.url == session
    page = client.get(session).content.decode()
    assert "Beschluss 2023/01" in page
    assert Decision.objects.get().expected == 14.5
    theme_page = client.get(reverse("themes:page", args=[theme.pk])).content.decode()
    assert "läuft ab in 407 Tagen" in theme_page


def test_decisions_are_found_by_words_and_expired_ones_apart(signed_in, owner, coordinator, decision):
    day = date(2022, 12, 1)
    build_decision(
        coordinator, on=day, effect_from=day, expires_on=date(2023, 6, 30), look_on=date(2023, 5, 1)
    )
    client = signed_in(owner)

    def numbers(**query):
        rows = client.get(reverse("committees:register"), query).context["page"].rows
        return [row.number for row in rows]

    assert numbers() == ["2023/01"]
    assert numbers(state="expired") == ["2022/01"]
    assert numbers(state="all", sort="-number") == ["2023/01", "2022/01"]
    assert numbers(words="ausländeramt ansprechperson") == ["2023/01"]
    assert numbers(words="2024/99") == []


def test_twenty_decisions_cost_as_many_queries_as_one(signed_in, coordinator, decision):
    client = signed_in(coordinator)
    addresses = [reverse("committees:register"), reverse("committees:sessions")]
    for address in addresses:
        client.get(address)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            for address in addresses:
                client.get(address)
        return len(queries)

    one = cost()
    for day in range(1, 20):
        build_decision(coordinator, on=date(2023, 4, day))

    assert cost() == one


def test_twenty_proposals_cost_as_many_queries_as_one(signed_in, coordinator):
    client = signed_in(coordinator)
    session = build_session(coordinator)
    acting = {"actor": coordinator.actor, "today": TODAY}
    item = put_on_agenda(session=session, theme=build_theme(coordinator), **acting)
    propose(item=item, text="Erster", **acting)
    address = reverse("committees:session", args=[session.pk])
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for number in range(19):
        propose(item=item, text=f"Vorschlag {number}", **acting)
    with CaptureQueriesContext(connection) as twenty:
        client.get(address)

    assert len(twenty) == len(one)


def test_an_item_taken_off_twice_is_gone_and_leads_to_the_session_both_times(signed_in, coordinator):
    session = build_session(coordinator)
    item = put_on_agenda(
        session=session, theme=build_theme(coordinator), title="", actor=coordinator.actor, today=TODAY
    )
    address = reverse("committees:remove_item", args=[item.pk])
    client = signed_in(coordinator)
    token = client.get(address).context["form"]["token"].value()

    answers = [client.post(address, {"token": token}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].url == answers[1].url
    assert not session.items.exists()
