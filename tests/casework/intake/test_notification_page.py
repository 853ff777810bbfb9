"""The pages of notifications: what was typed is kept, a post is proposed and confirmed."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.intake.models import Notification
from regelkreis.network.organizations.models import Post


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
def test_a_notification_of_another_post_does_not_exist(signed_in, who, request, received):
    url = reverse("intake:notification", args=[received().pk])
    client = signed_in(request.getfixturevalue(who))

    assert client.get(url).status_code == 404
    assert client.post(url, {"answer": "no_need", "version": 1}).status_code == 404
    assert Notification.objects.get().answer == ""


def test_the_page_takes_the_answer(signed_in, owner, received):
    url = reverse("intake:notification", args=[received().pk])
    client = signed_in(owner)
    assert client.get(url).status_code == 200

    data = {"token": str(uuid4()), "version": 1, "answer": "person_declined"}
    for _ in range(2):
        assert client.post(url, data).url == reverse("intake:reply", args=[Notification.objects.get().pk])

    assert Notification.objects.get().answer == "person_declined"
    assert "die Person möchte nicht" in client.get(url).content.decode()


def test_twenty_notifications_cost_as_many_questions_as_one(signed_in, owner, received):
    client, url = signed_in(owner), reverse("intake:list")
    received()
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        received()

    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)

    assert len(page.context["page"].rows) == 20
    assert len(twenty) == len(one)
