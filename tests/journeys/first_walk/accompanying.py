"""Station 2: the case file, from the first assessment to a declined referral."""

from tests.journeys.first_walk.known import iso, open_case
from tests.journeys.walker import press_in


def the_first_assessment_opens_the_next_phase(cast):
    manager = open_case(cast)
    manager.page.locator("summary", has_text="Mehr").click()
    manager.follow("Lebensbereiche einschätzen", within="main")
    manager.look()
    for domain, level in (("Aufenthalt", 2), ("Sprache", 1)):
        section = manager.page.locator(
            "details.rk-fold", has=manager.page.locator("summary", has_text=domain)
        )
        if section.get_attribute("open") is None:
            section.locator("summary").click()
        press_in(section.get_by_role("radio").nth(level - 1))
        section.get_by_label("Was gebraucht wird").fill("Kurs mit Kinderbetreuung")
    manager.press("Einschätzung speichern")
    assert manager.path == cast.known["case"]
    manager.reads("Assessment", "Sprache")


def a_goal_is_agreed_with_steps(cast):
    manager = open_case(cast)
    manager.follow("Ziel vereinbaren", within="main")
    manager.look()
    manager.choose("Lebensbereich", "Sprache")
    manager.write("Ziel in eigenen Worten", "Ich möchte Deutsch lernen.")
    manager.write("Bis wann", iso(180))
    manager.write("Erster Schritt", "Zum Einstufungstest gehen")
    manager.write("Wer macht den ersten Schritt", "Amara Probst")
    manager.press("Ziel")
    manager.reads("Ich möchte Deutsch lernen.", "Zum Einstufungstest gehen")
    manager.follow("Schritt hinzufügen", within="main")
    manager.look()
    manager.write("Was ist zu tun", "Kurs am Vormittag finden")
    manager.write("Bis wann", iso(30))
    manager.press("Schritt")
    manager.reads("Kurs am Vormittag finden")
    manager.press("erledigt")
    manager.reads("doch offen")
    manager.look()


def a_contact_is_noted_by_keyboard_without_leaving_the_page(cast):
    manager = open_case(cast)
    manager.page.keyboard.press("n")
    manager.page.wait_for_selector("#kontakt form")
    manager.reads("Ziele", "Verlauf", "Kontakt notieren")
    manager.look()
    open_case(cast)
    manager.page.keyboard.press("n")
    manager.page.wait_for_selector("#kontakt form")
    note = "Brief des Vermieters gelesen."
    for _press in range(150):
        manager.page.keyboard.press("Tab")
        here = manager.page.evaluate("document.activeElement.name || ''")
        if here == "minutes":
            manager.page.keyboard.type("40")
        if here == "mode" and manager.page.evaluate("document.activeElement.type") == "radio":
            manager.page.keyboard.press("Space")
        if here == "note":
            manager.page.keyboard.type(note)
            break
    manager.page.evaluate("window.still = true")
    manager.page.keyboard.press("Control+Enter")
    manager.settle()
    manager.reads(note, within="#verlauf")
    assert manager.page.evaluate("window.still"), "the page was left"
    assert manager.path == cast.known["case"]
    manager.look()


def a_reminder_comes_up_on_the_desk(cast):
    manager = open_case(cast)
    manager.follow("Wiedervorlage setzen", within="main")
    manager.look()
    manager.write("Woran", "Bescheid der Wohnraumsicherung nachfragen")
    manager.tick("anderer Tag")
    manager.write("Tag", iso(0))
    manager.press("Wiedervorlage setzen")
    manager.go("/")
    manager.reads("Bescheid der Wohnraumsicherung nachfragen", "Heute")
    manager.look()


def a_concern_is_referred_with_agreement_and_declined(cast):
    manager = open_case(cast)
    manager.follow("Verweis anlegen", within="main")
    manager.look()
    manager.choose_beginning("An wen", "Bundesamt für Migration")
    manager.press("Weiter")
    manager.look()
    manager.write("Worum geht es", "Platz in einem Integrationskurs am Vormittag")
    with manager.expecting(422):
        manager.press("Verweis senden")
    manager.look()
    manager.tick("Amara Probst stimmt zu")
    manager.press("Verweis senden")
    manager.reads("Integrationskurs am Vormittag")
    manager.look()
    open_case(cast)
    manager.reads("Integrationskurs am Vormittag", within="#verweise")
    manager.follow("Antwort vermerken", within="#verweise")
    manager.look()
    manager.tick("abgelehnt")
    manager.choose("Grund der Ablehnung", "kein Platz")
    manager.press("Antwort speichern")
    manager.reads("lehnt ab: kein Platz", within="#verweise")
    manager.look()


def the_timeline_tells_what_happened(cast):
    manager = open_case(cast)
    manager.reads("Ziel vereinbart", "Gespräch", "Verwiesen an", "Abgelehnt von", within="#verlauf")
    manager.go(f"{cast.known['case']}verlauf/")
    manager.reads("Fall eröffnet", "Lebensbereiche eingeschätzt", "Schritt erledigt", "Antwort von")
    manager.look()
    manager.go(f"{cast.known['case']}einsichten/")
    manager.reads("Jule Brandner")
    manager.look()
    for rest in ("/faelle/", "/verweise/", "/themen/"):
        manager.go(rest)
        manager.look()
