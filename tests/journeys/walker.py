"""Somebody at a browser: reads, fills in, presses; and notices whatever is wrong on the way."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response, TimeoutError

from tests.journeys.inspection import DESKTOP, PHONE, faults_of

# A folder, where somebody wants to see what the walkers saw.
PICTURES = os.environ.get("JOURNEY_PICTURES", "")


class Walker:
    """One person in a browser session of their own, signed in through the real page; each action counts."""

    def __init__(self, browser: Browser, address: str, name: str) -> None:
        self.name = name
        self.faults: list[str] = []
        self.expected: set[int] = set()
        self.seen: set[str] = set()
        self.waiting = 0
        self.actions = 0
        self.context = browser.new_context(
            base_url=address,
            locale="de-DE",
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
            viewport={"width": DESKTOP[0], "height": DESKTOP[1]},
        )
        self.context.set_default_timeout(5000)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self._note(f"script: {error}"))
        self.page.on("response", self._answered)
        self.page.on("request", lambda _request: self._wait(1))
        self.page.on("requestfinished", lambda _request: self._wait(-1))
        self.page.on("requestfailed", self._failed)

    # --- Going ---------------------------------------------------------------------------------

    def sign_in(self, username: str, password: str) -> None:
        """Sign in as everybody does, and see in whose name one acts."""
        self.go("/")
        self.write("Benutzername", username)
        self.write("Passwort", password)
        self.press("Anmelden")
        assert self.path != "/konto/anmelden/", self.text("main")

    def go(self, address: str) -> None:
        """Open an address."""
        self.page.goto(address)
        self.settle()

    def follow(self, words: str, within: str = "body") -> None:
        """Follow the first link that says this."""
        with self._finding(words):
            self.page.locator(within).get_by_role("link", name=words).first.click()
        self.settle()

    def press(self, words: str, within: str = "main") -> None:
        """Press the button that says this."""
        with self._finding(words):
            self.page.locator(within).get_by_role("button", name=words).first.click()
        self.settle()

    def settle(self) -> None:
        """Wait until what was asked for has come, whether a new page or a part of this one."""
        self.page.wait_for_timeout(60)
        for _moment in range(250):
            if self.waiting <= 0:
                break
            self.page.wait_for_timeout(20)
        self.page.wait_for_load_state()

    def take(self, words: str, folder: Path, within: str = "main") -> Path:
        """Follow the link to a file, and return where the browser saved it."""
        with self._finding(words), self.page.expect_download() as coming:
            self.page.locator(within).get_by_role("link", name=words).first.click()
        path = folder / coming.value.suggested_filename
        coming.value.save_as(path)
        return path

    # --- Filling in ----------------------------------------------------------------------------

    def field(self, label: str, within: str = "main") -> Locator:
        """Return the field under a label; what stands behind the label's words does not matter."""
        return self.page.locator(within).get_by_label(beginning(label)).first

    def write(self, label: str, text: str) -> None:
        """Write into a field."""
        with self._finding(label):
            self.field(label).fill(text)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list."""
        with self._finding(label, option):
            self._list(label).select_option(label=option)

    def choose_beginning(self, label: str, start: str) -> None:
        """Choose the first option of a list that begins like this."""
        option = self._list(label).locator("option").filter(has_text=re.compile(rf"^\s*{re.escape(start)}"))
        with self._finding(label, start):
            self._list(label).select_option(value=option.first.get_attribute("value"))

    def tick(self, option: str, group: str = "") -> None:
        """Choose a radio button or a checkbox by its words, in a group where several have the same."""
        where = self.page.get_by_role("group", name=group).first if group else self.page.locator("main")
        with self._finding(option, group):
            press_in(where.get_by_label(option).first)

    def _list(self, label: str) -> Locator:
        return self.page.locator("main").get_by_role("combobox", name=beginning(label)).first

    @contextmanager
    def _finding(self, *words: str) -> Iterator[None]:
        self.actions += 1
        try:
            yield
        except TimeoutError:
            raise AssertionError(f"{self.path} has no {words}, but:\n{self.text('body')}") from None

    # --- Reading -------------------------------------------------------------------------------

    @property
    def path(self) -> str:
        """Where one is."""
        return urlsplit(self.page.url).path

    def text(self, within: str = "main") -> str:
        """Return what can be read, with single spaces."""
        return " ".join(self.page.locator(within).first.inner_text().split())

    def reads(self, *sentences: str, within: str = "main") -> None:
        """Make sure that this can be read here."""
        text = self.text(within)
        missing = [sentence for sentence in sentences if sentence not in text]
        assert not missing, f"{self.path} does not say {missing}, but:\n{text}"

    def does_not_read(self, *sentences: str) -> None:
        """Make sure that none of this can be read or found on the page, not even in its markup."""
        source = self.page.content()
        found = [sentence for sentence in sentences if sentence in source]
        assert not found, f"{self.path} says {found}"

    # --- Noticing ------------------------------------------------------------------------------

    def look(self, now: str = "") -> None:
        """Look at the page closely, once per kind of page, and once for what it has now."""
        kind = re.sub(r"[0-9a-f-]{36}", "*", self.path) + self.text("h1") + now
        if kind not in self.seen:
            self.seen.add(kind)
            self.faults += [f"{self.path} ({self.name}): {fault}" for fault in faults_of(self.page)]
            if PICTURES:
                number = f"{len(list(Path(PICTURES).glob('*'))):03}"
                picture(self.page, Path(PICTURES), f"{number}-{self.text('h1')}-{now}")

    @contextmanager
    def expecting(self, *statuses: int) -> Iterator[None]:
        """Let answers with these statuses pass for a while: they are what is asked for."""
        self.expected = set(statuses)
        yield
        self.expected = set()

    def leave(self) -> list[str]:
        """Close the browser, and return everything that was wrong."""
        self.context.close()
        return self.faults

    def _note(self, fault: str) -> None:
        self.faults.append(f"{self.path} ({self.name}): {fault}")

    def _listen(self, message: ConsoleMessage) -> None:
        # The browser repeats every refused answer here; `_answered` judges those.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self._note(f"console: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self._note(f"{response.status} for {response.request.method} {response.url}")

    def _wait(self, change: int) -> None:
        self.waiting += change

    def _failed(self, request: Request) -> None:
        self.waiting -= 1
        if request.failure != "net::ERR_ABORTED":
            self._note(f"{request.failure} for {request.url}")


def beginning(label: str) -> re.Pattern[str]:
    """Return what finds a label by its first words, whatever stands behind them."""
    return re.compile(rf"^\s*{re.escape(label)}(?!\w)")


def press_in(box: Locator) -> None:
    """Check a box that our style draws over, once nothing on the page moves any more."""
    box.scroll_into_view_if_needed()
    box.check(force=True)


def picture(page: Page, folder: Path, name: str) -> None:
    """Take the page as it stands in light, in dark and on a phone."""
    stem = folder / re.sub(r"[^\w-]+", "-", name)[:60]
    for form, scheme, size in (
        ("light", "light", DESKTOP),
        ("dark", "dark", DESKTOP),
        ("phone", "light", PHONE),
    ):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=f"{stem}-{form}.png", full_page=True)
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    page.emulate_media(color_scheme="light")
    # Taking a picture leaves empty style attributes behind, which the security policy would object to later.
    page.evaluate("document.querySelectorAll('[style=\"\"]').forEach((one) => one.removeAttribute('style'))")
