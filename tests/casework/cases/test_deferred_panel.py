"""Parts of the file that are loaded after the page."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.slots import CasePanel, case_panels
from regelkreis.foundation.journal.models import Reading

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _a_deferred_panel(monkeypatch):
    def context(case, actor, today):
        return {"shared": []}

    panel = CasePanel("spaeter", "Was später kommt", "cases/_sharing.html", context, deferred=True)
    monkeypatch.setattr(case_panels, "_items", [(1, 1, panel)])


@pytest.fixture
def part(case):
    return reverse("cases:panel", args=[case.pk, "spaeter"])


def rest_of(case):
    return reverse("cases:rest", args=[case.pk])


def test_the_file_names_it_and_leads_to_it_with_and_without_script(signed_in, owner, case, part):
    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert f'href="{part}"' in page
    assert f'hx-get="{rest_of(case)}"' in page
    assert "Keine Freigabe" not in page


def test_its_own_address_shows_it_and_writes_down_the_reading(signed_in, owner, part):
    page = signed_in(owner).get(part)
    assert 'id="spaeter"' in page.content.decode()
    assert "Keine Freigabe" in page.content.decode()
    assert Reading.objects.count() == 1


def test_one_answer_brings_every_part_to_its_place_with_one_reading(signed_in, owner, case):
    page = signed_in(owner).get(rest_of(case)).content.decode()
    assert '<hx-partial hx-target="#spaeter" hx-swap="outerHTML">' in page
    assert "Keine Freigabe" in page
    assert Reading.objects.count() == 1


def test_a_part_with_nothing_to_show_leaves_the_page(signed_in, owner, case, monkeypatch):
    silent = CasePanel("stumm", "Nichts", "cases/_sharing.html", lambda *_asked: None, deferred=True)
    monkeypatch.setattr(case_panels, "_items", [(1, 1, silent)])
    page = signed_in(owner).get(rest_of(case)).content.decode()
    assert page.strip() == '<hx-partial hx-target="#stumm" hx-swap="delete"></hx-partial>'


def test_a_part_that_nobody_registered_does_not_exist(signed_in, owner, case):
    assert signed_in(owner).get(reverse("cases:panel", args=[case.pk, "anders"])).status_code == 404


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_for_others_it_does_not_exist(request, signed_in, case, part, who):
    somebody = signed_in(request.getfixturevalue(who))
    assert somebody.get(part).status_code == 404
    assert somebody.get(rest_of(case)).status_code == 404
