"""The page for a queue of people: a talk sent twice is one, the next person keeps the place."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
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


def test_a_day_that_was_chosen_stays_with_the_next_person(signed_in, owner, screening_data):
    client = signed_in(owner)

    page = client.post(reverse("intake:screening"), {**screening_data, "on": "2023-11-14"}, follow=True)
    assert str(page.context["form"]["on"].value()) == "2023-11-14"
    assert "1 am 14.11. an diesem Anlass" in page.content.decode()

    page = client.post(reverse("intake:withdraw", args=[Screening.objects.get().pk]), follow=True)
    assert str(page.context["form"]["on"].value()) == "2023-11-14"
    assert "0 am 14.11. an diesem Anlass" in page.content.decode()


def test_the_queue_is_counted_over_everybody_at_the_occasion(signed_in, owner, colleague, screening_data):
    signed_in(colleague).post(reverse("intake:screening"), screening_data)

    page = signed_in(owner).post(
        reverse("intake:screening"), {**screening_data, "token": str(uuid4())}, follow=True
    )

    assert "2 heute an diesem Anlass" in page.content.decode()
    assert "heute 1 Gespräch von Ihnen" in page.content.decode()


def test_the_last_talk_can_still_be_taken_back_later(signed_in, owner, screening_data):
    client = signed_in(owner)
    client.post(reverse("intake:screening"), screening_data)

    page = client.get(reverse("intake:screening"))

    assert reverse("intake:withdraw", args=[Screening.objects.get().pk]) in page.content.decode()


def test_every_result_has_a_letter_of_its_own(signed_in, owner):
    page = BeautifulSoup(signed_in(owner).get(reverse("intake:screening")).content, "html.parser")

    letters = [one["data-letter"] for one in page.select("[data-letters] input")]
    assert len(set(letters)) == len(letters) == 3
    assert not {"j", "k", "z"} & set(letters)


def test_the_form_of_the_queue_is_short(signed_in, owner):
    form = signed_in(owner).get(reverse("intake:screening")).context["form"]

    assert len(form.visible_fields()) < 10


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
