"""Station 6: the report of a town, and the end of the case."""

from pypdf import PdfReader

from tests.journeys.first_walk.known import case_key, open_case


def the_progress_report_of_the_town_is_read_and_taken_along(cast, tmp_path):
    coordinator = cast.coordinator
    coordinator.follow("Berichte", within="header")
    coordinator.choose("Gemeinde", "Hilden")
    coordinator.press("Anzeigen")
    coordinator.reads("Hilden", within="h1")
    coordinator.reads("intern, nicht zur Veröffentlichung", "1 Person")
    coordinator.does_not_read("Probst", case_key(cast))
    coordinator.look()
    paper = coordinator.take("PDF", tmp_path)
    assert paper.read_bytes().startswith(b"%PDF")
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Hilden" in text
    assert "intern, nicht zur Veröffentlichung" in text
    assert "Probst" not in text


def statistics_read_the_whole_county_without_small_figures(cast):
    statistician = cast.statistician
    statistician.follow("Berichte", within="header")
    statistician.reads("Kleine Zahlen sind nicht gezeigt")
    statistician.does_not_read("Probst")
    statistician.look()


def a_case_comes_to_its_end(cast):
    manager = open_case(cast)
    manager.page.locator("summary", has_text="Mehr").click()
    manager.follow("Fall abschließen", within="main")
    manager.look()
    manager.choose("Abschlussgrund", "Ziele erreicht")
    manager.tick("Beide Seiten sehen")
    manager.choose("„Ich möchte Deutsch lernen.“", "erreicht")
    manager.write("Was wurde erreicht", "Kurs gefunden, Wohnung gesichert.")
    manager.press("Fall abschließen")
    manager.reads("Abgeschlossen am", "Ziele erreicht", "nur noch gelesen")
    manager.look()


def the_administration_sees_accounts_and_rights_in_its_journal_but_no_case(cast):
    admin = cast.admin
    admin.go("/standort/protokoll/")
    admin.reads("Jule Brandner")
    admin.does_not_read("Probst")
    admin.look()
    admin.go("/standort/profil/")
    admin.look()
    with admin.expecting(404):
        assert admin.page.goto(cast.known["case"]).status == 404
