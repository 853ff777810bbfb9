import pytest

from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.themes.models import Stage, Theme, ThemeMove
from regelkreis.structure.themes.operations import open_theme


@pytest.fixture
def rung(site):
    return term(site.pk, Kind.RUNG, "case-conference")


def test_a_theme_begins_with_collecting_on_the_rung_where_it_was_noticed(coordinator, rung, today):
    theme = open_theme(
        title=" Sprachkurs erst nach Monaten ", rung=rung, actor=coordinator.actor, today=today
    )

    assert (theme.number, theme.title, theme.stage) == (1, "Sprachkurs erst nach Monaten", Stage.COLLECT)
    assert (theme.stage_since, theme.opened_on, theme.rung) == (today, today, rung)
    move = theme.moves.get()
    assert (move.kind, move.moved_by) == (ThemeMove.Kind.OPENED, coordinator.actor.name)
    assert Entry.objects.get().deed == "theme.opened"


def test_themes_of_a_site_are_numbered_on(coordinator, rung, today):
    numbers = [
        open_theme(title=title, rung=rung, actor=coordinator.actor, today=today).number
        for title in ("Erstes", "Zweites")
    ]

    assert numbers == [1, 2]


def test_a_theme_needs_a_title(coordinator, rung, today):
    with pytest.raises(Invalid, match="Titel"):
        open_theme(title="  ", rung=rung, actor=coordinator.actor, today=today)

    assert not Theme.objects.exists()


@pytest.mark.parametrize("who", ["owner", "statistician", "admin"])
def test_only_coordination_takes_up_themes(request, who, rung, today):
    actor = request.getfixturevalue(who).actor

    with pytest.raises(NotAllowed, match="Koordination"):
        open_theme(title="Sprachkurs", rung=rung, actor=actor, today=today)

    assert not Theme.objects.exists()


def test_another_site_does_not_see_the_theme(coordinator, stranger, owner, statistician, rung, today):
    theme = open_theme(title="Sprachkurs", rung=rung, actor=coordinator.actor, today=today)

    assert list(Theme.objects.visible_to(owner.actor).order_by("pk")) == [theme]
    assert not Theme.objects.visible_to(stranger.actor).exists()
    assert not Theme.objects.visible_to(statistician.actor).exists()
