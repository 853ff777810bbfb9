"""The pages of intake: bad input stays where it was typed, a form sent twice makes one record."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Notification, Screening
from regelkreis.casework.intake.operations import receive_notification
from regelkreis.casework.people.models import Person
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality, Organization, Post


@pytest.fixture
def north(site):
    return Municipality.objects.get(site=site.pk, code="nordstadt")


@pytest.fixture
def south(site):
    return Municipality.objects.get(site=site.pk, code="suedstadt")


@pytest.fixture
def screening_data(site, north, today):
    return {
        "token": str(uuid4()),
        "on": str(today),
        "occasion": term(site.pk, Kind.OCCASION, "chance-residence").pk,
        "municipality": north.pk,
        "result": term(site.pk, Kind.SCREENING_RESULT, "mbe").pk,
    }


@pytest.fixture
def notification_data(site, north, today):
    return {
        "token": str(uuid4()),
        "received_on": str(today),
        "notifier": Organization.objects.get(site=site.pk, code="jobcenter").pk,
        "complexity": term(site.pk, Kind.COMPLEXITY, "accumulation").pk,
        "basis": "",
        "municipality": north.pk,
        "post": Post.objects.get(site=site.pk, code="cm-nord").pk,
    }


@pytest.fixture
def intake_data(site, north, today):
    return {
        "token": str(uuid4()),
        "given_name": "Amara",
        "family_name": "Probst",
        "birth_date": "1990-04-01",
        "municipality": north.pk,
        "residence_status": term(site.pk, Kind.RESIDENCE_STATUS, "toleration").pk,
        "basis_kind": term(site.pk, Kind.LEGAL_BASIS, "consent").pk,
        "basis_form": "written",
        "basis_given_on": str(today),
        "opened_on": str(today),
        "main_topic": term(site.pk, Kind.LIFE_DOMAIN, "residence").pk,
        "concern": "Ich möchte bleiben dürfen.",
        "post": Post.objects.get(site=site.pk, code="cm-nord").pk,
    }


def received(site, owner, today, **changes):
    values = {
        "received_on": today,
        "notifier": Organization.objects.get(site=site.pk, code="jobcenter"),
        "complexity": term(site.pk, Kind.COMPLEXITY, "accumulation"),
        "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
        "post": Post.objects.get(site=site.pk, code="cm-nord"),
        "actor": owner.actor,
        "today": today,
    }
    return receive_notification(**{**values, **changes})


# --- Screening ---


def test_a_talk_sent_twice_is_counted_once(signed_in, owner, screening_data):
    client = signed_in(owner)

    first = client.post(reverse("intake:screening"), screening_data)
    second = client.post(reverse("intake:screening"), screening_data)

    assert first.url == second.url
    assert Screening.objects.count() == 1


def test_the_next_person_keeps_occasion_and_town(signed_in, owner, screening_data):
    client = signed_in(owner)

    page = client.post(reverse("intake:screening"), screening_data, follow=True)

    fields = page.context["form"].fields
    assert fields["occasion"].initial == screening_data["occasion"]
    assert fields["municipality"].initial == screening_data["municipality"]
    assert "Gespräch 1 gezählt: MBE." in page.content.decode()


def test_a_talk_can_be_taken_back_from_the_page(signed_in, owner, screening_data):
    client = signed_in(owner)
    client.post(reverse("intake:screening"), screening_data)

    page = client.post(reverse("intake:withdraw", args=[Screening.objects.get().pk]), follow=True)

    assert "zurückgenommen" in page.content.decode()
    assert not Screening.objects.counted().exists()


@pytest.mark.parametrize(("who", "status"), [("colleague", 404), ("stranger", 404), ("coordinator", 404)])
def test_the_talk_of_another_is_not_taken_back(signed_in, owner, screening_data, who, status, request):
    signed_in(owner).post(reverse("intake:screening"), screening_data)
    url = reverse("intake:withdraw", args=[Screening.objects.get().pk])

    assert signed_in(request.getfixturevalue(who)).post(url).status_code == status
    assert Screening.objects.counted().count() == 1


def test_a_talk_without_a_result_stays_on_the_page(signed_in, owner, screening_data):
    del screening_data["result"]

    page = signed_in(owner).post(reverse("intake:screening"), screening_data)

    assert page.status_code == 422
    assert page.context["form"]["municipality"].value() == str(screening_data["municipality"])
    assert not Screening.objects.exists()


def test_the_figures_show_every_result(signed_in, owner, screening_data):
    client = signed_in(owner)
    client.post(reverse("intake:screening"), screening_data)

    text = client.get(reverse("intake:figures"), {"von": "2023-01-01", "bis": "2023-11-20"}).content.decode()

    assert "KIM-CM" in text
    assert "Kein Bedarf" in text


def test_a_period_that_ends_before_it_begins_is_said(signed_in, owner):
    page = signed_in(owner).get(reverse("intake:figures"), {"von": "2023-02-01", "bis": "2023-01-01"})

    assert page.status_code == 422
    assert "vor dem Beginn" in page.content.decode()


# --- Notifications ---


def test_a_name_without_a_basis_stays_on_the_page_and_nowhere_else(signed_in, owner, notification_data):
    page = signed_in(owner).post(
        reverse("intake:receive"), {**notification_data, "person_name": "Amara Probst"}
    )

    assert page.status_code == 422
    assert "Ohne Grundlage der Meldung" in page.content.decode()
    assert page.context["form"]["person_name"].value() == "Amara Probst"
    assert not Notification.objects.exists()


def test_the_town_proposes_a_post_and_a_person_confirms(signed_in, owner, notification_data, south, site):
    client = signed_in(owner)
    data = {**notification_data, "municipality": south.pk, "post": ""}

    page = client.post(reverse("intake:receive"), data)

    proposed = Post.objects.get(site=site.pk, code="cm-sued")
    assert page.status_code == 422
    assert page.context["form"]["post"].value() == str(proposed.pk)
    assert not Notification.objects.exists()

    client.post(reverse("intake:receive"), {**data, "post": proposed.pk})
    assert Notification.objects.get().post == proposed


def test_a_notification_sent_twice_is_one(signed_in, owner, notification_data):
    client = signed_in(owner)
    for _ in range(2):
        assert client.post(reverse("intake:receive"), notification_data).status_code == 302

    assert Notification.objects.count() == 1


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_a_notification_of_another_post_does_not_exist(signed_in, site, owner, today, who, request):
    url = reverse("intake:notification", args=[received(site, owner, today).pk])
    client = signed_in(request.getfixturevalue(who))

    assert client.get(url).status_code == 404
    assert client.post(url, {"answer": "no_need", "version": 1}).status_code == 404
    assert Notification.objects.get().answer == ""


def test_the_page_takes_the_answer(signed_in, site, owner, today):
    url = reverse("intake:notification", args=[received(site, owner, today).pk])
    client = signed_in(owner)
    assert client.get(url).status_code == 200

    data = {"token": str(uuid4()), "version": 1, "answer": "person_declined"}
    for _ in range(2):
        assert client.post(url, data).url == reverse("intake:list")

    assert Notification.objects.get().answer == "person_declined"
    assert "die Person möchte nicht" in client.get(url).content.decode()


def test_twenty_notifications_cost_as_many_questions_as_one(signed_in, site, owner, today):
    client, url = signed_in(owner), reverse("intake:list")
    received(site, owner, today)
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        received(site, owner, today)

    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)

    assert len(page.context["page"].rows) == 20
    assert len(twenty) == len(one)


# --- Intake ---


def test_checking_the_groups_stores_nothing(signed_in, owner, intake_data):
    del intake_data["basis_kind"]
    client = signed_in(owner)

    whole = client.post(reverse("intake:take_in"), {**intake_data, "check": "1"})
    part = client.post(
        reverse("intake:preview"), {**intake_data, "check": "1"}, headers={"HX-Request": "true"}
    )

    for page in (whole, part):
        assert page.status_code == 200
        assert "Aufnahme ist möglich, über Zielgruppe 3." in page.content.decode()
    assert not Person.objects.exists()


def test_what_is_not_known_yet_is_said_to_be_missing(signed_in, owner):
    text = signed_in(owner).get(reverse("intake:take_in")).content.decode()

    assert "Es fehlen Angaben" in text
    assert "gehört nicht dazu" not in text


def test_without_a_basis_the_page_says_what_helps_and_keeps_what_was_typed(signed_in, owner, intake_data):
    del intake_data["basis_kind"]

    page = signed_in(owner).post(reverse("intake:take_in"), intake_data)

    assert page.status_code == 422
    assert "Ohne Einwilligung oder andere Rechtsgrundlage" in page.content.decode()
    assert page.context["form"]["concern"].value() == "Ich möchte bleiben dürfen."
    assert not Person.objects.exists()


def test_a_refusal_of_the_operation_stands_at_its_field(signed_in, owner, intake_data):
    page = signed_in(owner).post(reverse("intake:take_in"), {**intake_data, "basis_given_on": "2023-11-21"})

    assert page.status_code == 422
    assert "basis_given_on" in page.context["form"].errors
    assert not Person.objects.exists()


def test_an_intake_sent_twice_opens_one_case(signed_in, owner, intake_data):
    client = signed_in(owner)

    addresses = {client.post(reverse("intake:take_in"), intake_data).url for _ in range(2)}

    assert addresses == {reverse("cases:file", args=[Case.objects.get().pk])}
    assert Person.objects.get().birth_date == date(1990, 4, 1)


def test_a_notification_is_carried_into_the_intake_and_back(signed_in, site, owner, today, intake_data):
    basis = term(site.pk, Kind.LEGAL_BASIS, "consent")
    notification = received(site, owner, today, basis=basis, person_name="Amara Maria Probst")
    client, url = signed_in(owner), f"{reverse('intake:take_in')}?meldung={notification.pk}"

    form = client.get(url).context["form"]
    assert (form["given_name"].value(), form["family_name"].value()) == ("Amara Maria", "Probst")

    assert client.post(url, intake_data).url == client.post(url, intake_data).url
    assert Notification.objects.get().case == Case.objects.get()


def test_a_notification_answered_meanwhile_opens_no_case(signed_in, site, owner, today, intake_data):
    notification = received(site, owner, today)
    url = f"{reverse('intake:take_in')}?meldung={notification.pk}"
    Notification.objects.update(answer="no_need", answered_on=today)

    page = signed_in(owner).post(url, intake_data)

    assert page.status_code == 422
    assert not Case.objects.exists()


@pytest.mark.parametrize("key", ["nonsense", "00000000-0000-0000-0000-000000000000"])
def test_an_intake_from_a_notification_that_does_not_exist_is_not_found(signed_in, owner, key):
    assert signed_in(owner).get(reverse("intake:take_in"), {"meldung": key}).status_code == 404


@pytest.mark.parametrize("name", ["take_in", "receive", "list", "screening", "figures"])
def test_other_roles_are_told_who_may(signed_in, coordinator, name):
    assert signed_in(coordinator).get(reverse(f"intake:{name}")).status_code == 403
