"""The sample page in a real browser: light, dark, phone and very narrow; axe finds nothing."""

from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from playwright.sync_api import sync_playwright

pytestmark = pytest.mark.journey

AXE = (Path(__file__).parents[2] / "vendor" / "axe.min.js").read_text("utf-8")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
FORMS = {"light": (1264, "light"), "dark": (1264, "dark"), "phone": (390, "light"), "narrow": (320, "dark")}


class Threaded(ThreadingMixIn, WSGIServer):
    """Browsers open several connections and keep them."""

    daemon_threads = True


class Silent(WSGIRequestHandler):
    """Writes no log."""

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address():
    """The sample's addresses on a port of their own; they need no database."""
    with (
        override_settings(ROOT_URLCONF="tests.foundation.ui.sample"),
        make_server("127.0.0.1", 0, get_wsgi_application(), Threaded, Silent) as server,
    ):
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def opened(chromium, address, form="light"):
    width, scheme = FORMS[form]
    page = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    page.faults = []
    page.on("console", lambda message: message.type == "error" and page.faults.append(message.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.goto(address)
    return page


@pytest.mark.parametrize("path", ["/", "/formular/", "/bilder/"])
@pytest.mark.parametrize("form", FORMS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(chromium, address, path, form):
    page = opened(chromium, address + path, form)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []
    assert page.faults == []


def test_after_an_error_the_focus_is_on_the_summary(chromium, address):
    page = opened(chromium, address + "/formular/")
    assert page.evaluate("document.activeElement.id") == "error-summary"
    page.click("#error-summary a")
    assert page.evaluate("document.activeElement.id") == "id_day"


def test_j_and_k_walk_through_rows_and_a_letter_in_a_field_is_only_a_letter(chromium, address):
    page = opened(chromium, address)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent").strip() == "Nachfassen"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent").strip() == "Ziel prüfen"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent").strip() == "Nachfassen"
    page.focus("#id_place")
    page.keyboard.type("jn")
    assert page.input_value("#id_place") == "jn"
    assert page.url == address + "/"


def test_a_digit_toggles_a_chip_while_the_group_has_the_focus(chromium, address):
    page = opened(chromium, address)
    page.focus("#id_topics_0")
    page.keyboard.press("2")
    assert page.is_checked("#id_topics_1")
    page.keyboard.press("2")
    assert not page.is_checked("#id_topics_1")


def test_leaving_with_unsaved_text_asks_first(chromium, address):
    page = opened(chromium, address)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.fill("#id_place", "Rathaus")
    page.goto(address + "/bilder/")
    assert asked == ["beforeunload"]


def test_on_a_phone_the_menu_opens_without_script(chromium, address):
    page = opened(chromium, address, "phone")
    assert not page.is_visible("nav#hauptnavigation")
    page.click("a.rk-menu-link")
    assert page.is_visible("nav#hauptnavigation >> text=Eingänge")
