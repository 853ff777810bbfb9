"""The page for a queue of people: a talk sent twice is one, the next person keeps the place."""

import pytest
from django.urls import reverse

from regelkreis.casework.intake.models import Screening


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
