"""The real product in a real browser: `regelkreis demo` on a database of its own, and Chromium."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.infrastructure.conftest import ROOT, free_port_number

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
AXE = ROOT / "tests" / "vendor" / "axe.min.js"
PATIENCE = 120


@dataclass(frozen=True)
class Product:
    """The running demonstration: where it answers, and what it said when it started."""

    address: str
    announcement: str


@pytest.fixture(scope="session")
def product(tmp_path_factory):
    """Start the demonstration as `make demo` does, once for all journeys."""
    folder = tmp_path_factory.mktemp("product")
    port = free_port_number()
    output = folder / "output"
    environment = {**os.environ, "REGELKREIS_VAR": str(folder / "var"), "PYTHONPATH": str(ROOT)}
    environment.pop("DATABASE_URL", None)
    with output.open("w") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", "regelkreis.doors.commands.main", "demo", "--port", str(port)],
            env=environment,
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Product(f"http://127.0.0.1:{port}", announced(process, output, port))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def announced(process, output: Path, port: int) -> str:
    """Wait until the product says that it answers."""
    for _ in range(PATIENCE * 10):
        said = output.read_text(encoding="utf-8")
        if f":{port}/" in said and "\n" in said.split(f":{port}/", 1)[1]:
            return said
        assert process.poll() is None, said
        time.sleep(0.1)
    raise AssertionError(f"The product did not start:\n{said}")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, product):
    """A page in a fresh session; whatever the browser complains of fails the journey."""
    context = browser.new_context(base_url=product.address, locale="de-DE", timezone_id="Europe/Berlin")
    page = context.new_page()
    complaints = []
    page.on(
        "console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def axe_findings(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands, one line per fault."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]
