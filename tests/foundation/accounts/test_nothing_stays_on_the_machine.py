"""Offices share machines: what somebody has seen is not kept by the browser."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_no_browser_keeps_a_page_of_somebody_signed_in(signed_in, owner, case):
    client = signed_in(owner)
    for name, arguments in (("workplace:home", []), ("cases:list", []), ("cases:file", [case.pk])):
        answer = client.get(reverse(name, args=arguments))
        assert answer.headers["Cache-Control"] == "private, no-store"
    refused = client.get(reverse("organizations:people"))
    assert (refused.status_code, refused.headers["Cache-Control"]) == (403, "private, no-store")


def test_a_page_for_nobody_says_itself_how_long_it_is_kept(client):
    assert "private, no-store" not in client.get(reverse("account_login")).headers["Cache-Control"]
