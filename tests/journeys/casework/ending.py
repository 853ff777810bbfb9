"""The case ends with what came of its goals; an end made too early is taken back."""

from tests.journeys.casework.known import GOAL, open_file, under_more


def closing_names_the_goal_without_an_outcome(team):
    manager = open_file(team)
    under_more(manager, "Fall abschließen")
    manager.reads("Zu jedem Ziel gehört ein Ergebnis", GOAL)
    manager.look()
    manager.follow("Ziel prüfen", within="main")
    manager.look()
    manager.tick("teilweise erreicht")
    manager.write("Was dazu beitrug", "„Wir schlafen wieder ruhig.“")
    manager.press("Ergebnis speichern")
    manager.reads("teilweise erreicht", "Wir schlafen wieder ruhig", within="#ziele")
    manager.look()


def the_case_is_closed(team):
    manager = open_file(team)
    under_more(manager, "Fall abschließen")
    assert GOAL not in manager.text("main"), "it has its outcome"
    manager.choose("Abschlussgrund", "Ziele erreicht")
    manager.write("Was wurde erreicht", "Die Wohnung ist gesichert.")
    manager.press("Fall abschließen")
    manager.reads("Der Fall ist abgeschlossen", "Ziele erreicht", "Die Akte wird nur noch gelesen")
    manager.look("closed")


def closing_is_taken_back_once(team):
    manager = team.manager
    manager.follow("Wieder öffnen", within="main")
    manager.look()
    manager.press("Fall wieder öffnen")
    manager.reads("Ziel vereinbaren", within="main")
    manager.does_not_read("Die Akte wird nur noch gelesen")


def and_the_timeline_keeps_both_ends(team):
    manager = team.manager
    manager.go(f"{team.known['case']}verlauf/")
    manager.reads("Fall eröffnet", "Lebensbereiche erneut eingeschätzt", "Ziel beendet")
    assert manager.text("main").count("Fall abgeschlossen") == 2
    manager.look()
