"""The page of the report: who sees it, how exactly, and what a bad question is told."""

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regelkreis.foundation.journal.models import Reading
from regelkreis.network.organizations.models import Municipality, PostHolding
from tests.cast import build_case

PAGE = "/berichte/"
MARK = "intern, nicht zur Veröffentlichung"


@pytest.fixture
def cases(owner, colleague):
    """Six of the owner's and three of the colleague's in one town, three of the colleague's in the other."""
    town = Municipality.objects.get(site=owner.actor.site, code="nordstadt")
    for _ in range(6):
        build_case(owner)
    for _ in range(3):
        build_case(colleague, municipality=town)
        build_case(colleague)


def page(client, query=""):
    answer = client.get(PAGE + query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def residence(soup):
    """Return the figure of the first topic."""
    table = soup.select_one("section table")
    assert table.select_one("tbody th").text == "Aufenthalt"
    return table.select_one("tbody td").text


def test_coordination_reads_exact_figures_of_each_town_and_of_all(signed_in, coordinator, cases):
    client = signed_in(coordinator)

    assert residence(page(client)) == "12"
    assert residence(page(client, "?municipality=suedstadt&on=2023-08-31")) == "3"
    assert [heading.text for heading in page(client).select("section:nth-of-type(2) thead th")] == [
        "Zielgruppe",
        "CM Nordstadt",
        "CM Südstadt",
        "Summe",
    ]


def test_statistics_read_the_whole_without_small_figures_at_ends_of_months(signed_in, statistician, owner):
    for _ in range(3):
        build_case(owner)
    client = signed_in(statistician)
    soup = page(client)

    assert residence(soup) == "✱"
    assert not soup.select("[name=municipality]"), "what cannot be chosen is not asked"
    assert soup.select_one("form.rk-filter .rk-said").text
    assert soup.select_one("select[name=on] option")["value"] == "2023-10-31"
    refused = client.get(PAGE, {"municipality": "nordstadt"})
    assert refused.status_code == 422
    assert BeautifulSoup(refused.content, "html.parser").select("#municipality_error")
    assert client.get(PAGE, {"on": "2023-10-30"}).status_code == 422


def test_case_managers_read_their_town_and_learn_nothing_small_of_others(signed_in, owner, cases):
    soup = page(signed_in(owner))

    assert not soup.select("[name=municipality]")
    assert "Nordstadt" in soup.select_one("form.rk-filter .rk-said").text
    assert residence(soup) == "✱"


def test_case_managers_alone_in_their_town_read_it_whole(signed_in, owner):
    build_case(owner)

    assert residence(page(signed_in(owner))) == "1"


@pytest.mark.parametrize("town", ["suedstadt", ""])
def test_a_town_that_is_not_theirs_is_no_choice(signed_in, owner, town):
    build_case(owner)
    answer = signed_in(owner).get(PAGE, {"municipality": town, "on": "2023-10-31"})

    assert answer.status_code == 422 if town else 200


def test_without_a_post_there_is_no_report(signed_in, owner):
    PostHolding.objects.all().delete()

    assert signed_in(owner).get(PAGE).status_code == 403


def test_administration_has_no_reports(signed_in, admin):
    assert signed_in(admin).get(PAGE).status_code == 403
    assert signed_in(admin).get("/berichte/sachstand.pdf").status_code == 403


def test_the_page_is_marked_and_says_how_it_counted(signed_in, coordinator):
    soup = page(signed_in(coordinator))

    assert MARK in soup.main.text
    assert "Wie gezählt wurde" in soup.main.text
    assert "Datenstand 20.11.2023" in soup.footer.text


@pytest.mark.parametrize(
    "query",
    ["?on=2023-02-30", "?on=2024-01-01", "?on=2023-08-31&screenings_until=x", "?municipality=mond"],
)
def test_a_bad_question_stays_on_the_page_with_what_was_typed(signed_in, coordinator, query):
    answer = signed_in(coordinator).get(PAGE + query)
    soup = BeautifulSoup(answer.content, "html.parser")

    assert answer.status_code == 422
    assert not soup.select("section table")
    assert soup.select("[id$=_error]")


@pytest.mark.parametrize(
    ("form", "start"),
    [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("html", b"<!DOC"), ("json", b"{")],
)
def test_the_files_answer_the_same_question_and_are_noted(signed_in, coordinator, cases, form, start):
    client = signed_in(coordinator)
    link = page(client, "?municipality=nordstadt&on=2023-08-31").select_one(f"a[href*='sachstand.{form}']")
    answer = client.get(link["href"])

    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert f'filename="sachstand-nordstadt-2023-08-31.{form}"' in answer["Content-Disposition"]
    assert Reading.objects.get().purpose == f"Bericht als Datei: sachstand-nordstadt-2023-08-31.{form}"


def test_a_file_holds_no_more_than_the_page(signed_in, statistician, owner):
    for _ in range(3):
        build_case(owner)
    report = json.loads(signed_in(statistician).get("/berichte/sachstand.json").content)

    assert report["tables"][0]["rows"][0]["values"] == [None]
    assert report["tables"][0]["total"] == [None]


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "html"])
def test_hidden_figures_are_hidden_in_every_form(signed_in, statistician, owner, form):
    for _ in range(3):
        build_case(owner, opened_on=date(2023, 1, 10))
    answer = signed_in(statistician).get(f"/berichte/sachstand.{form}")

    assert answer.status_code == 200
    assert answer.content


@pytest.mark.parametrize("address", ["/berichte/sachstand.docx", "/berichte/sachstand.pdf?on=2023-02-30"])
def test_what_cannot_be_answered_is_no_file(signed_in, coordinator, address):
    assert signed_in(coordinator).get(address).status_code == 404


def test_a_stranger_finds_only_their_own_site(signed_in, stranger, cases):
    soup = page(signed_in(stranger))

    assert residence(soup) == "0"


def test_twenty_cases_cost_as_many_queries_as_one(signed_in, coordinator, owner):
    client = signed_in(coordinator)

    def cost():
        with CaptureQueriesContext(connection) as asked:
            client.get(PAGE)
        return len(asked)

    build_case(owner)
    one = cost()
    for _ in range(19):
        build_case(owner)
    assert cost() == one
