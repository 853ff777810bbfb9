import pytest

from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import (
    NewTheme,
    group_findings,
    group_into_new_theme,
    take_out,
)
from regelkreis.structure.findings.queries import proposals
from regelkreis.structure.themes.operations import finish_theme
from regelkreis.structure.themes.queries import counts
from tests.cast import TODAY, build_case
from tests.structure.cast import build_finding, build_theme


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator)


def group(coordinator, theme, *findings):
    group_findings(findings=findings, theme=theme, actor=coordinator.actor, today=TODAY)
    theme.refresh_from_db()


def test_below_five_cases_a_theme_knows_no_figure(owner, coordinator, theme):
    group(coordinator, theme, *(build_finding(owner) for _ in range(4)))

    assert (theme.finding_count, theme.case_count) == (None, None)
    assert not theme.counts.exists()


def test_from_five_cases_on_it_knows_how_often(owner, coordinator, theme):
    group(coordinator, theme, *(build_finding(owner) for _ in range(5)))

    assert (theme.finding_count, theme.case_count) == (5, 5)
    assert [(row.label, row.count) for row in counts(theme)["municipality"]] == [("Nordstadt", 5)]
    assert [(row.label, row.count) for row in counts(theme)["interface"]] == [
        ("Jobcenter → Migrationsberatung Nord", 5)
    ]
    assert [(row.label, row.count) for row in counts(theme)["quarter"]] == [("IV/23", 5)]


def test_a_case_that_shows_it_again_is_not_counted_as_another_case(owner, coordinator, theme):
    first = build_case(owner)
    group(coordinator, theme, *(build_finding(owner, first) for _ in range(5)))
    assert theme.finding_count is None

    group(coordinator, theme, *(build_finding(owner) for _ in range(4)))
    assert (theme.finding_count, theme.case_count) == (9, 5)


def test_the_smallest_group_is_the_sites_own(owner, coordinator, site, theme):
    site.settings = {"smallest_group": 3}
    site.save()
    group(coordinator, theme, *(build_finding(owner) for _ in range(3)))

    assert theme.finding_count == 3


def test_no_town_is_had_by_subtraction(owner, colleague, coordinator, theme):
    findings = [build_finding(owner) for _ in range(6)] + [build_finding(colleague) for _ in range(2)]
    group(coordinator, theme, *findings)

    rows = counts(theme)["municipality"]
    assert theme.finding_count == 8
    assert [(row.code, row.count) for row in rows] == [("", 8)]


def test_taking_out_counts_anew_and_the_finding_waits_again(owner, coordinator, theme):
    findings = [build_finding(owner) for _ in range(5)]
    group(coordinator, theme, *findings)
    findings[0].refresh_from_db()

    take_out(finding=findings[0], actor=coordinator.actor, today=TODAY)

    theme.refresh_from_db()
    assert theme.finding_count is None
    assert not theme.counts.exists()
    assert Finding.objects.ungrouped().get() == findings[0]


def test_a_new_theme_is_opened_with_its_first_findings(owner, coordinator, site):
    rung = term(site.pk, Kind.RUNG, "municipal-group")
    theme = group_into_new_theme(
        findings=[build_finding(owner)], new=NewTheme("Pass kommt nicht", rung),
        actor=coordinator.actor, today=TODAY,
    )  # fmt: skip

    assert (theme.title, theme.rung) == ("Pass kommt nicht", rung)
    assert Finding.objects.get().theme == theme


def test_a_finding_belongs_to_one_theme_and_none_is_no_choice(owner, coordinator, theme):
    finding = build_finding(owner)
    group(coordinator, theme, finding)

    with pytest.raises(Invalid, match="inzwischen zugeordnet"):
        group(coordinator, build_theme(coordinator, "Anderes"), finding)
    with pytest.raises(Invalid, match="mindestens eine"):
        group(coordinator, theme)


def test_a_finished_theme_takes_nothing_more(owner, coordinator, theme):
    acting = {"actor": coordinator.actor, "today": TODAY}
    finish_theme(theme=theme, version=theme.version, result="solved", reason="Abgestimmt.", **acting)

    with pytest.raises(Invalid, match="beendet"):
        group(coordinator, theme, build_finding(owner))


def test_case_managers_group_nothing(owner, theme):
    finding = build_finding(owner)

    with pytest.raises(NotAllowed):
        group_findings(findings=[finding], theme=theme, actor=owner.actor, today=TODAY)


def test_a_finding_of_another_site_is_never_grouped(owner, stranger, coordinator, theme):
    foreign = build_finding(stranger)

    with pytest.raises(Invalid):
        group(coordinator, theme, foreign)

    foreign.refresh_from_db()
    assert foreign.theme is None


def test_what_says_the_same_is_proposed_and_a_known_theme_with_it(owner, coordinator, theme):
    group(coordinator, theme, build_finding(owner))
    build_finding(owner)
    for _ in range(2):
        build_finding(owner, need="work-permit")
    build_finding(owner, break_kind="rule")

    found = [(one.count, one.need, one.theme) for one in proposals(coordinator.actor)]

    assert found == [(2, "Beschäftigungserlaubnis", None), (1, "Sprachkurs", theme)]
