"""What is asked of every page: nothing for axe, nothing that scrolls sideways, everything by keyboard."""

from playwright.sync_api import Page

from tests.infrastructure.conftest import ROOT

AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
DESKTOP, PHONE, NARROW = (1264, 900), (390, 844), (320, 700)
RULES = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
# What can be pressed or filled in; of a group of radios the keyboard enters one.
TARGETS = """() => {
  const seen = new Set(), wanted = [];
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!one.checkVisibility({visibilityProperty: true}) || one.type === 'hidden') continue;
    if (one.type === 'radio') {
      const group = (one.form ? [...document.forms].indexOf(one.form) : '') + one.name;
      if (seen.has(group)) continue;
      seen.add(group);
    }
    wanted.push(one);
  }
  window.wanted = wanted;
  window.reached = new Set();
  document.addEventListener('focusin', (event) => window.reached.add(event.target));
  if (document.activeElement) document.activeElement.blur();
  return wanted.length;
}"""
MISSED = """() => {
  const groups = new Set([...window.reached].filter((one) => one.type === 'radio').map((one) => one.name));
  return window.wanted
    .filter((one) => !window.reached.has(one) && !(one.type === 'radio' && groups.has(one.name)))
    .map((one) => one.outerHTML.slice(0, 120));
}"""


def faults_of(page: Page) -> list[str]:
    """Return what is wrong with the page as it stands, one line per fault."""
    return [*axe_faults(page), *sideways(page), *out_of_reach(page), *wordless(page)]


def axe_faults(page: Page) -> list[str]:
    """Return what axe finds in light and in dark."""
    faults = []
    page.evaluate(AXE)
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        for fault in page.evaluate(RULES):
            faults += [f"axe, {scheme}: {fault['id']}: {node['html'][:160]}" for node in fault["nodes"]]
    return faults


def sideways(page: Page) -> list[str]:
    """Return the widths of a phone at which the page would have to be scrolled sideways."""
    faults = []
    for width, height in (PHONE, NARROW):
        page.set_viewport_size({"width": width, "height": height})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"{wide} px wide at {width} px")
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    return faults


def out_of_reach(page: Page) -> list[str]:
    """Return what the Tab key never comes to."""
    for _press in range(page.evaluate(TARGETS) + 12):
        page.keyboard.press("Tab")
    for _press in range(4 * page.locator("input[type=date]").count()):  # a date has several stops
        page.keyboard.press("Tab")
    return [f"not reached by Tab: {html}" for html in page.evaluate(MISSED)]


def wordless(page: Page) -> list[str]:
    """Return choices without words: a list begins with a sentence, not with dashes."""
    said = [option.strip() for option in page.locator("option").all_text_contents()]
    return [f"a choice without words: {option!r}" for option in said if not any(map(str.isalnum, option))]
