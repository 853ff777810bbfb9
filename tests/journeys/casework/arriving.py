"""A service reports somebody; it is asked whether she is known; she is taken in, and the service hears."""

from tests.journeys.casework.known import PERSON

GIVEN_NAME, FAMILY_NAME = PERSON.split()
BORN = "1988-02-14"


def a_service_reports_somebody_who_agreed(team):
    manager = team.manager
    manager.follow("Eingänge", within="header")
    manager.follow("Meldung eintragen", within="main")
    manager.look()
    manager.choose("Gemeldet von", "Jobcenter")
    manager.tick("Mehrere Benachteiligungen zugleich")
    assert not manager.field("Name der Person").is_visible(), "without a basis nobody is named"
    manager.tick("Einwilligung", group="Grundlage der Meldung")
    manager.write("Name der Person", PERSON)
    manager.write("Erreichbar unter", "0170 5550123")
    manager.write("Worum geht es", "Kündigung wegen Mietschulden, Bescheid liegt nicht vor.")
    manager.choose("Wohnt in", "Velbert")
    with manager.expecting(422):
        manager.press("Meldung speichern")
    manager.reads("Vorschlag: CM Kreis Mettmann, Velbert")
    manager.press("Meldung speichern")
    manager.go("/eingaenge/")
    manager.reads(PERSON, "wartet auf Antwort bis")
    manager.look()


def it_is_asked_whether_somebody_accompanies_her_already(team):
    manager = team.manager
    manager.go("/eingaenge/")
    manager.follow("Nachfragen", within="main")
    manager.look()
    manager.follow("Neue Nachfrage", within="main")
    manager.look()
    manager.write("Vorname", GIVEN_NAME)
    manager.write("Nachname", FAMILY_NAME)
    manager.write("Geburtsdatum", BORN)
    manager.tick("Meldung einer Einrichtung")
    manager.press("Nachfragen")
    manager.reads(PERSON, within="h1")
    manager.reads("in Ihrem Team gibt es niemanden mit ähnlichem Namen", "müssen nicht warten")
    manager.look()
    manager.press("Nachfrage erledigt")
    manager.reads("Name und Geburtsdatum sind gelöscht")


def she_is_taken_in_with_her_consent(team):
    manager = team.manager
    manager.go("/eingaenge/")
    manager.follow("Jobcenter", within="main")
    manager.look()
    team.known["notification"] = manager.path
    manager.follow("Person aufnehmen", within="main")
    assert manager.field("Nachname").input_value() == FAMILY_NAME
    manager.look()
    manager.write("Geburtsdatum", BORN)
    manager.write("Sprachen", "Arabisch")
    manager.tick("ja", group="Sprachmittlung nötig")
    manager.choose("Hauptthema", "Wohnen")
    manager.write("Anliegen in eigenen Worten", "Ich möchte, dass meine Kinder ihr Zuhause behalten.")
    with manager.expecting(422):
        manager.press("Fall eröffnen")
    assert manager.page.locator("[name=basis_kind][aria-invalid=true]").count()
    manager.look("refused")
    manager.tick("Einwilligung", group="Rechtsgrundlage")
    manager.press("Fall eröffnen")
    manager.reads(PERSON, within="h1")
    manager.reads("dass meine Kinder ihr Zuhause behalten", "Noch wurde nicht gemeinsam")
    manager.look()
    team.known["case"] = manager.path


def nobody_opens_a_second_file_for_her_unawares(team):
    manager = team.manager
    manager.go("/eingaenge/aufnahme/")
    manager.write("Vorname", GIVEN_NAME)
    manager.write("Nachname", "Hadad")
    manager.write("Geburtsdatum", BORN)
    manager.choose("Wohnort", "Velbert")
    manager.tick("Einwilligung", group="Rechtsgrundlage")
    manager.choose("Hauptthema", "Wohnen")
    with manager.expecting(422):
        manager.press("Fall eröffnen")
    manager.reads("Das könnte jemand aus Ihren Akten sein", PERSON)
    manager.look("known")
    manager.follow("Weiter in der Akte", within="main")
    assert manager.path == team.known["case"]


def the_service_hears_that_its_report_was_answered(team):
    manager = team.manager
    manager.go(team.known["notification"])
    manager.reads("noch nicht mitgeteilt")
    manager.look()
    manager.follow("Was die Einrichtung erfährt", within="main")
    manager.does_not_read("Mietschulden")
    manager.look()
    manager.press("Als mitgeteilt vermerken")
    manager.reads("mitgeteilt am")


def a_stranger_finds_no_trace_of_her(team):
    stranger = team.stranger
    with stranger.expecting(404):
        for address in (team.known["case"], team.known["notification"]):
            assert stranger.page.goto(address).status == 404
    stranger.does_not_read(FAMILY_NAME)
    stranger.go(f"/faelle/?q={FAMILY_NAME}&state=all")
    stranger.reads("Dazu gibt es keinen Fall")
