"""A page speaks one language: no catalogue is offered before it is complete."""

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from tests.infrastructure.conftest import ROOT


def test_only_complete_catalogues_are_offered():
    for language, _ in settings.LANGUAGES:
        if language != settings.LANGUAGE_CODE:
            path = ROOT / "regelkreis" / "locale" / language / "LC_MESSAGES" / "django.po"
            with path.open("rb") as handle:
                catalogue = read_po(handle, locale=language)
            assert not [message.id for message in catalogue if message.id and not all(message.string)]


@pytest.mark.django_db
def test_a_browser_that_asks_for_english_reads_german_throughout(client):
    page = client.get("/konto/anmelden/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="de"' in page
    answer = client.post("/konto/anmelden/", {}, headers={"accept-language": "en"}).content.decode()
    assert "This field is required" not in answer
