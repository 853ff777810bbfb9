"""A concern goes to a service with her release; several services come together on her case."""

from tests.journeys.casework.known import CONCERN, GOAL, PERSON, open_file, text_of
from tests.journeys.first_walk.known import iso

AGREED = "Mietschulden in Raten übernehmen"


def a_referral_shows_what_the_service_learns_and_asks_for_her_release(team):
    manager = open_file(team)
    manager.follow("Verweis anlegen", within="#verweise")
    manager.look()
    manager.choose_beginning("An wen", "Jobcenter")
    manager.press("Weiter")
    manager.reads("Jobcenter", within="h1")
    manager.reads("noch keine Freigabe", "noch nicht freigegeben")
    manager.write("Worum geht es", CONCERN)
    with manager.expecting(422):
        manager.press("Verweis senden")
    manager.look("refused")
    manager.tick(f"{PERSON} stimmt zu")
    manager.press("Vorschau")
    manager.page.locator("#vorschau img").first.wait_for()
    manager.look("preview")
    manager.press("Verweis senden")
    manager.reads(CONCERN)
    manager.look()


def the_service_answers(team):
    manager = open_file(team)
    manager.follow("Antwort vermerken", within="#verweise")
    manager.look()
    manager.tick("angenommen")
    manager.write("Bemerkung", "Termin bei der Leistungsabteilung folgt.")
    manager.press("Antwort speichern")
    manager.reads("angenommen", "Termin bei der Leistungsabteilung folgt.", within="#verweise")
    manager.look("answered")


def a_conference_is_convened_and_the_service_invited(team, folder):
    manager = open_file(team)
    manager.follow("Fallkonferenz einberufen", within="main")
    manager.look()
    manager.tick("Fallkonferenz in der Stadt")
    manager.write("Anlass und Ziel", "Die Kündigung abwenden.")
    manager.tick("Wohnen", group="Themen")
    manager.write("Tagesordnung", "Stand der Miete\nWer übernimmt was")
    manager.write("Tag", iso(0))
    manager.write("Uhrzeit", "15:00")
    manager.write("Ort", "Rathaus Velbert, Raum 12")
    manager.press("Konferenz einberufen")
    manager.reads("Stand der Miete")
    manager.look()
    team.known["conference"] = manager.path
    manager.follow("hinzufügen", within="#teilnehmende")
    manager.look()
    manager.choose_beginning("Einrichtung", "Jobcenter")
    manager.write("Name", "Frau Anders")
    manager.tick("ja, sie stimmt für dieses Gespräch zu")
    manager.press("Hinzufügen")
    manager.reads("Jobcenter", "noch nicht eingeladen", within="#teilnehmende")
    manager.look()
    row = "#teilnehmende tr:has-text('Jobcenter')"
    letter = text_of(manager.take("Brief (PDF)", folder, within=row))
    assert "Wer übernimmt was" in letter
    assert PERSON in letter
    manager.press("als verschickt vermerken", within=row)
    manager.reads("eingeladen am", within=row)
    manager.look("invited")


def its_result_has_an_agreement_that_becomes_a_step(team):
    manager = team.manager
    manager.go(team.known["conference"])
    manager.follow("Ergebnis festhalten", within="main")
    manager.look()
    manager.write("Ergebnis", "Das Jobcenter übernimmt die Schulden als Darlehen.")
    manager.press("Speichern")
    manager.reads("als Darlehen", "Noch keine Vereinbarung")
    manager.follow("Schritt", within="#vereinbarungen")
    manager.look()
    manager.choose("Zu welchem Ziel", GOAL)
    manager.write("Was ist vereinbart", AGREED)
    manager.write("Wer übernimmt das", "Jobcenter")
    manager.write("Bis wann", iso(21))
    manager.press("Speichern")
    manager.reads(AGREED, within="#vereinbarungen")
    manager.look("held")
    manager.follow("Schritt", within="#vereinbarungen tbody")
    assert manager.path == team.known["case"]
    manager.reads(AGREED, within="#ziele")


def a_stranger_finds_no_conference(team):
    stranger = team.stranger
    with stranger.expecting(404):
        assert stranger.page.goto(team.known["conference"]).status == 404
    stranger.go("/konferenzen/")
    stranger.does_not_read(PERSON)
