"""The page of a case file."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("cases:file", args=[case.pk])


def test_the_holder_reads_who_it_is_about(signed_in, owner, url):
    page = signed_in(owner).get(url)
    assert page.status_code == 200
    assert "Amara Probst" in page.content.decode()


def test_list(signed_in, owner, case):
    page = signed_in(owner).get(reverse("cases:list"))
    assert "Amara Probst" in page.content.decode()

def test_desk(signed_in, owner, case):
    page = signed_in(owner).get("/")
    assert page.status_code == 200
    assert "Amara Probst" in page.content.decode()

@pytest.mark.parametrize("name", ["cases:change","cases:close","cases:history","cases:readings","contacts:add","contacts:remind_case"])
def test_pages(signed_in, owner, case, name):
    page = signed_in(owner).get(reverse(name, args=[case.pk]))
    assert page.status_code == 200

@pytest.mark.parametrize("name", ["people:facts","consent:person","consent:basis_add","consent:release_add"])
def test_person_pages(signed_in, owner, case, name):
    page = signed_in(owner).get(reverse(name, args=[case.person_id]))
    assert page.status_code == 200
