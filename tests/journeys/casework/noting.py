"""A contact is noted beside the file, and nothing typed is lost; an appointment is agreed."""

from tests.journeys.casework.known import PERSON, USERNAME, open_file, under_more
from tests.journeys.first_walk.known import iso

BEGUN = "Sie hat den Brief des Vermieters mitgebracht."


def a_note_that_was_begun_is_there_after_a_reload(team):
    manager = open_file(team)
    manager.page.keyboard.press("n")
    manager.page.wait_for_selector("#kontakt form")
    assert manager.path == team.known["case"], "the file was left"
    manager.look("noting")
    open_file(team)
    manager.page.keyboard.press("n")
    manager.page.wait_for_selector("#kontakt form")
    manager.tick("Gespräch", group="Wie")
    manager.write("Notiz", BEGUN)
    manager.page.get_by_text("Entwurf gespeichert um").wait_for()
    manager.page.reload()
    manager.settle()
    manager.follow("weiterschreiben", within="main")
    manager.page.wait_for_selector("#kontakt form")
    assert manager.field("Notiz").input_value() == BEGUN
    manager.reads("wiederhergestellt", within="#kontakt")


def the_note_is_saved_without_leaving_the_page(team):
    manager = team.manager
    manager.tick("45", group="Minuten")
    manager.tick("Wohnen", group="Themen")
    manager.page.evaluate("window.still = true")
    manager.press("Kontakt speichern")
    manager.reads(BEGUN, "Gespräch, 45 Min.", within="#verlauf")
    assert manager.page.evaluate("window.still"), "the page was left"
    assert manager.path == team.known["case"]
    manager.does_not_read("weiterschreiben")
    manager.look("noted")


def a_newcomer_records_a_contact_in_at_most_a_dozen_actions(team, newcomer):
    newcomer.sign_in(USERNAME, team.password)
    newcomer.follow("Kontakt notieren")
    newcomer.look()
    newcomer.choose_beginning("Person", PERSON)
    newcomer.press("Weiter")
    newcomer.tick("Telefon", group="Wie")
    newcomer.tick("15", group="Minuten")
    newcomer.write("Notiz", "Die Schule ruft wegen der Klassenfahrt an.")
    newcomer.press("Kontakt speichern")
    newcomer.reads("Der Kontakt ist notiert", "wegen der Klassenfahrt", "Telefon, 15 Min.")
    newcomer.look()
    assert newcomer.actions <= 12, f"{newcomer.actions} actions from the sign-in to a recorded contact"


def an_appointment_is_agreed_and_stands_in_the_week(team):
    manager = open_file(team)
    under_more(manager, "Termin vereinbaren")
    assert manager.field("Mit wem").input_value() == PERSON
    assert manager.field("Sprachmittlung nötig").is_checked()
    manager.write("Tag", iso(3))
    manager.write("Uhrzeit", "10:30")
    with manager.expecting(422):
        manager.press("Termin vereinbaren")
    manager.reads("Bitte den Ort angeben")
    manager.look()
    manager.write("Ort", "Rathaus Velbert, Raum 12")
    manager.write("Worum es geht", "Ratenplan durchgehen")
    manager.press("Termin vereinbaren")
    manager.reads("Der Termin ist vereinbart")
    manager.look()
    manager.go(f"/termine/?tag={iso(3)}")
    manager.reads("10:30", PERSON)
    manager.look()
