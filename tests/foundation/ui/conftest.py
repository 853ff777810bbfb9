"""The sample page, asked for like any other page."""

import pytest
from bs4 import BeautifulSoup


@pytest.fixture
def shown(client, settings):
    """Return a function that fetches a page of the sample's addresses as a parsed document."""
    settings.ROOT_URLCONF = "tests.foundation.ui.sample"
    settings.DEMO = True

    def fetch(path="/"):
        response = client.get(path)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return fetch
