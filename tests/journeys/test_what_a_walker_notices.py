"""The walkers' eyes themselves: a bad page is called bad, or the journeys would prove nothing."""

import pytest

from tests.journeys.inspection import axe_faults, out_of_reach, sideways, wordless
from tests.journeys.walker import Walker

pytestmark = pytest.mark.journey
BAD = """<!DOCTYPE html><html lang="de"><title>schlecht</title><main><h1>schlecht</h1>
<img src="data:,"><div style="width: 900px">breit</div><button tabindex="-1">unerreichbar</button>
<select aria-label="Wahl"><option>---------</option><option>etwas</option></select></main></html>"""


@pytest.fixture
def walker(browser, product):
    walker = Walker(browser, product.address, "somebody")
    yield walker
    walker.leave()


@pytest.mark.parametrize(
    ("inspect", "fault"),
    [
        (axe_faults, "image-alt"),
        (sideways, "px wide at 320 px"),
        (out_of_reach, "unerreichbar"),
        (wordless, "---------"),
    ],
)
def test_a_fault_of_a_page_is_noticed(walker, inspect, fault):
    walker.page.set_content(BAD)
    assert any(fault in said for said in inspect(walker.page))


def test_a_refused_address_is_noticed(walker):
    walker.go("/konto/anmelden/")
    walker.page.evaluate("fetch('/static/nichts.css')")
    walker.settle()
    assert any("404 for GET" in said for said in walker.faults)


def test_what_the_security_policy_blocks_is_noticed(walker):
    walker.go("/konto/anmelden/")
    walker.page.evaluate("document.body.setAttribute('style', 'color: red')")
    walker.settle()
    assert any("Content Security Policy" in said for said in walker.faults)
