"""Before a case is taken, somebody asks who counsels already; the file begins with it."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.operations import note_counselling
from regelkreis.network.catalogue.models import Kind, Term
from tests.casework.people.cast import build_named


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
    signed_in, owner, programme, intake_data, today
):
    case = build_named(owner, "Amara", "Propst", date(1990, 1, 4), number="NO-0042")
    note_counselling(case=case, programme=programme, actor=owner.actor, today=today)

    page = signed_in(owner).post(reverse("intake:take_in"), intake_data)

    assert page.status_code == 422
    assert "Es berät schon: MBE Nord" in page.content.decode()
