"""Who clicks twice has withdrawn once, and stands both times on the same page."""

import pytest
from django.urls import reverse

from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.consent.operations import give_release, record_basis
from regelkreis.network.organizations.models import Organization
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def basis(case, owner, today, word):
    kind = word("legal_basis", "consent")
    return record_basis(person=case.person, kind=kind, given_on=today, actor=owner.actor, today=today)


@pytest.fixture
def release(case, owner, today, site):
    return give_release(
        person=case.person, recipient=Organization.objects.get(site=site.pk, code="mbe"),
        purpose="Beratung", data_kinds=["residence"], given_on=today, actor=owner.actor, today=today,
    )  # fmt: skip


def sent_twice(client, url):
    sent = as_sent(client.get(url))
    return [client.post(url, sent) for _ in range(2)]


@pytest.mark.parametrize(("name", "model"), [("basis", Basis), ("release", Release)])
def test_the_second_sending_leads_where_the_first_led(request, signed_in, owner, name, model):
    record = request.getfixturevalue(name)
    url = reverse(f"consent:{name}_withdraw", args=[record.pk])

    first, second = sent_twice(signed_in(owner), url)

    assert (first.status_code, second.status_code) == (302, 302)
    assert second.url == first.url == reverse("consent:person", args=[record.person_id])
    assert model.objects.get().withdrawn_on is not None


def test_the_token_of_a_withdrawal_opens_nothing_to_others(signed_in, owner, colleague, release):
    url = reverse("consent:release_withdraw", args=[release.pk])
    client = signed_in(owner)
    sent = as_sent(client.get(url))
    client.post(url, sent)

    assert signed_in(colleague).post(url, sent).status_code == 404
