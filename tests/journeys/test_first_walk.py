"""From an arriving person to the council's table and back, by people who never saw the product before."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.journeys.cast import gather

pytestmark = pytest.mark.journey
TODAY = date.today()
THEME = "Kein Sprachkurs, solange niemand die Kinder betreut"
PROPOSAL = "Der Kreis richtet in Hilden einen Vormittagskurs mit Kinderbetreuung ein."


def iso(days: int) -> str:
    """A day counted from today, as a date field takes it."""
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.fixture(scope="module")
def cast(enter, product):
    return gather(enter, product.password)


def test_everybody_comes_to_a_first_page_of_their_own(cast):
    for somebody, words in (
        (cast.admin, "Profil"),
        (cast.manager, "Guten"),
        (cast.coordinator, "Regelkreis"),
        (cast.statistician, "Sachstandsbericht"),
    ):
        somebody.go("/")
        somebody.reads(words, within="h1")
        somebody.look()


# --- Station 1: arriving -----------------------------------------------------------------------


def test_a_talk_at_the_counter_is_counted_without_a_name(cast):
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


def test_a_form_that_is_sent_twice_counts_once(cast):
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


def test_a_service_reports_somebody_and_says_on_what_basis(cast):
    manager = cast.manager
    manager.go("/eingaenge/")
    manager.follow("Meldung eintragen")
    manager.look()
    manager.choose("Gemeldet von", "Jobcenter")
    manager.tick("Mehrere Benachteiligungen zugleich")
    manager.write("Name der Person", "Amara Probst")
    manager.write("Worum geht es", "Räumung angekündigt, zwei kleine Kinder, kein Sprachkurs.")
    manager.choose("Wohnt in", "Hilden")
    with manager.expecting(422):
        manager.press("Meldung speichern")
    manager.reads("Ohne Grundlage", "Vorschlag: CM Stadt Hilden")
    manager.look()
    manager.tick("Einwilligung")
    manager.press("Meldung speichern")
    manager.go("/eingaenge/")
    manager.follow("Jobcenter", within="main")
    manager.reads("Räumung angekündigt", "Einwilligung")
    manager.look()


def test_who_belongs_to_a_target_group_is_said_with_the_reason(cast):
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


def test_a_case_is_opened_with_the_persons_consent(cast):
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


def test_a_stranger_does_not_learn_that_the_case_exists(cast):
    stranger = cast.stranger
    with stranger.expecting(404):
        assert stranger.page.goto(cast.known["case"]).status == 404
    stranger.does_not_read("Probst")
    stranger.look()
    stranger.go("/faelle/?q=Probst&state=all")
    stranger.reads("Dazu gibt es keinen Fall")
    stranger.look()


# --- Station 2: the case -----------------------------------------------------------------------


def open_case(cast):
    cast.manager.go(cast.known["case"])
    return cast.manager


def test_the_first_assessment_opens_the_next_phase(cast):
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
        section.get_by_role("radio").nth(level - 1).check(force=True)
        section.get_by_label("Was gebraucht wird").fill("Kurs mit Kinderbetreuung")
    manager.press("Einschätzung speichern")
    assert manager.path == cast.known["case"]
    manager.reads("Assessment", "Sprache")


def case_key(cast):
    return cast.known["case"].rstrip("/").rsplit("/", 1)[1]


def test_a_goal_is_agreed_with_steps(cast):
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


def test_a_contact_is_noted_by_keyboard_without_leaving_the_page(cast):
    manager = open_case(cast)
    manager.page.keyboard.press("n")
    manager.page.wait_for_selector("#kontakt form")
    manager.reads("Ziele", "Verlauf", "Kontakt notieren")
    manager.look()
    manager.page.reload()
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


def test_a_reminder_comes_up_on_the_desk(cast):
    manager = open_case(cast)
    manager.follow("Wiedervorlage setzen", within="main")
    manager.look()
    manager.write("Woran", "Bescheid der Wohnraumsicherung nachfragen")
    manager.write("Wiedervorlage am", iso(0))
    manager.press("Wiedervorlage setzen")
    manager.go("/")
    manager.reads("Bescheid der Wohnraumsicherung nachfragen", "Heute")
    manager.look()


def test_a_concern_is_referred_with_agreement_and_declined(cast):
    manager = open_case(cast)
    manager.follow("Verweis anlegen", within="main")
    manager.look()
    manager.choose_beginning("An wen", "Bundesamt für Migration")
    manager.write("Worum geht es", "Platz in einem Integrationskurs am Vormittag")
    with manager.expecting(422):
        manager.press("Verweis senden")
    manager.look()
    manager.tick("Amara Probst stimmt zu")
    manager.press("Verweis senden")
    manager.reads("Integrationskurs am Vormittag", within="#verweise")
    manager.follow("Antwort vermerken", within="#verweise")
    manager.look()
    manager.tick("abgelehnt")
    manager.choose("Grund der Ablehnung", "kein Platz")
    manager.press("Antwort speichern")
    manager.reads("lehnt ab: kein Platz", within="#verweise")
    manager.look()


def test_the_timeline_tells_what_happened(cast):
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


# --- Station 3: the finding --------------------------------------------------------------------


def test_a_declined_referral_becomes_a_finding(cast):
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


def test_the_coordinator_groups_findings_without_seeing_whose_they_are(cast):
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


# --- Station 4: the decision -------------------------------------------------------------------


def test_the_theme_comes_before_the_steering_group(cast):
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


def test_a_decision_has_beginning_end_owner_and_indicator(cast):
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


def test_somebody_in_case_management_reads_the_decision(cast):
    manager = cast.manager
    manager.go("/gremien/beschluesse/")
    manager.reads("Der Kreis richtet in Hilden")
    manager.look()


# --- Station 5: the effect ---------------------------------------------------------------------


def test_the_effect_is_measured_and_says_that_there_are_too_few_cases(cast):
    coordinator = cast.coordinator
    coordinator.go(cast.known["theme"])
    coordinator.follow("jetzt messen", within="main")
    coordinator.look()
    coordinator.press("Jetzt messen")
    coordinator.go(cast.known["theme"])
    coordinator.reads("Zu wenige Fälle für eine Aussage", "nicht ihre Ursache")
    coordinator.look()


def test_the_case_file_shows_what_became_of_the_finding(cast):
    manager = open_case(cast)
    manager.reads("Aus Ihrer Beobachtung wurde", THEME, "Lenkungsgruppe", "Beschluss")
    manager.look()
    manager.go(cast.known["theme"])
    manager.reads(THEME, within="h1")
    manager.look()
    manager.go("/")
    manager.look()


# --- Station 6: the report ---------------------------------------------------------------------


def test_the_progress_report_of_the_town_is_read_and_taken_along(cast, tmp_path):
    coordinator = cast.coordinator
    coordinator.follow("Berichte", within="header")
    coordinator.choose("Gemeinde", "Hilden")
    coordinator.press("Anzeigen")
    coordinator.reads("Hilden", within="h1")
    coordinator.reads("intern, nicht zur Veröffentlichung", "1 Person")
    coordinator.does_not_read("Probst", case_key(cast))
    coordinator.look()
    paper = downloaded(coordinator, "PDF", tmp_path)
    assert paper.read_bytes().startswith(b"%PDF")
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Hilden" in text
    assert "intern, nicht zur Veröffentlichung" in text
    assert "Probst" not in text


def test_statistics_read_the_whole_county_without_small_figures(cast):
    statistician = cast.statistician
    statistician.follow("Berichte", within="header")
    statistician.reads("Kleine Zahlen sind nicht gezeigt")
    statistician.does_not_read("Probst")
    statistician.look()


def downloaded(somebody, form: str, folder: Path) -> Path:
    """Follow the link to a file, as a browser saves it."""
    with somebody.page.expect_download() as coming:
        somebody.page.get_by_role("link", name=form).first.click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def test_a_case_comes_to_its_end(cast):
    manager = open_case(cast)
    manager.page.locator("summary", has_text="Mehr").click()
    manager.follow("Fall abschließen", within="main")
    manager.look()
    manager.choose("Abschlussgrund", "Ziele erreicht")
    manager.write("Was wurde erreicht", "Kurs gefunden, Wohnung gesichert.")
    manager.press("Fall abschließen")
    manager.reads("Abgeschlossen am", "Ziele erreicht", "nur noch gelesen")
    manager.look()


def test_the_administration_sees_accounts_and_rights_in_its_journal_but_no_case(cast):
    admin = cast.admin
    admin.go("/standort/protokoll/")
    admin.reads("Jule Brandner")
    admin.does_not_read("Probst")
    admin.look()
    admin.go("/standort/profil/")
    admin.look()
    with admin.expecting(404):
        assert admin.page.goto(cast.known["case"]).status == 404
