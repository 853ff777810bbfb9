"""The pages of the open hours: one press counts, the day is seen, more can be noted."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.operations import count_consultation
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Post

HOURS = "intake:hours"


@pytest.fixture
def post(site):
    return Post.objects.get(site=site.pk, code="cm-nord")


@pytest.fixture
def press(site, post):
    """What one press on a topic sends."""
    return {
        "token": str(uuid4()),
        "setting": "open_hours",
        "language": "Arabisch",
        "post": post.pk,
        "topic": term(site.pk, Kind.LIFE_DOMAIN, "residence").pk,
    }


@pytest.fixture
def whole(site, today):
    """What the whole form sends."""
    return {
        "token": str(uuid4()),
        "on": str(today),
        "setting": "phone",
        "topics": [term(site.pk, Kind.LIFE_DOMAIN, "work").pk],
        "language": "Dari",
        "minutes": "15",
        "note": "Formular erklärt",
        "outcome": "solved",
    }


def texts(page):
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_one_press_counts_and_the_next_person_keeps_the_language(signed_in, owner, press):
    page = signed_in(owner).post(reverse(HOURS), press, follow=True)

    assert "Gezählt: Aufenthalt." in texts(page)
    assert "heute 1" in texts(page)
    assert page.context["form"]["language"].value() == "Arabisch"


def test_a_press_sent_twice_counts_once(signed_in, owner, press):
    client = signed_in(owner)

    assert client.post(reverse(HOURS), press).url == client.post(reverse(HOURS), press).url
    assert Consultation.objects.count() == 1


def test_a_counted_talk_is_taken_back_from_the_page(signed_in, owner, press):
    client = signed_in(owner)
    client.post(reverse(HOURS), press)

    page = client.post(reverse("intake:take_back", args=[Consultation.objects.get().pk]), follow=True)

    assert "zurückgenommen" in texts(page)
    assert not Consultation.objects.counted().exists()


def test_a_post_of_another_is_not_counted_for(signed_in, owner, colleague, press, site):
    press["post"] = Post.objects.get(site=site.pk, code="cm-sued").pk

    assert signed_in(owner).post(reverse(HOURS), press).status_code == 422
    assert not Consultation.objects.exists()


@pytest.mark.parametrize(("asked", "shown"), [("2023-11-14", 1), ("2030-01-01", 0), ("nonsense", 0)])
def test_another_day_can_be_looked_at(signed_in, owner, whole, asked, shown):
    client = signed_in(owner)
    client.post(reverse("intake:write_consultation"), {**whole, "on": "2023-11-14"})

    assert len(client.get(reverse(HOURS), {"tag": asked}).context["rows"]) == shown


def test_a_talk_is_written_down_as_a_whole_and_described_further(signed_in, owner, whole):
    client = signed_in(owner)
    client.post(reverse("intake:write_consultation"), whole)
    stored = Consultation.objects.get()
    url = reverse("intake:consultation", args=[stored.pk])
    assert client.get(url).context["form"]["note"].value() == "Formular erklärt"

    data = {**whole, "token": str(uuid4()), "version": stored.version, "minutes": "25"}
    assert client.post(url, data).status_code == 302
    assert client.post(url, {**data, "token": str(uuid4())}).status_code == 422

    assert Consultation.objects.get().minutes == 25


def test_a_name_goes_with_its_basis(signed_in, site, owner, whole):
    basis = term(site.pk, Kind.LEGAL_BASIS, "consent").pk
    client = signed_in(owner)
    client.post(
        reverse("intake:write_consultation"), {**whole, "basis": basis, "person_name": "Amara Probst"}
    )
    stored = Consultation.objects.get()
    assert stored.person_name == "Amara Probst"

    data = {**whole, "token": str(uuid4()), "version": stored.version, "person_name": "Amara Probst"}
    client.post(reverse("intake:consultation", args=[stored.pk]), data)

    assert Consultation.objects.get().person_name == ""


def test_a_name_without_a_basis_stays_on_the_page_and_nowhere_else(signed_in, owner, whole):
    page = signed_in(owner).post(reverse("intake:write_consultation"), {**whole, "person_name": "Amara"})

    assert page.status_code == 422
    assert page.context["form"]["person_name"].value() == "Amara"
    assert not Consultation.objects.exists()


def test_the_intake_takes_over_what_is_known(signed_in, site, owner, whole, intake_data):
    client = signed_in(owner)
    basis = term(site.pk, Kind.LEGAL_BASIS, "consent").pk
    client.post(
        reverse("intake:write_consultation"), {**whole, "basis": basis, "person_name": "Amara Probst"}
    )
    url = f"{reverse('intake:take_in')}?beratung={Consultation.objects.get().pk}"

    page = client.get(url)
    assert page.context["form"]["family_name"].value() == "Probst"
    assert page.context["form"]["languages"].value() == "Dari"
    assert "Formular erklärt" in texts(page)

    assert client.post(url, intake_data).status_code == 302
    assert Consultation.objects.get().case == Case.objects.get()
    assert client.get(url).status_code == 404


def test_the_figures_show_every_topic_month_and_way_in(signed_in, owner, whole):
    client = signed_in(owner)
    client.post(reverse("intake:write_consultation"), whole)

    page = client.get(reverse("intake:consultation_figures"), {"von": "2023-10-01", "bis": "2023-11-20"})

    for word in ("10/2023", "11/2023", "Wohnen", "Dari", "direkt gelöst", "nicht festgehalten"):
        assert word in texts(page)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [("2023-02-01", "2023-01-01", "vor dem Beginn"), ("2001-01-01", "2023-01-01", "höchstens drei Jahre")],
)
def test_a_period_that_cannot_be_shown_is_said(signed_in, owner, start, end, said):
    page = signed_in(owner).get(reverse("intake:consultation_figures"), {"von": start, "bis": end})

    assert page.status_code == 422
    assert said in texts(page)


def test_twenty_talks_cost_as_many_questions_as_one(signed_in, site, owner, post, today):
    client, url = signed_in(owner), reverse(HOURS)

    def count():
        topics = [term(site.pk, Kind.LIFE_DOMAIN, code) for code in ("work", "housing")]
        count_consultation(post=post, topics=topics, actor=owner.actor, today=today)

    count()
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        count()
    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)

    assert len(page.context["rows"]) == 20
    assert len(twenty) == len(one)
