"""A page of ours is one that everybody can use: structure, names, no inline code."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

PATHS = ["/", "/formular/", "/bilder/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_one_main_heading_one_main_part_and_a_way_past_the_bar(shown, path):
    page = shown(path)
    assert len(page.find_all("h1")) == 1
    assert len(page.find_all("main")) == 1
    skip = page.select_one("a.rk-skip")
    assert skip is not None and page.find(id=skip["href"][1:]).name == "main"
    assert page.find("a") is skip


@pytest.mark.parametrize("path", PATHS)
def test_nothing_on_a_page_needs_an_exception_from_the_security_policy(shown, path):
    page = shown(path)
    assert not page.find_all(style=True)
    assert not page.find_all("style")
    assert all(script.get("src") and not script.string for script in page.find_all("script"))
    names = {name for element in page.find_all(True) for name in element.attrs}
    assert not {name for name in names if name.startswith("on") or name.startswith("hx-on")}


@pytest.mark.parametrize("path", PATHS)
def test_no_id_stands_twice_and_every_reference_leads_somewhere(shown, path):
    page = shown(path)
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for name in ("aria-describedby", "aria-labelledby", "for"):
        for element in page.find_all(attrs={name: True}):
            assert set(element[name].split()) <= set(ids), (name, element[name])


def test_every_control_has_a_name(shown):
    page = shown("/formular/")
    controls = page.select("main input:not([type=hidden]), main select, main textarea")
    assert len(controls) > 8
    for control in controls:
        assert page.find("label", attrs={"for": control["id"]}).get_text(strip=True)
    assert all(button.get_text(strip=True) for button in page.find_all("button"))


def test_the_page_says_in_which_role_one_acts_and_lets_one_leave(shown, settings):
    page = shown()
    settings.ROOT_URLCONF = "regelkreis.config.urls"
    assert "Jule Brandner" in page.select_one(".rk-who").text
    assert "Case Management, Stadt Hilden" in page.select_one(".rk-who").text


def test_a_demonstration_says_that_its_people_are_invented_and_which_day_it_is(shown):
    banner = shown().select_one(".rk-demo").get_text(" ", strip=True)
    assert banner == "Vorführung: erfundene Menschen; heute ist der 20.11.2023"


def test_every_page_asks_to_enter_no_real_people(shown):
    assert "keine echten personenbezogenen Daten" in shown().find("footer").text


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_an_error_page_says_what_helps_and_stands_without_any_context(name):
    text = render_to_string(name)
    assert text.count("<h1>") == 1
    assert "Fehler" not in text and "!" not in text.split("<body>")[1]


def test_a_refused_page_shows_the_sentence_of_the_permission():
    request = RequestFactory().get("/")
    text = render_to_string("403.html", {"exception": "Das entscheidet die Koordination."}, request)
    assert "Das entscheidet die Koordination." in text
