"""Lists of documents: sorted, narrowed, and no more questions for twenty than for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.panels import document_details, documents_panel, due_signatures
from tests.casework.documents.cast import build_document


@pytest.fixture
def url(case):
    return reverse("documents:list", args=[case.pk])


def shown(page):
    return [row.document.title for row in page.context["rows"]]


def test_it_sorts_and_narrows(signed_in, owner, case, url):
    build_document(owner, case, title="B", kind="letter")
    build_document(owner, case, title="A", kind="notice")
    client = signed_in(owner)

    assert shown(client.get(url)) == ["A", "B"]
    assert shown(client.get(url, {"sort": "-titel"})) == ["B", "A"]
    assert shown(client.get(url, {"art": "letter"})) == ["B"]
    assert "Kein Dokument in dieser Auswahl" in client.get(url, {"art": "contract"}).content.decode()


def test_twenty_five_to_a_page(signed_in, owner, case, url):
    for number in range(27):
        build_document(owner, case, title=f"Dokument {number:02}")
    client = signed_in(owner)

    assert len(shown(client.get(url))) == 25
    assert len(shown(client.get(url, {"page": 2}))) == 2


def test_twenty_cost_as_many_questions_as_one(signed_in, owner, case, url):
    client = signed_in(owner)
    build_document(owner, case)
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for _ in range(19):
        build_document(owner, case)

    with CaptureQueriesContext(connection) as twenty:
        page = client.get(url)

    assert len(page.context["rows"]) == 20
    assert len(twenty) == len(one)


def test_the_panel_is_loaded_after_the_page_and_asks_one_question(
    signed_in, owner, case, today, django_assert_num_queries
):
    for number in range(8):
        build_document(owner, case, title=f"Dokument {number}")
    client = signed_in(owner)

    panel = reverse("cases:panel", args=[case.pk, "dokumente"])
    assert panel in client.get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "Dokument 7" in client.get(panel).content.decode()
    with django_assert_num_queries(1):
        found = documents_panel(case, owner.actor, today)
    assert (len(found["document_rows"]), found["more_documents"]) == (6, True)


def test_the_timeline_says_what_was_filed(signed_in, owner, case, django_assert_num_queries):
    made = [build_document(owner, case, title=f"Bescheid {number}") for number in range(3)]
    with django_assert_num_queries(1):
        details = document_details(case, [one.pk for one in made])
    assert details[made[0].pk].text == "Bescheid 0"
    assert "Bescheid 2" in signed_in(owner).get(reverse("cases:history", args=[case.pk])).content.decode()


def test_an_unsigned_paper_comes_to_the_desk_after_two_weeks(owner, colleague, stranger, case, today):
    made = build_document(owner, case, title="Vollmacht")
    Document.objects.update(paper="mandate", awaits_signature=True, added_on="2023-11-07")
    assert not list(due_signatures(owner.actor, today))

    Document.objects.update(added_on="2023-11-06")
    (item,) = due_signatures(owner.actor, today)

    assert (item.what, item.due_on) == ("Unterschrift fehlt: Vollmacht", today)
    assert str(made.pk) in item.url
    assert not list(due_signatures(colleague.actor, today)) + list(due_signatures(stranger.actor, today))


def test_twenty_unsigned_papers_cost_as_many_questions_as_one(owner, case, today, django_assert_num_queries):
    for _ in range(20):
        build_document(owner, case)
    Document.objects.update(paper="mandate", awaits_signature=True, added_on="2023-11-01")
    with django_assert_num_queries(1):
        assert len(list(due_signatures(owner.actor, today))) == 20
