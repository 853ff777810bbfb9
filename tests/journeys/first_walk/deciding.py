"""Stations 3 to 5: a finding becomes a theme, a decision, and an effect that is measured."""

from tests.journeys.first_walk.known import PROPOSAL, THEME, TODAY, case_key, iso, open_case


def a_declined_referral_becomes_a_finding(cast):
    manager = open_case(cast)
    manager.follow("Beobachtung", within="#verweise")
    manager.look()
    manager.choose("Was gebraucht wurde", "Sprachkurs")
    manager.choose("Von welcher", "Jobcenter")
    manager.choose("Zu welcher", "Bundesamt für Migration und Flüchtlinge")
    manager.tick("fehlendes Angebot")
    manager.press("Beobachtung notieren")
    manager.reads("Sprachkurs: Jobcenter → Bundesamt für Migration und Flüchtlinge")
    manager.look()


def the_coordinator_groups_findings_without_seeing_whose_they_are(cast):
    coordinator = cast.coordinator
    coordinator.go("/regelkreis/beobachtungen/")
    coordinator.reads("Sprachkurs")
    coordinator.does_not_read("Probst", "Amara", "HI-", case_key(cast))
    assert f"{TODAY:%d.%m.}" not in coordinator.text("main"), "the day would tell the case"
    coordinator.look()
    coordinator.page.locator("input[name=auswahl]").first.check(force=True)
    coordinator.press("Auswahl zuordnen")
    coordinator.look()
    coordinator.write("Titel des neuen Themas", THEME)
    coordinator.choose("Sprosse des neuen Themas", "Lenkungsgruppe")
    coordinator.press("Zuordnen")
    coordinator.reads(THEME, within="h1")
    coordinator.reads("unter 5 Fälle")
    coordinator.does_not_read("Probst", "HI-", case_key(cast))
    coordinator.look()
    cast.known["theme"] = coordinator.path
    coordinator.go("/regelkreis/")
    coordinator.reads(THEME)
    coordinator.look()
    with coordinator.expecting(404):
        assert coordinator.page.goto(cast.known["case"]).status == 404


def the_theme_comes_before_the_steering_group(cast):
    coordinator = cast.coordinator
    coordinator.go("/gremien/")
    coordinator.look()
    coordinator.follow("Sitzung anlegen")
    coordinator.look()
    coordinator.choose("Gremium", "Lenkungsgruppe")
    coordinator.write("Tag", iso(0))
    coordinator.write("Ort", "Kreishaus, Saal 1")
    coordinator.press("Sitzung anlegen")
    cast.known["session"] = coordinator.path
    coordinator.follow("Punkt hinzufügen", within="main")
    coordinator.look()
    coordinator.choose_beginning("Thema", "1")
    coordinator.press("Auf die Tagesordnung setzen")
    coordinator.follow("Vorschlag hinzufügen", within="main")
    coordinator.look()
    coordinator.write("Wortlaut", PROPOSAL)
    coordinator.press("Vorschlag")
    coordinator.reads(THEME, PROPOSAL, "noch offen")
    coordinator.look()


def a_decision_has_beginning_end_owner_and_indicator(cast):
    coordinator = cast.coordinator
    coordinator.go(cast.known["session"])
    coordinator.follow("Ergebnis eintragen", within="main")
    coordinator.look()
    coordinator.tick("angenommen")
    coordinator.press("Ergebnis")
    coordinator.reads("Beschluss festhalten", within="h1")
    with coordinator.expecting(422):
        coordinator.press("Beschluss")
    coordinator.look()
    coordinator.write("Wirkt ab", iso(0))
    coordinator.write("Läuft ab am", iso(400))
    coordinator.choose("Zuständig", "Kreisintegrationszentrum")
    coordinator.choose("Kennzahl", "Anteil der Verweise, die abgelehnt wurden")
    coordinator.tick("soll sinken")
    coordinator.write("Nachsehen am", iso(200))
    coordinator.press("Beschluss")
    coordinator.reads(PROPOSAL, "Kreisintegrationszentrum", "Anteil der Verweise")
    coordinator.look()
    for page in ("/gremien/beschluesse/", cast.known["session"], cast.known["theme"]):
        coordinator.go(page)
        coordinator.look()
    coordinator.reads("Noch nicht gemessen", "Beschluss")


def somebody_in_case_management_reads_the_decision(cast):
    manager = cast.manager
    manager.go("/gremien/beschluesse/")
    manager.reads("Der Kreis richtet in Hilden")
    manager.look()


def the_effect_is_measured_and_says_that_there_are_too_few_cases(cast):
    coordinator = cast.coordinator
    coordinator.go(cast.known["theme"])
    coordinator.follow("jetzt messen", within="main")
    coordinator.look()
    coordinator.press("Jetzt messen")
    coordinator.go(cast.known["theme"])
    coordinator.reads("Zu wenige Fälle für eine Aussage", "nicht ihre Ursache")
    coordinator.look()


def the_case_file_shows_what_became_of_the_finding(cast):
    manager = open_case(cast)
    manager.reads("Aus Ihrer Beobachtung wurde", THEME, "Lenkungsgruppe", "Beschluss")
    manager.look()
    manager.go(cast.known["theme"])
    manager.reads(THEME, within="h1")
    manager.look()
    manager.go("/")
    manager.look()
