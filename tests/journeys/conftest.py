"""The real product in a real browser, for every journey to start from."""

import pytest
from playwright.sync_api import sync_playwright

from tests.journeys.product import running_product
from tests.journeys.walker import Walker

# Without these the browser calls its maker at every start.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def product(tmp_path_factory):
    """Kreis Mettmann without demonstration data, served as a site serves it."""
    with running_product(tmp_path_factory.mktemp("product")) as product:
        yield product


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def enter(browser, product):
    """Return a door: whoever enters gets a browser of their own; at the end nothing was wrong."""
    walkers = []

    def open_browser(name: str) -> Walker:
        walkers.append(Walker(browser, product.address, name))
        return walkers[-1]

    yield open_browser
    faults = [fault for walker in walkers for fault in walker.leave()]
    said = product.output.read_text(encoding="utf-8")
    assert not faults, "\n".join([*faults, said])
    assert "Traceback" not in said, said
