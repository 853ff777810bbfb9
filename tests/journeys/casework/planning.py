"""How she stands, what she wants, and what both agree on; later, what has changed."""

from playwright.sync_api import Locator

from tests.journeys.casework.known import GOAL, PERSON, STEP, open_file, text_of, under_more
from tests.journeys.first_walk.known import iso
from tests.journeys.walker import Walker, press_in

STRENGTH = "Die Kinder gehen gern zur Schule."


def an_assessment_names_strengths_and_what_is_critical(team):
    manager = open_file(team)
    manager.follow("Assessment beginnen", within="#naechster-schritt")
    manager.look()
    judge(manager, "Wohnen", 1, need="Der Vermieter hat gekündigt.")
    judge(manager, "Bildung", 4, strength=STRENGTH)
    judge(manager, "Sprache", 2, need="Ein Kurs am Vormittag.", strength="Liest sicher auf Arabisch.")
    manager.press("Einschätzung speichern")
    assert manager.path == team.known["case"]
    manager.reads("Wohnen", "als kritisch eingeschätzt, noch ohne Ziel", within="#naechster-schritt")
    manager.look("asks for a goal")


def judge(manager: Walker, domain: str, level: int, *, need: str = "", strength: str = "") -> None:
    """Say of one life domain how it stands."""
    section = opened(manager, domain)
    press_in(section.get_by_role("radio").nth(level - 1))
    section.get_by_label("Was gebraucht wird").fill(need)
    section.get_by_label("Was gut geht").fill(strength)


def opened(manager: Walker, domain: str) -> Locator:
    """Open one life domain, where it is not open yet."""
    word = manager.page.locator("summary strong").get_by_text(domain, exact=True)
    section = manager.page.locator("details.rk-fold", has=word)
    if section.get_attribute("open") is None:
        section.locator("summary").click()
    return section


def what_is_critical_asks_for_a_goal(team):
    manager = open_file(team)
    manager.follow("Ziel vereinbaren", within="#naechster-schritt")
    assert manager.field("Lebensbereich").locator("option:checked").inner_text() == "Wohnen"
    manager.write("Ziel in eigenen Worten", GOAL)
    manager.write("Bis wann", iso(90))
    manager.write("Erster Schritt", STEP)
    manager.write("Wer macht den ersten Schritt", PERSON)
    manager.look()
    manager.press("Ziel vereinbaren")
    manager.reads(GOAL, STEP, within="#ziele")
    assert manager.page.locator("#naechster-schritt").count() == 0, "what was asked for is there"
    manager.follow("Schritt hinzufügen", within="#ziele")
    manager.write("Was ist zu tun", "Bescheid beim Jobcenter anfordern")
    manager.write("Bis wann", iso(14))
    manager.press("Schritt hinzufügen")
    manager.reads("Bescheid beim Jobcenter anfordern", within="#ziele")
    manager.look("with steps")


def the_goals_are_signed_on_an_integration_agreement(team, folder):
    manager = open_file(team)
    under_more(manager, "Papier erstellen")
    manager.look()
    manager.follow("Integrationsvereinbarung", within="main")
    manager.choose_beginning("Zweite Sprache", "Arabisch")
    manager.press("Vorschau")
    manager.page.locator("#vorschau img").first.wait_for()
    manager.look("preview")
    manager.press("Erstellen und ablegen")
    manager.reads("wartet auf die Unterschrift")
    manager.look()
    paper = manager.take("Herunterladen", folder)
    assert paper.read_bytes().startswith(b"%PDF")
    assert GOAL in text_of(paper)


def a_second_look_shows_what_has_changed(team):
    manager = open_file(team)
    manager.follow("Neu einschätzen", within="#veraenderung")
    for domain, words in (("Wohnen", "Der Vermieter hat gekündigt."), ("Bildung", STRENGTH)):
        assert words in opened(manager, domain).inner_text()
    manager.write("Warum wird noch einmal eingeschätzt", "Der Ratenplan ist unterschrieben.")
    judge(manager, "Wohnen", 4, strength="Die Raten werden gezahlt.")
    manager.look("again")
    manager.press("Einschätzung speichern")
    picture = manager.page.locator("#veraenderung svg.rk-picture")
    picture.wait_for()
    assert picture.get_by_text("Wohnen").count()
    manager.page.locator("#veraenderung summary", has_text="als Tabelle").click()
    manager.reads("Wohnen 1 4", within="#veraenderung")
    manager.look("with a change")
