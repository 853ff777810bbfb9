"""What happened to a theme on one day in the same words is told in one row, and nothing is lost."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.structure.themes.history import told
from regelkreis.structure.themes.models import Stage, ThemeMove
from regelkreis.structure.themes.queries import moves
from tests.structure.cast import build_theme

DECISION_DAY = date(2023, 5, 10)


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator)


def moved(theme, reason, *, on=DECISION_DAY, kind=ThemeMove.Kind.DECIDED, by="Mareike Albers"):
    return ThemeMove.objects.create(
        site=theme.site, theme=theme, on=on, kind=kind, stage=Stage.IMPLEMENT, rung=theme.rung,
        reason=reason, moved_by=by,
    )  # fmt: skip


def since_opened(theme):
    return [row for row in told(moves(theme)) if row.move.kind != ThemeMove.Kind.OPENED]


def test_five_decisions_of_one_session_are_one_row_with_five_numbers(theme):
    for number in range(1, 6):
        moved(theme, f"Beschluss 2023/0{number}")

    assert [row.reasons for row in since_opened(theme)] == [
        tuple(f"Beschluss 2023/0{number}" for number in range(1, 6))
    ]


def test_another_day_another_person_or_something_between_makes_a_row_of_its_own(theme):
    moved(theme, "Beschluss 2023/01")
    moved(theme, "Beschluss 2023/02", by="Jemand anderes")
    moved(theme, "Weiter im Kreis.", kind=ThemeMove.Kind.PASSED_ON)
    moved(theme, "Beschluss 2023/03")
    moved(theme, "Beschluss 2023/04", on=date(2023, 5, 11))

    assert [row.reasons for row in since_opened(theme)] == [
        ("Beschluss 2023/01",),
        ("Beschluss 2023/02",),
        ("Weiter im Kreis.",),
        ("Beschluss 2023/03",),
        ("Beschluss 2023/04",),
    ]


def test_the_same_reason_twice_is_said_once(theme):
    moved(theme, "Beschluss 2023/01")
    moved(theme, "Beschluss 2023/01")

    assert [row.reasons for row in since_opened(theme)] == [("Beschluss 2023/01",)]


def test_the_page_tells_the_day_once(signed_in, coordinator, theme):
    moved(theme, "Beschluss 2023/01")
    moved(theme, "Beschluss 2023/02")

    page = signed_in(coordinator).get(reverse("themes:page", args=[theme.pk])).content.decode()

    assert page.count("10.05.2023") == 1
    assert "Beschluss 2023/01, Beschluss 2023/02" in page
