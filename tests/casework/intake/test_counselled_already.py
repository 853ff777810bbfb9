"""Before a case is taken, somebody asks who counsels already; the file begins with it."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.operations import note_counselling
from regelkreis.network.catalogue.models import Kind, Term


@pytest.fixture
def programme(site):
    return Term.objects.create(site=site.pk, kind=Kind.PROGRAMME, code="mbe", label="MBE Nord", position=0)


def test_what_was_asked_stands_open_in_the_new_file(signed_in, owner, programme, intake_data):
    client, url = signed_in(owner), reverse("intake:take_in")
    assert "Wer berät schon?" in client.get(url).content.decode()

    client.post(url, {**intake_data, "counselled_by": [programme.pk]})

    assert Counselling.objects.get().case == Case.objects.get()
    assert Counselling.objects.get().settled_on is None


def test_whoever_is_known_already_is_shown_with_who_counsels_them(
    signed_in, owner, case, programme, intake_data, today
):
    note_counselling(case=case, programme=programme, actor=owner.actor, today=today)
    known = {"given_name": "Amara", "family_name": "Probst", "birth_date": "1990-04-01"}

    page = signed_in(owner).post(reverse("intake:take_in"), {**intake_data, **known})

    assert page.status_code == 422
    assert "Es berät schon: MBE Nord" in page.content.decode()
