"""What followed from the cases: decisions in force on the day, with what was known of their effect then."""

from datetime import date

import pytest

from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Organization
from regelkreis.reporting.formats import FORMATS
from regelkreis.reporting.issuing import issue_for
from regelkreis.reporting.resolutions import resolutions
from regelkreis.reporting.sentences import consequence, origin
from regelkreis.structure.committees.models import AgendaItem, Decision, Proposal, Session
from regelkreis.structure.themes.models import Theme, ThemeEffect

CAUTION = "Gemessen ist die Veränderung nach dem Beschluss, nicht ihre Ursache."


def a_decision(site, number, theme=None, taken_on=date(2023, 5, 10), expires_on=date(2024, 12, 31)):
    body = Term.objects.get(site=site.pk, kind=Kind.BODY, code="steering-group")
    session, _ = Session.objects.get_or_create(site=site.pk, body=body, on=taken_on)
    item = AgendaItem.objects.create(
        site=site.pk, session=session, position=session.items.count() + 1, title="Gegenstand", theme=theme
    )
    return Decision.objects.create(
        site=site.pk,
        number=number,
        proposal=Proposal.objects.create(site=site.pk, item=item, number="1", text="Text", result="accepted"),
        theme=theme,
        text=f"Beschluss {number} im Wortlaut",
        taken_on=taken_on,
        effect_from=taken_on,
        expires_on=expires_on,
        owner=Organization.objects.get(site=site.pk, code="kreis"),
        indicator=Term.objects.filter(site=site.pk, kind=Kind.INDICATOR).order_by("position").first(),
        look_on=date(2023, 12, 1),
    )


@pytest.fixture
def theme(site):
    rung = Term.objects.get(site=site.pk, kind=Kind.RUNG, code="steering-group")
    return Theme.objects.create(
        site=site.pk,
        number=1,
        title="Prekäre Arbeit",
        stage_since="2022-12-01",
        rung=rung,
        opened_on="2022-12-01",
    )


def an_effect(site, theme, measured_on, sentence):
    ThemeEffect.objects.create(
        site=site.pk,
        theme=theme,
        decision_number="2023/01",
        effective_from=date(2023, 5, 10),
        measured_on=measured_on,
        verdict="moved",
        sentence=sentence,
        indicator="Tage bis zur Antwort",
    )


def test_a_decision_is_named_from_its_day_until_it_expires(site, theme):
    a_decision(site, "2023/01", theme)

    assert not resolutions(site.pk, date(2023, 5, 9))
    assert not resolutions(site.pk, date(2025, 1, 1))
    (one,) = resolutions(site.pk, date(2023, 5, 10))
    assert origin(one) == "Lenkungsgruppe vom 10.05.2023, Beschluss 2023/01 zum Thema „Prekäre Arbeit“"


def test_what_came_from_no_theme_did_not_follow_from_the_cases(site):
    a_decision(site, "2023/02")

    assert not resolutions(site.pk, date(2023, 8, 31))


def test_only_the_newest_measurement_known_on_the_day_is_told(site, theme):
    a_decision(site, "2023/01", theme)
    an_effect(site, theme, date(2023, 8, 1), "Der Median sank von 39 auf 30 Tage.")
    an_effect(site, theme, date(2023, 8, 31), "Der Median sank von 39 auf 20 Tage.")
    an_effect(site, theme, date(2023, 11, 1), "Der Median sank von 39 auf 16 Tage.")

    (one,) = resolutions(site.pk, date(2023, 8, 31))
    assert one.effect == "Bewegt. Tage bis zur Antwort: Der Median sank von 39 auf 20 Tage."
    assert resolutions(site.pk, date(2023, 7, 31))[0].effect == ""


def test_an_effect_is_never_told_without_what_it_cannot_say(site, theme, nordstadt):
    a_decision(site, "2023/01", theme)
    assert consequence(nordstadt()) == (
        "Am 31.08.2023 gilt im Standort 1 Beschluss zu Themen aus dem Case Management."
    )
    an_effect(site, theme, date(2023, 8, 1), "Der Median sank.")
    assert consequence(nordstadt()).endswith(CAUTION)


def test_html_and_pdf_carry_it_and_the_figures_do_not(site, theme, nordstadt):
    without = FORMATS["json"].write(nordstadt())
    a_decision(site, "2023/01", theme)
    report = nordstadt()

    assert FORMATS["json"].write(report) == without
    assert "Beschluss 2023/01 im Wortlaut" in FORMATS["html"].write(report).decode()
    assert FORMATS["pdf"].write(report).startswith(b"%PDF")


def test_statistics_have_no_sight_of_decisions(site, theme, statistician, coordinator, today):
    a_decision(site, "2023/01", theme)

    def told(somebody):
        return issue_for(somebody.actor, site=site, town=None, on=today).resolutions

    assert len(told(coordinator)) == 1
    assert told(statistician) == ()


def test_twenty_decisions_cost_as_many_queries_as_one(site, theme, django_assert_num_queries):
    a_decision(site, "2023/01", theme)
    for number in range(2, 22):
        a_decision(site, f"2023/{number:02}", theme)

    with django_assert_num_queries(3):  # decisions, themes, effects
        assert len(resolutions(site.pk, date(2023, 8, 31))) == 21


def test_decisions_of_another_site_are_not_told(site, other_site, theme):
    a_decision(site, "2023/01", theme)

    assert resolutions(other_site.pk, date(2023, 8, 31)) == ()
