"""The pages of transfers: what the other side sees before it accepts, and nothing more."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.transfers.models import Transfer
from regelkreis.network.organizations.models import Post
from tests.casework.transfers.cast import build_transfer, hand_over
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


def sent(page, case, **changes):
    post = Post.objects.get(site=case.site, code="cm-sued")
    values = {"to_post": post.pk, "cause": "moved", "reason": "Umzug.", "agreed": "on", "reads_on": "on"}
    return {**as_sent(page), **values, **changes}


def test_a_case_is_offered_and_accepted_through_the_pages(signed_in, case, owner, colleague):
    client, url = signed_in(owner), reverse("transfers:offer", args=[case.pk])
    form = sent(client.get(url), case)
    first = client.post(url, form)
    assert first.url == client.post(url, form).url
    assert "Zur Übernahme angeboten: CM Südstadt" in client.get(first.url).content.decode()

    other, transfer = signed_in(colleague), Transfer.objects.get()
    page = reverse("transfers:page", args=[transfer.pk])
    accept = reverse("transfers:accept", args=[transfer.pk])
    form = as_sent(other.get(page), action=accept)
    answer = other.post(accept, form)
    assert answer.url == reverse("cases:file", args=[case.pk]) == other.post(accept, form).url
    assert other.get(answer.url).status_code == 200
    assert Case.objects.get().post.code == "cm-sued"


def test_before_it_accepts_the_other_side_sees_no_name(signed_in, case, owner, colleague):
    case.person.languages, case.person.multiple_needs = ["Dari"], True
    case.person.save()
    transfer = build_transfer(case, owner)
    client = signed_in(colleague)
    for name in ("transfers:page", "transfers:accept", "transfers:decline"):
        page = client.get(reverse(name, args=[transfer.pk])).content.decode()
        for told in ("Amara", "Probst", case.number, "01.04.1990", str(case.pk)):
            assert told not in page
    page = client.get(reverse("transfers:page", args=[transfer.pk])).content.decode()
    for told in ("Nordstadt", "Dari", "Kurs läuft weiter", "Umzug"):
        assert told in page
    assert client.get(reverse("cases:file", args=[case.pk])).status_code == 404
    listed = client.get(reverse("transfers:list")).content.decode() + client.get("/").content.decode()
    assert "Probst" not in listed and case.number not in listed


def test_what_the_person_released_to_the_other_body_is_named(signed_in, case, owner, colleague, today):
    transfer = build_transfer(case, owner)
    Release.objects.create(
        site=case.site,
        person=case.person,
        recipient=transfer.to_post.employer,
        purpose="Übergabe",
        data_kinds=[DataKind.IDENTITY],
        given_on=today,
    )
    page = signed_in(colleague).get(reverse("transfers:page", args=[transfer.pk])).content.decode()
    assert "Amara Probst" in page and case.number not in page


def test_the_offer_says_what_goes_along(signed_in, case, owner, colleague, today):
    Release.objects.create(
        site=case.site, person=case.person, recipient=case.post.employer, purpose="Akte", given_on=today
    )
    page = signed_in(owner).get(reverse("transfers:offer", args=[case.pk])).content.decode()
    assert "Freigaben an Ihre eigene Einrichtung" in page
    assert "noch 90 Tage mitlese" in page


def test_errors_keep_what_was_typed(signed_in, case, owner, colleague):
    client, url = signed_in(owner), reverse("transfers:offer", args=[case.pk])
    form = sent(client.get(url), case, reason="Amara zieht um.")
    answer = client.post(url, form)
    assert answer.status_code == 422
    assert "ohne Namen" in answer.content.decode() and "Amara zieht um." in answer.content.decode()


def test_a_declined_offer_is_read_by_who_made_it(signed_in, case, owner, colleague):
    transfer = build_transfer(case, owner)
    client, url = signed_in(colleague), reverse("transfers:decline", args=[transfer.pk])
    client.post(url, as_sent(client.get(url)) | {"reason": "Kein Platz bis Januar."})
    assert client.get(reverse("transfers:page", args=[transfer.pk])).status_code == 404

    client = signed_in(owner)
    page = client.get(reverse("transfers:page", args=[transfer.pk])).content.decode()
    assert "Kein Platz bis Januar." in page
    client.post(reverse("transfers:seen", args=[transfer.pk]))
    assert Transfer.objects.get().acknowledged_on


def test_the_list_says_where_one_still_reads(signed_in, case, owner, colleague):
    hand_over(case, owner, colleague)
    assert "bis 18.02.2024" in signed_in(owner).get(reverse("transfers:list")).content.decode()
    assert "18.02.2024" not in signed_in(colleague).get(reverse("transfers:list")).content.decode()


def test_twenty_offers_cost_as_many_questions_as_one(signed_in, case, owner, colleague):
    build_transfer(case, owner)
    for client in (signed_in(owner), signed_in(colleague)):
        client.get(reverse("transfers:list"))
        with CaptureQueriesContext(connection) as one:
            client.get(reverse("transfers:list"))
        assert len(one) < 30
    for _more in range(20):
        build_transfer(build_case(owner), owner)
    with CaptureQueriesContext(connection) as twenty:
        client.get(reverse("transfers:list"))
    assert len(twenty) == len(one)
