"""“Meine Liste”: columns of one's own, and the list as a table to take along."""

import doctest
import io
import json
from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from regelkreis.casework.cases import workbook
from regelkreis.casework.cases.columns import COLUMNS, DEFAULT
from regelkreis.casework.cases.models import ListColumns
from regelkreis.casework.cases.operations import choose_columns
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db
LIST, EXPORT, CHOOSE = reverse("cases:list"), reverse("cases:export"), reverse("cases:columns")


def book(client, query=""):
    answer = client.post(f"{EXPORT}?{query}")
    assert answer.status_code == 200
    return load_workbook(io.BytesIO(answer.content))


def lines(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_examples_of_harmless_texts_are_true():
    assert doctest.testmod(workbook).failed == 0


def test_the_columns_at_the_start_are_those_of_the_list(signed_in, owner, case):
    page = signed_in(owner).get(LIST).content.decode()
    for label in ("Fallnummer", "Hauptthema", "Zielgruppe", "zuletzt"):
        assert label in page
    assert "Staatsangehörigkeit" not in page


def test_chosen_columns_are_kept_for_the_one_who_chose(signed_in, owner, colleague, case):
    client = signed_in(owner)
    sent = as_sent(client.get(CHOOSE))
    assert sorted(sent["keys"]) == sorted(DEFAULT)
    assert client.post(CHOOSE, sent | {"keys": ["number", "nationality"]}).status_code == 302
    page = client.get(LIST).content.decode()
    assert "Guinea" in page and "Hauptthema</a>" not in page
    build_case(colleague)
    assert "Guinea" not in signed_in(colleague).get(LIST).content.decode()


def test_choosing_none_brings_back_those_of_the_start(signed_in, owner, case):
    choose_columns(actor=owner.actor, keys=["phone"])
    choose_columns(actor=owner.actor, keys=[])
    assert ListColumns.objects.get().keys == []
    assert "zuletzt" in signed_in(owner).get(LIST).content.decode()


def test_a_column_that_is_no_more_is_passed_over(signed_in, owner, case):
    ListColumns.objects.create(site=owner.actor.site, user=owner.user, keys=["gone", "german"])
    assert signed_in(owner).get(LIST).status_code == 200


def test_every_column_is_shown_sorted_and_exported(signed_in, owner, case, word):
    type(case).objects.update(german_now="B1")
    build_case(owner, number="NO-0002")
    choose_columns(actor=owner.actor, keys=[column.key for column in COLUMNS])
    client = signed_in(owner)
    for column in COLUMNS:
        for key in (column.key, f"-{column.key}"):
            assert client.get(LIST, {"sort": key}).status_code == 200
    shown, plain = book(client, "sort=-number")
    assert [line[1] for line in lines(shown)] == ["Fallnummer", "NO-0002", "NO-0001"]
    assert len(lines(shown)[0]) == len(COLUMNS) + 1
    assert len(lines(plain)[0]) == len(COLUMNS) + 2 + sum(column.coded for column in COLUMNS)


def test_all_columns_cost_no_query_more(signed_in, owner, case):
    client = signed_in(owner)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    choose_columns(actor=owner.actor, keys=[column.key for column in COLUMNS])
    for number in range(2, 20):
        build_case(owner, number=f"NO-{number:04}")
    with CaptureQueriesContext(connection) as many:
        client.get(LIST)
    assert len(many) <= len(few) <= 8


def test_the_table_holds_days_to_sort_by_and_a_sheet_of_plain_values(signed_in, owner, case):
    shown, plain = book(signed_in(owner))
    (head, first) = lines(shown)
    assert dict(zip(head, first, strict=True))["eröffnet"] == datetime(2023, 1, 10)
    assert (shown.title, plain.title) == ("Meine Liste", "Übertragung")
    (head, first) = lines(plain)
    row = dict(zip(head, first, strict=True))
    assert row["eröffnet"] == "2023-01-10"
    assert (row["Hauptthema (Schlüssel)"], row["Hauptthema"]) == ("residence", "Aufenthalt")
    assert (row["Vorname"], row["Nachname"]) == ("Amara", "Probst")


def test_the_table_is_narrowed_as_the_page_and_holds_every_page_of_it(signed_in, owner, case, word):
    for number in range(2, 31):
        build_case(owner, number=f"NO-{number:04}", main_topic=word("life_domain", "work"))
    client = signed_in(owner)
    shown, _plain = book(client, "topic=work&page=2")
    assert len(lines(shown)) == 30
    assert "NO-0001" not in str(lines(shown))
    action = f"{EXPORT}?topic=work"
    assert f'action="{action}"' in client.get(LIST, {"topic": "work", "page": "2"}).content.decode()


def test_nothing_of_others_is_in_the_table(signed_in, owner, colleague, stranger, case):
    build_case(owner, number="NO-0002")
    for somebody in (colleague, stranger):
        shown, plain = book(signed_in(somebody), "state=all")
        assert len(lines(shown)) == len(lines(plain)) == 1


def test_what_looks_like_a_formula_is_only_text(signed_in, owner, case):
    type(case.person).objects.update(given_name="=HYPERLINK(1)", family_name="@SUM", phone="+49 2103")
    choose_columns(actor=owner.actor, keys=["phone"])
    shown, plain = book(signed_in(owner))
    assert lines(shown)[1] == ["'=HYPERLINK(1) @SUM", "'+49 2103"]
    assert lines(plain)[1] == ["'=HYPERLINK(1)", "'@SUM", "'+49 2103"]
    assert {cell.data_type for row in plain.iter_rows() for cell in row} == {"s"}


def test_taking_it_along_is_written_down(signed_in, owner, case):
    book(signed_in(owner), "q=amara")
    entry = Entry.objects.get(deed="case.exported")
    told = json.loads(entry.payload)
    assert (told["count"], told["narrowed"], told["state"]) == (1, ["words"], "open")
    assert "Fallnummer" in told["columns"]


def test_looking_writes_nothing_and_get_hands_over_nothing(signed_in, owner, case):
    client = signed_in(owner)
    client.get(LIST)
    assert client.get(EXPORT).status_code == 405
    assert not Entry.objects.filter(deed="case.exported").exists()


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_other_roles_have_no_such_table(request, signed_in, who):
    somebody = request.getfixturevalue(who)
    assert signed_in(somebody).post(EXPORT).status_code == 404
    with pytest.raises(NotAllowed):
        choose_columns(actor=somebody.actor, keys=["number"])


def test_it_is_narrowed_to_a_target_group(signed_in, owner, case, site):
    from regelkreis.network.catalogue.models import TargetGroupVersion

    group = TargetGroupVersion.objects.get(site=site.pk, entry__code="3")
    build_case(owner, number="NO-0002", target_group=group)
    page = signed_in(owner).get(LIST, {"group": "3"}).content.decode()
    assert "NO-0002" in page and "NO-0001" not in page
    assert "3 · Duldung, älter als 27 Jahre" in page


def test_for_paper_all_stand_on_one_page(signed_in, owner):
    for number in range(1, 31):
        build_case(owner, number=f"NO-{number:04}")
    client = signed_in(owner)
    assert "alle auf einer Seite" in client.get(LIST).content.decode()
    assert client.get(LIST + "?alle").content.decode().count("data-row-action") == 30


def test_a_name_with_markup_is_escaped_in_every_column(signed_in, owner, case):
    type(case.person).objects.update(phone="<b>1</b>", birth_date=date(1990, 4, 1))
    choose_columns(actor=owner.actor, keys=["phone", "born"])
    page = signed_in(owner).get(LIST).content.decode()
    assert "<b>1</b>" not in page and "01.04.1990" in page
