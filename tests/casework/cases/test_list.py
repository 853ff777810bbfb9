"""The list “Fälle”."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.models import Post, PostHolding
from tests.cast import LONG_AGO, build_case

pytestmark = pytest.mark.django_db
URL = reverse("cases:list")


def numbers(response):
    return re.findall(r"<td>(NO-\d+|SU-\d+)</td>", response.content.decode())


def test_own_cases_and_no_others_are_listed(signed_in, owner, colleague, case):
    build_case(colleague, number="SU-0001")
    assert numbers(signed_in(owner).get(URL)) == ["NO-0001"]
    assert numbers(signed_in(colleague).get(URL)) == ["SU-0001"]


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_other_roles_have_no_such_page(request, signed_in, who):
    assert signed_in(request.getfixturevalue(who)).get(URL).status_code == 404


def test_a_stranger_sees_an_empty_list_that_says_how_a_case_begins(signed_in, stranger, case):
    page = signed_in(stranger).get(URL)
    assert numbers(page) == []
    assert "Noch kein offener Fall." in page.content.decode()


def test_cases_one_stands_in_for_are_there_and_can_be_chosen(signed_in, owner, colleague, case, site):
    build_case(colleague, number="SU-0001")
    PostHolding.objects.create(
        site=site.pk,
        post=Post.objects.get(site=site.pk, code="cm-sued"),
        user=owner.user,
        kind=PostHolding.Kind.SUBSTITUTE,
        valid_from=LONG_AGO,
    )
    client = signed_in(owner)
    assert set(numbers(client.get(URL))) == {"NO-0001", "SU-0001"}
    assert numbers(client.get(URL, {"scope": "standing-in"})) == ["SU-0001"]


def test_closed_cases_stand_where_they_are_asked_for(signed_in, owner, closed_case):
    client = signed_in(owner)
    assert numbers(client.get(URL)) == []
    assert numbers(client.get(URL, {"state": "closed"})) == ["NO-0001"]
    assert numbers(client.get(URL, {"state": "all"})) == ["NO-0001"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "amara probst"}, ["NO-0001", "NO-0002"]),
        ({"q": "0002"}, ["NO-0002"]),
        ({"q": "niemand"}, []),
        ({"topic": "housing"}, ["NO-0002"]),
        ({"town": "no-such-town", "sort": "no-such-key", "page": "x"}, ["NO-0001", "NO-0002"]),
        ({"sort": "-number"}, ["NO-0002", "NO-0001"]),
        ({"sort": "opened"}, ["NO-0002", "NO-0001"]),
    ],
)
def test_the_list_is_narrowed_and_sorted_on_the_server(signed_in, owner, case, word, asked, found):
    build_case(
        owner, number="NO-0002", opened_on=date(2022, 5, 1), main_topic=word(Kind.LIFE_DOMAIN, "housing")
    )
    listed = numbers(signed_in(owner).get(URL, asked))
    assert (listed if "sort" in asked and "page" not in asked else sorted(listed)) == found


def test_twenty_five_stand_on_a_page_and_links_keep_the_filter(signed_in, owner):
    for number in range(1, 31):
        build_case(owner, number=f"NO-{number:04}")
    client = signed_in(owner)
    page = client.get(URL, {"sort": "number", "q": "NO"})
    assert len(numbers(page)) == 25
    assert "1 bis 25 von 30" in page.content.decode()
    assert "sort=number&amp;q=NO&amp;page=2" in page.content.decode()
    assert len(numbers(client.get(URL, {"sort": "number", "page": "2"}))) == 5


def test_a_case_without_a_basis_is_marked(signed_in, owner, case):
    assert "Grundlage fehlt" in signed_in(owner).get(URL).content.decode()


def test_a_case_without_a_name_is_listed_by_its_number(signed_in, owner, case):
    type(case.person).objects.update(given_name="", family_name="")
    assert ">NO-0001</a>" in signed_in(owner).get(URL).content.decode()


def test_twenty_cases_cost_as_many_queries_as_one_and_at_most_eight(signed_in, owner, case):
    client = signed_in(owner)
    with CaptureQueriesContext(connection) as one:
        client.get(URL)
    for number in range(2, 31):
        build_case(owner, number=f"NO-{number:04}")
    with CaptureQueriesContext(connection) as thirty:
        client.get(URL)
    # The second page makes it necessary to count.
    assert len(thirty) <= len(one) + 1
    assert len(thirty) <= 8, [query["sql"] for query in thirty]
    assert Case.objects.count() == 30


def test_a_sign_no_text_can_hold_finds_nothing_and_breaks_nothing(signed_in, owner, case):
    answer = signed_in(owner).get(reverse("cases:list"), {"q": "\0Amara\0"})
    assert answer.status_code == 200
    assert "NO-0001" in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "stands_open"),
    [({}, False), ({"sort": "name"}, False), ({"q": "Amara"}, False), ({"state": "closed"}, True),
     ({"state": "nonsense"}, False)],
)  # fmt: skip
def test_the_filter_stands_open_only_while_something_is_set_in_it(signed_in, owner, asked, stands_open):
    page = signed_in(owner).get(URL, asked).content.decode()
    assert ('<details class="rk-filter-fold" open>' in page) is stands_open
    assert ('<details class="rk-filter-fold">' in page) is not stands_open


def test_a_row_says_on_a_phone_what_its_last_day_is(signed_in, owner, case):
    page = signed_in(owner).get(URL).content.decode()
    assert '<td class="rk-end" data-label="zuletzt">' in page
    assert page.count('<td class="rk-desk">') == 3
