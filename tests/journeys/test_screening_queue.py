"""A queue at a counter: five people and more, one after the other, by keyboard alone."""

import re

import pytest

from tests.journeys.cast import CASE_MANAGEMENT, give_post, open_account
from tests.journeys.product import ADMIN

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def manager(enter, product):
    admin = enter("Petra Lohmeyer")
    admin.sign_in(ADMIN, product.password)
    password = open_account(admin, "cm-schlange", "Imke Rohde", CASE_MANAGEMENT)
    give_post(admin, "CM Kreis Mettmann, Hilden", "Imke Rohde (cm-schlange)")
    walker = enter("Imke Rohde")
    walker.sign_in("cm-schlange", password)
    return walker


def typed(walker, *keys: str) -> None:
    """Press keys as they come; the mouse stays where it is."""
    for key in keys:
        walker.page.keyboard.press(key)
    walker.settle()


def focused(walker) -> str:
    """Return the name of the field in which somebody is."""
    return str(walker.page.evaluate("document.activeElement.name || document.activeElement.tagName"))


def until(walker, name: str) -> None:
    """Go on with Tab until one is in a field."""
    for _press in range(60):
        if focused(walker) == name:
            return
        walker.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {name}")


def letter_of(walker, word: str) -> str:
    """Return the letter under which a result is shown."""
    label = walker.page.locator("[data-letters] .kern-form-check", has_text=word).first
    return str(label.locator("input").get_attribute("data-letter"))


def counted(walker) -> int:
    """Return how many were counted at the occasion today, by everybody: others may have begun before."""
    return int(re.findall(r"(\d+) heute an diesem Anlass", walker.text())[0])


def test_a_queue_is_counted_by_keyboard_alone(manager):
    manager.go("/eingaenge/screening/")
    manager.look()
    manager.go("/eingaenge/screening/")
    until(manager, "municipality")
    manager.page.keyboard.type("Hilden")
    until(manager, "occasion")
    typed(manager, "ArrowDown")
    until(manager, "result")
    others = 0
    letters = [
        str(one.get_attribute("data-letter")) for one in manager.page.locator("[data-letters] input").all()
    ]
    for number, press in enumerate(["Enter", "Control+Enter", "Enter", "Enter", "Control+Enter", "Enter"], 1):
        assert focused(manager) == "result"
        typed(manager, letters[number % len(letters)], press)
        manager.reads(f"Gespräch {number} gezählt")
        others = counted(manager) - 1 if number == 1 else others
        assert counted(manager) == others + number
    manager.look()


def test_the_last_one_is_taken_back_with_one_key(manager):
    manager.go("/eingaenge/screening/")
    assert focused(manager) == "result"
    before = counted(manager)

    typed(manager, "z")

    manager.reads("zurückgenommen")
    assert counted(manager) == before - 1


def test_somebody_agrees_to_give_a_name(manager):
    manager.go("/eingaenge/screening/")
    before = counted(manager)
    typed(manager, letter_of(manager, "KIM-CM"))
    assert not manager.page.get_by_label("Name der Person").is_visible()
    until(manager, "basis")
    manager.page.keyboard.type("Einw")
    until(manager, "person_name")
    manager.page.keyboard.type("Amara Probst")
    typed(manager, "Enter")

    manager.reads("Amara Probst aufnehmen")
    assert counted(manager) == before + 1
    manager.look()
