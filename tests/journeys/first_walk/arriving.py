"""Station 1: people arrive, are counted, reported, checked and taken in."""


def a_talk_at_the_counter_is_counted_without_a_name(cast):
    manager = cast.manager
    manager.follow("Eingänge", within="header")
    manager.look()
    manager.follow("Screening", within="main")
    manager.choose("Wohnt in", "Hilden")
    manager.choose("Anlass", "Chancenaufenthalt")
    manager.tick("Kein Bedarf")
    manager.press("Speichern, nächste Person")
    manager.reads("Gespräch 1 gezählt: Kein Bedarf")
    manager.look()


def a_form_that_is_sent_twice_counts_once(cast):
    manager = cast.manager
    manager.go("/eingaenge/screening/")
    token = manager.page.locator("main [name=token]").first.input_value()
    manager.tick("KIM-CM")
    manager.page.get_by_role("button", name="Speichern, nächste Person").dblclick()
    manager.settle()
    manager.reads("Gespräch 2 gezählt: KIM-CM")
    manager.page.go_back()
    # A browser that keeps the page for going back shows the form as it was sent; this one was told not to.
    manager.page.evaluate("token => { document.querySelector('main [name=token]').value = token }", token)
    manager.tick("KIM-CM")
    manager.press("Speichern, nächste Person")
    manager.reads("Gespräch 2 gezählt: KIM-CM")
    manager.go("/eingaenge/screening/zahlen/")
    manager.reads("2 Gespräche")
    manager.look()


def a_service_reports_somebody_and_says_on_what_basis(cast):
    manager = cast.manager
    manager.go("/eingaenge/")
    manager.follow("Meldung eintragen")
    manager.look()
    manager.choose("Gemeldet von", "Jobcenter")
    manager.tick("Mehrere Benachteiligungen zugleich")
    assert not manager.field("Name der Person").is_visible()
    manager.write("Worum geht es", "Räumung angekündigt, zwei kleine Kinder, kein Sprachkurs.")
    manager.choose("Wohnt in", "Hilden")
    with manager.expecting(422):
        manager.press("Meldung speichern")
    manager.reads("Ohne Grundlage", "Vorschlag: CM Stadt Hilden")
    manager.look()
    manager.tick("Einwilligung")
    manager.write("Name der Person", "Amara Probst")
    manager.press("Meldung speichern")
    manager.go("/eingaenge/")
    manager.follow("Jobcenter", within="main")
    manager.reads("Räumung angekündigt", "Einwilligung")
    manager.look()


def who_belongs_to_a_target_group_is_said_with_the_reason(cast):
    manager = cast.manager
    manager.follow("Person aufnehmen", within="main")
    manager.reads("Amara Probst", within="aside, .rk-side, main")
    manager.look()
    manager.write("Vorname", "Amara")
    manager.write("Nachname", "Probst")
    manager.choose("Wohnort", "Hilden")
    check_groups(manager)
    manager.reads("unklar", "Es fehlt:", "Geburtsdatum", within="#zielgruppen")
    manager.write("Geburtsdatum", "1990-04-01")
    manager.choose("Aufenthaltsstatus", "Duldung")
    manager.choose("Staatsangehörigkeit", "Guinea")
    check_groups(manager)
    manager.reads("gehört dazu", "gehört nicht dazu", "unklar", within="#zielgruppen")
    manager.look()


def check_groups(manager):
    """Ask for the groups, and wait for the answer that comes without a new page."""
    with manager.page.expect_response(lambda response: "zielgruppen" in response.url):
        manager.press("Zielgruppen prüfen")
    manager.settle()


def a_case_is_opened_with_the_persons_consent(cast):
    manager = cast.manager
    with manager.expecting(422):
        manager.press("Fall eröffnen")
    assert manager.field("Vorname").input_value() == "Amara"
    manager.tick("Einwilligung", group="Rechtsgrundlage")
    manager.choose("Hauptthema", "Sprache")
    manager.write("Anliegen in eigenen Worten", "Ich möchte Deutsch lernen und als Näherin arbeiten.")
    manager.choose("Personalstelle", "CM Stadt Hilden")
    manager.press("Fall eröffnen")
    manager.reads("Amara Probst", within="h1")
    manager.reads("Ich möchte Deutsch lernen", "Erstberatung")
    manager.look()
    cast.known["case"] = manager.path


def a_stranger_does_not_learn_that_the_case_exists(cast):
    stranger = cast.stranger
    with stranger.expecting(404):
        assert stranger.page.goto(cast.known["case"]).status == 404
    stranger.does_not_read("Probst")
    stranger.look()
    stranger.go("/faelle/?q=Probst&state=all")
    stranger.reads("Dazu gibt es keinen Fall")
    stranger.look()
