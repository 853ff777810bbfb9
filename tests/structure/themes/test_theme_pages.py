from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.foundation.kernel.models import Submission
from regelkreis.structure.themes.models import Theme
from tests.structure.cast import build_theme


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator)


@pytest.mark.parametrize(
    ("who", "status"),
    [("owner", 200), ("coordinator", 200), ("stranger", 404), ("statistician", 403), ("admin", 403)],
)
def test_who_reads_a_theme(request, signed_in, theme, who, status):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse("themes:page", args=[theme.pk])).status_code == status


def test_a_theme_that_hides_its_figures_says_why(signed_in, coordinator, theme):
    page = signed_in(coordinator).get(reverse("themes:page", args=[theme.pk])).content.decode()

    assert "unter 5 Fälle" in page
    assert "Weiterbewegen" in page


def test_case_managers_read_and_move_nothing(signed_in, owner, theme):
    client = signed_in(owner)

    assert "Weiterbewegen" not in client.get(reverse("themes:page", args=[theme.pk])).content.decode()
    assert client.get(reverse("themes:move", args=[theme.pk])).status_code == 403
    assert client.post(reverse("themes:finish", args=[theme.pk]), {"result": "solved"}).status_code == 403


def test_a_theme_is_taken_up_once_though_the_form_is_sent_twice(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    form = client.get(reverse("themes:open")).context["form"]
    data = {"token": form["token"].value(), "title": "Pass", "rung": str(theme.rung_id)}

    answers = [client.post(reverse("themes:open"), data) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].url == answers[1].url
    assert Theme.objects.filter(title="Pass").count() == 1


def test_a_form_that_somebody_else_sent_is_refused_in_words(signed_in, coordinator, theme):
    token = uuid4()
    Submission.objects.create(token=token, user_id=uuid4(), result="/themen/fremd/")

    answer = signed_in(coordinator).post(
        reverse("themes:open"), {"token": str(token), "title": "Pass", "rung": str(theme.rung_id)}
    )

    assert answer.status_code == 422
    assert "unter einer anderen Anmeldung" in answer.content.decode()
    assert "fremd" not in answer.content.decode()
    assert not Theme.objects.filter(title="Pass").exists()


def test_a_missing_title_keeps_what_was_typed(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    token = client.get(reverse("themes:open")).context["form"]["token"].value()

    answer = client.post(
        reverse("themes:open"), {"token": token, "summary": "Viele warten.", "rung": str(theme.rung_id)}
    )

    assert answer.status_code == 422
    assert "Viele warten." in answer.content.decode()


def test_moving_by_the_page(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    address = reverse("themes:move", args=[theme.pk])
    form = client.get(address).context["form"]
    data = {
        "token": form["token"].value(),
        "version": 1,
        "stage": 2,
        "rung": str(theme.rung_id),
        "reason": "Zwölf ähnliche.",
    }

    assert client.post(address, data).url == reverse("themes:page", args=[theme.pk])

    theme.refresh_from_db()
    assert theme.stage == 2
    assert "Zwölf ähnliche." in client.get(reverse("themes:page", args=[theme.pk])).content.decode()


def test_the_second_of_two_editors_is_shown_the_difference(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    address = reverse("themes:rename", args=[theme.pk])
    Theme.objects.filter(pk=theme.pk).update(title="Von jemand anderem", version=2)
    token = client.get(address).context["form"]["token"].value()

    answer = client.post(address, {"token": token, "version": 1, "title": "Mein Titel", "summary": ""})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Von jemand anderem" in page
    assert "Mein Titel" in page


def test_twenty_themes_cost_as_many_queries_as_one(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    client.get(reverse("themes:list"))
    with CaptureQueriesContext(connection) as one:
        client.get(reverse("themes:list"))
    for number in range(19):
        build_theme(coordinator, f"Thema {number}")
    with CaptureQueriesContext(connection) as twenty:
        page = client.get(reverse("themes:list"))

    assert len(page.context["page"].rows) == 20
    assert len(twenty) == len(one)


def test_themes_are_found_by_word_and_state(signed_in, coordinator, theme):
    build_theme(coordinator, "Pass kommt nicht")
    client = signed_in(coordinator)

    found = client.get(reverse("themes:list"), {"words": "pass"}).context["page"].rows

    assert [one.theme.title for one in found] == ["Pass kommt nicht"]
    assert not client.get(reverse("themes:list"), {"state": "finished"}).context["page"].rows
