"""
Takes the pictures of README and docs from a running demonstration: light, dark, and on a phone.

    make demo &
    .venv/bin/python scripts/screenshots.py http://127.0.0.1:8000 --password ... --out docs/pictures
"""

import argparse
import re
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--lang=de"]
DESKTOP = {"viewport": {"width": 1264, "height": 860}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FORMS = {"": (DESKTOP, "light"), "-dark": (DESKTOP, "dark"), "-phone": (PHONE, "light")}
# A browser without German language files shows dates as in America; readers' browsers will not.
GERMAN_DATES = """() => document.querySelectorAll('input[type=date]').forEach((field) => {
  const said = field.value.split('-').reverse().join('.') || 'tt.mm.jjjj';
  field.type = 'text';
  field.value = said;
})"""
# Name of the picture, who looks, where, and which links to follow from there.
PICTURES = (
    ("desk", "case-management", "/", ()),
    ("cases", "case-management", "/faelle/", ()),
    ("case-file", "case-management", "/verweise/?stand=alle", ("tbody a[href*=faelle]",)),
    ("quick-note", "case-management", "/faelle/", ("tbody th a", "a[data-key=n]")),
    ("arrivals", "case-management", "/eingaenge/", ()),
    ("notification", "case-management", "/eingaenge/", ("tbody th a",)),
    ("intake", "case-management", "/eingaenge/aufnahme/", ()),
    ("screening", "case-management", "/eingaenge/screening/", ()),
    ("referrals", "case-management", "/verweise/", ()),
    ("coordinator-home", "koordination", "/regelkreis/", ()),
    ("findings", "koordination", "/regelkreis/beobachtungen/", ()),
    ("themes", "koordination", "/themen/", ()),
    ("theme", "koordination", "/themen/", ("tbody a:has-text('Prekäre Arbeit')",)),
    ("sessions", "koordination", "/gremien/", ()),
    ("session", "koordination", "/gremien/", ("tbody a:has-text('10.05.2023')",)),
    ("decisions", "koordination", "/gremien/beschluesse/", ()),
    ("decision", "koordination", "/gremien/beschluesse/", ("tbody th a",)),
    (
        "report",
        "koordination",
        "/berichte/?municipality=hilden&on=2023-08-31&screenings_until=2023-09-10",
        (),
    ),
    ("statistics", "statistik", "/berichte/", ()),
    ("profile", "verwaltung", "/standort/profil/", ()),
    ("staff", "verwaltung", "/standort/besetzung/", ()),
    ("journal", "verwaltung", "/standort/protokoll/", ()),
)


def main() -> None:
    """Take all pictures, or those that were named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("address", help="where the demonstration answers")
    parser.add_argument("--password", required=True, help="what the demonstration printed")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", nargs="*", default=[], help="names of pictures")
    parser.add_argument("--full", action="store_true", help="the whole page, not only what a window shows")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        for form, (device, scheme) in FORMS.items():
            context = browser.new_context(
                base_url=args.address, locale="de-DE", reduced_motion="reduce", color_scheme=scheme, **device
            )
            for who in dict.fromkeys(who for _name, who, _where, _links in PICTURES):
                take_all(context, who, form, args)
            context.close()
        browser.close()


def take_all(context: BrowserContext, who: str, form: str, args: argparse.Namespace) -> None:
    """Take the pictures of one role in one form."""
    wanted = [row for row in PICTURES if row[1] == who and (not args.only or row[0] in args.only)]
    if not wanted:
        return
    context.clear_cookies()
    page = context.new_page()
    page.goto("/")
    page.get_by_label(re.compile("^Benutzername")).fill(who)
    page.get_by_label("Passwort").fill(args.password)
    page.get_by_role("button", name="Anmelden").click()
    page.wait_for_url(lambda address: "anmelden" not in address)
    for name, _who, where, links in wanted:
        page.goto(where)
        for link in links:
            page.goto((page.locator(link).first.get_attribute("href") or where).split("#")[0])
        page.evaluate(GERMAN_DATES)
        page.screenshot(path=args.out / f"{name}{form}.png", full_page=args.full)
    page.close()


if __name__ == "__main__":
    main()
