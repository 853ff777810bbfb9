"""The page that finds a person under another spelling, and says why."""

from datetime import date

import pytest
from django.urls import reverse

from tests.casework.people.cast import build_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def search(signed_in):
    def asked(somebody, **query):
        return signed_in(somebody).get(reverse("people:search"), query)

    return asked


@pytest.fixture
def yousef(owner):
    return build_named(owner, "Yousef", "Shamieh", date(1988, 2, 4), number="NO-0007")


def test_the_file_stands_there_with_the_reasons(search, owner, yousef):
    page = search(owner, q="Jusuf Schamieh", geboren="1988-04-02").content.decode()

    assert reverse("cases:file", args=[yousef.pk]) in page
    assert "NO-0007" in page
    assert "gleicher Klang: Jusuf und Yousef" in page
    assert "Tag und Monat vertauscht: 02.04.1988 und 04.02.1988" in page


def test_a_file_of_somebody_else_is_not_found_and_nothing_says_so(search, colleague, yousef):
    page = search(colleague, q="Yousef Shamieh").content.decode()

    assert "In Ihren Akten trägt niemand einen ähnlichen Namen." in page
    assert "NO-0007" not in page


def test_an_empty_search_shows_the_field_only(search, owner, yousef):
    page = search(owner).content.decode()

    assert "Yousef Shamieh" not in page
    assert "trägt niemand" not in page


def test_a_birth_date_that_does_not_exist_is_said(search, owner):
    page = search(owner, q="Yousef", geboren="1988-02-31")

    assert page.status_code == 422
    assert "Bitte ein Datum angeben" in page.content.decode()


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_whoever_keeps_no_files_searches_none(request, search, who):
    assert search(request.getfixturevalue(who), q="Yousef").status_code == 403


def test_one_hit_and_twenty_cost_the_same(
    search, owner, yousef, django_assert_max_num_queries, django_assert_num_queries
):
    def questions():
        with django_assert_max_num_queries(60) as asked:
            search(owner, q="Yousef")
        return len(asked.captured_queries)

    questions()
    alone = questions()
    for _more in range(20):
        build_named(owner, "Jusuf", "Sahil")

    assert questions() == alone


def test_the_list_of_cases_leads_to_other_spellings(signed_in, owner, yousef):
    page = signed_in(owner).get(reverse("cases:list"), {"q": "Jusuf & Co"}).content.decode()

    assert f"{reverse('people:search')}?q=Jusuf%20%26%20Co" in page
