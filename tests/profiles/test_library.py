"""A site extends the library: entries are merged by code, the site's own word and order count."""

import pytest

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term, terms
from regelkreis.network.organizations.models import Site
from regelkreis.profiles.loading import ProfileInvalid, load_profile
from regelkreis.profiles.sources import shipped_sites
from tests.profiles.small import SMALL, written

pytestmark = pytest.mark.django_db

EXTENDED = "extends: einwanderung-gestalten-nrw\n" + SMALL.replace(
    "life_domains:\n  - {code: residence, label: Aufenthalt}\n  - {code: work, label: Arbeit}\n",
    "life_domains:\n  - {code: work, label: Beruf}\n  - {code: residence}\n"
    "without:\n  life_domains: [family]\n",
)


@pytest.fixture
def site(tmp_path):
    return load_profile(written(tmp_path, EXTENDED)).site


def test_the_phases_come_from_the_library(site):
    assert [phase.label for phase in terms(site.pk, Kind.PHASE)] == [
        "Erstberatung",
        "Assessment",
        "Ziele",
        "Steuerung",
        "Monitoring",
        "Re-Assessment",
        "Abschluss",
    ]


def test_the_sites_entries_stand_first_in_its_own_order_and_words(site):
    found = [(one.code, one.label) for one in terms(site.pk, Kind.LIFE_DOMAIN)]
    assert found[:3] == [("work", "Beruf"), ("residence", "Aufenthalt"), ("language", "Sprache")]


def test_what_a_site_does_not_say_of_an_entry_comes_from_the_library(site):
    assert "Spracherwerb" in term(site.pk, Kind.LIFE_DOMAIN, "language").aliases
    assert "Arbeit/Ausbildung" in term(site.pk, Kind.LIFE_DOMAIN, "work").aliases


def test_what_is_left_out_is_not_there(site):
    assert not terms(site.pk, Kind.LIFE_DOMAIN).filter(code="family").exists()


def test_the_text_that_was_loaded_holds_both_files(site):
    source = site.loads.get().source
    assert source.startswith(EXTENDED)
    assert "library:" in source


def test_an_error_in_an_entry_taken_over_names_the_file_it_stands_in(tmp_path):
    text = EXTENDED.replace("  life_domains: [family]", "  life_domains: [language]")
    with pytest.raises(
        ProfileInvalid, match=r"einwanderung-gestalten-nrw\.yaml: Zeile .*needs › language-course › domain"
    ):
        load_profile(written(tmp_path, text))


@pytest.mark.parametrize("name", shipped_sites())
def test_every_shipped_site_loads_and_loads_again_without_change(name):
    first, again = load_profile(name), load_profile(name)
    assert first.is_new_revision
    assert not again.is_new_revision
    assert Site.objects.get(slug=name).revision == 1
