"""What the tests of casework share: the words of the site, and a case that is over."""

import pytest

from regelkreis.casework.cases.operations import close_case
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term


@pytest.fixture
def word(site):
    """Return a word of the owner's site by list and code."""

    def find(kind, code):
        return term(site.pk, Kind(kind), code)

    return find


@pytest.fixture
def closed_case(case, owner, today, word):
    return close_case(case=case, ending=word("ending", "moved"), actor=owner.actor, today=today)
