"""The page of intake: checked without storing, stored with a basis, sent twice one case."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Notification
from regelkreis.casework.people.models import Person
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term


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


def test_a_notification_is_carried_into_the_intake_and_back(signed_in, site, owner, intake_data, received):
    basis = term(site.pk, Kind.LEGAL_BASIS, "consent")
    notification = received(basis=basis, person_name="Amara Maria Probst")
    client, url = signed_in(owner), f"{reverse('intake:take_in')}?meldung={notification.pk}"

    form = client.get(url).context["form"]
    assert (form["given_name"].value(), form["family_name"].value()) == ("Amara Maria", "Probst")

    assert client.post(url, intake_data).url == client.post(url, intake_data).url
    assert Notification.objects.get().case == Case.objects.get()


def test_a_notification_answered_meanwhile_opens_no_case(signed_in, owner, today, intake_data, received):
    notification = received()
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
