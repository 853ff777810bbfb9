"""From the desk one finds the handovers and the absences."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_desk_leads_to_transfers_and_absences(signed_in, owner):
    page = signed_in(owner).get("/").content.decode()
    for name in ("transfers:list", "absences:list"):
        assert reverse(name) in page
