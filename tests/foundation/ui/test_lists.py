"""A list is sorted and cut by the server; its links keep what was asked for."""

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict
from django.template import Context, Template

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.ui import tables
from regelkreis.foundation.ui.tables import Column, Table, TableRow, listing

COLUMNS = (Column("Name", sort="name"), Column("Konto", sort="account"), Column("Zahl", numeric=True))
ORDERINGS = {"name": ("name", "pk"), "account": ("-username", "pk")}


@pytest.fixture
def people(db):
    User.objects.bulk_create(User(username=f"u{n:02}", name=f"Name {n:02}") for n in range(60))
    return User.objects.filter(username__startswith="u")


def ask(queryset, query="", **more):
    return listing(queryset, QueryDict(query), columns=COLUMNS, orderings=ORDERINGS, default="name", **more)


def test_a_page_holds_twenty_five_rows_and_says_which(people):
    page = ask(people, "page=2&ort=hilden")
    assert (page.first, page.last, page.total) == (26, 50, 60)
    assert page.rows[0].name == "Name 25"
    assert page.previous_url == "?page=1&ort=hilden" and page.next_url == "?page=3&ort=hilden"


def test_the_ends_have_no_further_links(people):
    assert ask(people).previous_url == ""
    last = ask(people, "page=3")
    assert last.next_url == "" and (last.first, last.last) == (51, 60)


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", ""])
def test_a_page_number_that_is_none_leads_to_the_first(people, page):
    assert ask(people, f"page={page}").first == 1


def test_a_page_beyond_the_end_is_the_last_one(people):
    assert ask(people, "page=77").first == 51


def test_headings_sort_both_ways_and_return_to_the_first_page(people):
    page = ask(people, "sort=account&page=2&ort=hilden")
    assert page.rows[0].username == "u34"
    name, account, number = page.headings
    assert account.direction == "ascending" and account.url == "?sort=-account&page=1&ort=hilden"
    assert name.direction == "" and name.url == "?sort=name&page=1&ort=hilden"
    assert number.url == "" and number.numeric
    assert ask(people, "sort=-account").rows[0].username == "u00"


def test_an_unknown_order_falls_back(people):
    assert ask(people, "sort=password").rows[0].name == "Name 00"


def test_beyond_the_limit_the_list_says_more_than(people, monkeypatch):
    monkeypatch.setattr(tables, "COUNT_LIMIT", 40)
    page = ask(people)
    assert page.more and page.total == 40
    text = Template("{% load ui %}{% pagination page %}").render(Context({"page": page}))
    assert "1 bis 25 von mehr als 40" in text


def test_a_short_list_is_not_counted_and_twenty_rows_cost_what_one_costs(people, django_assert_num_queries):
    for rows in (1, 20):
        with django_assert_num_queries(1):
            assert ask(User.objects.filter(username__lt=f"u{rows:02}")).total == rows
    with django_assert_num_queries(2):
        ask(people)


def test_headings_tell_their_order_to_everybody(people):
    head = Template("{% load ui %}{% table_head page %}").render(Context({"page": ask(people)}))
    cells = BeautifulSoup(head, "html.parser").find_all("th")
    assert [cell.get("aria-sort") for cell in cells] == ["ascending", None, None]
    assert "rk-number" in cells[2]["class"]


def test_a_finished_table_has_headings_for_rows_and_marks_its_sum():
    rows = [
        TableRow(["1 Bleiberecht", 9]),
        TableRow(["davon", 5], level=1),
        TableRow(["Zusammen", 9], is_sum=True),
    ]
    table = Table(
        "Personen", [Column("Gruppe"), Column("Summe", numeric=True)], rows, ["0 heißt: kein Fall."]
    )
    page = BeautifulSoup(
        Template("{% load ui %}{% table it %}").render(Context({"it": table})), "html.parser"
    )
    assert page.caption.text == "Personen" and page.select_one("tr.rk-sum th").text == "Zusammen"
    assert [cell.text for cell in page.select("td")] == ["9", "5", "9"]
    assert page.select_one("tr.rk-level-1 th").text == "davon"


def test_a_row_that_does_not_fit_its_columns_is_a_fault():
    with pytest.raises(ValueError, match="zip"):
        _ = Table("x", [Column("a")], [TableRow([1, 2])]).marked_rows
