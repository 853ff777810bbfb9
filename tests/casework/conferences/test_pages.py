"""The pages of conferences: the list, the panel in the file, the desk, the forms."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import FormerReader
from regelkreis.casework.conferences.models import Agreement, Conference, Participant
from regelkreis.casework.conferences.operations import Plan
from regelkreis.casework.conferences.panels import conferences_panel, due_agreements, due_conferences
from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.operations import agree_goal
from regelkreis.casework.referrals.models import Referral
from regelkreis.network.organizations.models import Organization, Post
from tests.casework.conferences.cast import PURPOSE, build_conference, build_participant, hold
from tests.cast import build_case
from tests.forms import as_sent


@pytest.fixture
def conference(case, owner):
    return build_conference(owner, case)


def page(client, name, conference, *more):
    return client.get(reverse(f"conferences:{name}", args=[conference.pk, *more]))


def test_the_form_convenes_once(signed_in, case, owner):
    client, url = signed_in(owner), reverse("conferences:add", args=[case.pk])
    data = {
        **as_sent(client.get(url)),
        "kind": "participation",
        "purpose": PURPOSE,
        "on": "2023-12-05",
        "starts_at": "09:30",
        "minutes": "60",
        "place": "Rathaus",
    }

    addresses = {client.post(url, data).url for _ in range(2)}

    made = Conference.objects.get()
    assert addresses == {reverse("conferences:page", args=[made.pk])}
    assert Participant.objects.get().kind == "person"


def test_what_is_missing_is_said_and_what_was_typed_is_kept(signed_in, case, owner):
    client, url = signed_in(owner), reverse("conferences:add", args=[case.pk])
    data = {**as_sent(client.get(url)), "kind": "county", "purpose": PURPOSE, "on": "2023-12-05"}

    answer = client.post(url, {**data, "starts_at": "9:30", "place": "Rathaus"})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"moderator"}
    assert answer.context["form"]["purpose"].value() == PURPOSE


def test_a_participant_comes_with_or_without_a_release(signed_in, conference, owner, site):
    client, url = signed_in(owner), reverse("conferences:add_participant", args=[conference.pk])
    for code, consent in (("mbe", "new"), ("jobcenter", "no")):
        organization = Organization.objects.get(site=site.pk, code=code)
        sent = {**as_sent(client.get(url)), "organization": organization.pk, "consent": consent}
        assert client.post(url, sent).status_code == 302

    text = page(client, "page", conference).content.decode()
    assert "Freigabe bis 01.03.2024" in text
    assert "die Person möchte das nicht: wird anonym besprochen" in text
    assert Release.objects.count() == 1
    assert "Migrationsberatung Nord (Freigabe bis 01.03.2024)" in client.get(url).content.decode()


def test_editing_a_participant_leaves_the_release_as_it_was(signed_in, conference, owner):
    seat = build_participant(owner, conference)
    client, url = signed_in(owner), reverse("conferences:participant", args=[seat.pk])

    sent = {**as_sent(client.get(url)), "reply": "comes", "email": "sander@mbe.example"}
    assert sent["consent"] == "kept"
    assert client.post(url, sent).status_code == 302

    seat.refresh_from_db()
    assert (seat.reply, seat.release) == ("comes", Release.objects.get())


def test_result_and_agreements_are_entered_from_the_page(signed_in, case, owner, word, today):
    agree_goal(
        case=case, domain=word("life_domain", "work"), title="Arbeiten", actor=owner.actor, today=today
    )
    conference = build_conference(owner, case, on=today)
    client = signed_in(owner)
    result = reverse("conferences:result", args=[conference.pk])
    client.post(result, {**as_sent(client.get(result)), "result": "Der Kurs wird bezahlt."})

    sent = {"what": "Antrag", "who": "Amara", "due_on": "2023-12-01"}
    for become, more in (
        ("schritt", {"goal": case.goals.get().pk}),
        ("ziel", {"domain": word("life_domain", "work").pk}),
    ):
        url = reverse("conferences:agree", args=[conference.pk, become])
        data = {**as_sent(client.get(url)), **sent, **more}
        assert {client.post(url, data).status_code for _ in range(2)} == {302}

    text = page(client, "page", conference).content.decode()
    assert "Der Kurs wird bezahlt." in text
    assert Agreement.objects.count() == 2
    assert text.count("Antrag") >= 2


def test_a_referral_without_a_release_says_so_at_its_field(signed_in, case, owner, today, site):
    conference = hold(owner, build_conference(owner, case, on=today))
    client, url = signed_in(owner), reverse("conferences:agree", args=[conference.pk, "verweis"])
    recipient = Organization.objects.get(site=site.pk, code="mbe").pk
    data = {**as_sent(client.get(url)), "recipient": recipient, "what": "Kurs", "due_on": "2023-12-01"}

    refused = client.post(url, data)
    assert refused.status_code == 422
    assert set(refused.context["form"].errors) == {"agrees"}
    assert client.post(url, {**data, "agrees": "on"}).status_code == 302

    assert Agreement.objects.get().referral == Referral.objects.get()


def test_what_it_can_become_is_named_in_the_address(signed_in, case, owner, today):
    conference = hold(owner, build_conference(owner, case, on=today))

    assert page(signed_in(owner), "agree", conference, "wunsch").status_code == 404


def test_the_second_of_two_editors_sees_both_versions(signed_in, conference, owner):
    client, url = signed_in(owner), reverse("conferences:change", args=[conference.pk])
    first, second = as_sent(client.get(url)), as_sent(client.get(url))
    client.post(url, {**first, "place": "Jobcenter"})

    answer = client.post(url, {**second, "place": "Bibliothek"})

    assert answer.status_code == 422
    assert "inzwischen geändert" in answer.content.decode()
    assert Conference.objects.get().place == "Jobcenter"
    assert client.post(url, as_sent(answer)).status_code == 302
    assert Conference.objects.get().place == "Bibliothek"


def test_the_list_is_narrowed_by_stand_and_kind(signed_in, case, owner, today):
    coming = build_conference(owner, case)
    open_ = build_conference(owner, case, on=today - timedelta(days=3))
    held = hold(owner, build_conference(owner, case, on=today, kind="participation"))
    client, url = signed_in(owner), reverse("conferences:list")

    def listed(**query):
        return [row.conference for row in client.get(url, query).context["rows"]]

    assert listed() == [coming, held, open_]
    assert listed(stand="kommend") == [coming]
    assert listed(stand="offen") == [open_]
    assert listed(stand="gehalten", art="participation") == [held]
    assert listed(stand="abgesagt") == []
    assert "in dieser Auswahl" in client.get(url, {"stand": "abgesagt"}).content.decode()
    assert listed(sort="tag")[0] == open_


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_in_the_lists_of_others_it_does_not_stand(signed_in, conference, who, request):
    text = signed_in(request.getfixturevalue(who)).get(reverse("conferences:list")).content.decode()

    assert "Probst" not in text
    assert str(conference.pk) not in text


@pytest.mark.parametrize("who", ["owner", "coordinator"])
def test_twenty_conferences_cost_as_many_questions_as_one(signed_in, owner, coordinator, request, who):
    build_conference(owner, build_case(owner), coordinator)
    client, url = signed_in(request.getfixturevalue(who)), reverse("conferences:list")
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        build_conference(owner, build_case(owner), coordinator)

    with CaptureQueriesContext(connection) as twenty:
        assert len(client.get(url).context["rows"]) == 20

    assert len(twenty) == len(one)


def test_twenty_participants_cost_as_many_questions_as_one(signed_in, conference, owner):
    build_participant(owner, conference)
    client = signed_in(owner)
    page(client, "page", conference)
    with CaptureQueriesContext(connection) as one:
        page(client, "page", conference)
    for number in range(19):
        build_participant(owner, conference, contact=f"Frau {number}")

    with CaptureQueriesContext(connection) as twenty:
        page(client, "page", conference)

    assert len(twenty) == len(one)


def test_the_panel_asks_one_question_whatever_the_number_of_rows(case, owner, today):
    for _ in range(20):
        build_conference(owner, case)

    with CaptureQueriesContext(connection) as asked:
        assert len(conferences_panel(case, owner.actor, today)["conference_rows"]) == 20

    assert len(asked) == 1


def test_the_file_loads_the_panel_and_offers_to_convene(signed_in, conference, case, owner):
    client = signed_in(owner)
    file = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    panel = client.get(reverse("cases:panel", args=[case.pk, "konferenzen"])).content.decode()

    assert "Fallkonferenz einberufen" in file
    assert "Fallkonferenz in der Stadt am 30.11.2023" in file
    assert reverse("conferences:page", args=[conference.pk]) in panel


def test_the_desk_says_what_is_near_and_what_has_no_result(case, owner, colleague, today):
    build_conference(owner, case, on=today + timedelta(days=7))
    build_conference(owner, case, on=today - timedelta(days=2))
    build_conference(owner, case, on=today + timedelta(days=8))
    hold(owner, build_conference(owner, case, on=today))

    said = [(item.what, item.due_on) for item in due_conferences(owner.actor, today)]

    assert said == [
        ("Fallkonferenz in der Stadt: Ergebnis fehlt", today - timedelta(days=2)),
        ("Fallkonferenz in der Stadt", today + timedelta(days=7)),
    ]
    assert not list(due_conferences(colleague.actor, today))


def test_a_place_with_a_percent_sign_is_only_a_place(case, owner, today):
    plan = Plan(purpose=PURPOSE, place="Raum %(kind)s 100 %")
    build_conference(owner, case, on=today, plan=plan)

    assert [item.why for item in due_conferences(owner.actor, today)] == ["14:30, Raum %(kind)s 100 %"]


def test_twenty_due_conferences_cost_as_many_questions_as_one(owner, today):
    build_conference(owner, build_case(owner), on=today)
    with CaptureQueriesContext(connection) as one:
        assert len([*due_conferences(owner.actor, today), *due_agreements(owner.actor, today)]) == 1
    for _ in range(19):
        build_conference(owner, build_case(owner), on=today)

    with CaptureQueriesContext(connection) as twenty:
        assert len([*due_conferences(owner.actor, today), *due_agreements(owner.actor, today)]) == 20

    assert len(twenty) == len(one)


def test_whoever_closes_the_case_is_told_what_is_still_planned(signed_in, conference, case, owner, today):
    hold(owner, build_conference(owner, case, on=today))

    text = signed_in(owner).get(reverse("cases:close", args=[case.pk])).content.decode()

    assert "Fallkonferenz in der Stadt am 30.11.2023" in text
    assert "Fallkonferenz in der Stadt am 20.11.2023" not in text


def test_whoever_handed_the_case_over_reads_its_conferences_and_changes_none(
    signed_in, conference, case, owner, colleague, today
):
    former = {"user": colleague.user, "post": Post.objects.get(pk__in=colleague.actor.posts), "since": today}
    FormerReader.objects.create(site=case.site, case=case, until_on=today, **former)
    client = signed_in(colleague)

    shown = page(client, "page", conference)

    assert PURPOSE in shown.content.decode()
    assert "Teilnehmende hinzufügen" not in shown.content.decode()
    assert page(client, "change", conference).status_code in (403, 404)
    assert page(client, "postpone", conference).status_code in (403, 404)
