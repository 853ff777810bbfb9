"""The case ends with what came of its goals; an end made too early is taken back."""

from tests.journeys.casework.known import GOAL, open_file, under_more
from tests.journeys.walker import Walker


def closing_asks_what_came_of_each_goal(team):
    manager = open_file(team)
    under_more(manager, "Fall abschließen")
    manager.reads("Was ist aus den Zielen geworden?", GOAL, "Termin am")
    manager.look()
    fill_in(manager, outcome="bitte wählen")
    with manager.expecting(422):
        manager.press("Fall abschließen")
    assert manager.field(f"„{GOAL}“").get_attribute("aria-invalid") == "true"
    manager.look("refused")


def the_case_is_closed(team):
    manager = open_file(team)
    under_more(manager, "Fall abschließen")
    fill_in(manager, outcome="teilweise erreicht")
    manager.press("Fall abschließen")
    manager.reads("Ziele erreicht", "Die Wohnung ist gesichert.", "Die Akte wird nur noch gelesen")
    manager.reads("teilweise erreicht", within="#ziele")
    manager.look("closed")


def fill_in(manager: Walker, outcome: str) -> None:
    """Say how the case ends, and what came of its goal."""
    manager.choose("Abschlussgrund", "Ziele erreicht")
    manager.tick("Beide Seiten sehen")
    manager.choose(f"„{GOAL}“", outcome)
    manager.write("Was wurde erreicht", "Die Wohnung ist gesichert.")


def closing_is_taken_back_once(team):
    manager = open_file(team)
    manager.press("Abschluss zurücknehmen")
    manager.reads("Der Abschluss ist zurückgenommen", "Schritt hinzufügen")
    manager.does_not_read("Die Akte wird nur noch gelesen")
    manager.look("taken back")


def the_timeline_tells_the_whole_way(team):
    manager = team.manager
    manager.go(f"{team.known['case']}verlauf/")
    manager.reads("Fall eröffnet", "Lebensbereiche erneut eingeschätzt", "Ziel beendet", "Fall abgeschlossen")
    manager.look()
