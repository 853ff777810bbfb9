import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.evaluation.operations import measure
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import group_findings
from regelkreis.structure.themes.models import Theme
from tests.cast import TODAY, build_case
from tests.structure.cast import build_decision, build_finding, build_theme


@pytest.fixture
def theme(coordinator, owner):
    theme = build_theme(coordinator)
    findings = [build_finding(owner) for _ in range(6)]
    group_findings(findings=findings, theme=theme, actor=coordinator.actor, today=TODAY)
    return theme


def pages(theme):
    decision = theme.decisions.get()
    return [
        reverse("findings:home"),
        reverse("findings:list"),
        reverse("findings:group") + f"?auswahl={Finding.objects.ungrouped().first().pk}",
        reverse("findings:of_theme", args=[theme.pk]),
        reverse("themes:list"),
        reverse("themes:page", args=[theme.pk]),
        reverse("committees:sessions"),
        reverse("committees:session", args=[decision.proposal.item.session_id]),
        reverse("committees:register"),
        reverse("committees:decision", args=[decision.pk]),
        reverse("evaluation:measure", args=[decision.pk]),
    ]


def test_nothing_on_these_pages_leads_to_a_person(signed_in, coordinator, owner, case, theme):
    build_finding(owner, case)
    decision = build_decision(coordinator, theme)
    measure(decision=decision, actor=coordinator.actor, today=TODAY)
    client = signed_in(coordinator)
    numbers = list(type(case).objects.order_by("pk").values_list("number", flat=True))

    for address in pages(theme):
        page = client.get(address)
        text = page.content.decode()
        assert page.status_code == 200, address
        for secret in ["Amara", "Probst", "01.04.1990", "1990-04-01", "CM Nordstadt", str(case.pk), *numbers]:
            assert secret not in text, (address, secret)


def test_the_list_says_the_month_and_never_the_day_or_whose(signed_in, coordinator, owner, case):
    build_finding(owner, case)

    page = signed_in(coordinator).get(reverse("findings:list")).content.decode()

    assert "11.2023" in page
    shown = re.search(r"<main.*</main>", page, flags=re.S)
    assert shown and "20.11." not in shown[0]
    assert "Nordstadt" not in page
    assert "nicht genannt" in page


def test_a_town_with_enough_cases_is_named(signed_in, coordinator, owner):
    for _ in range(5):
        build_finding(owner)

    assert "Nordstadt" in signed_in(coordinator).get(reverse("findings:list")).content.decode()


@pytest.mark.parametrize(
    ("who", "status"),
    [("owner", 403), ("colleague", 403), ("statistician", 403), ("admin", 403), ("coordinator", 200)],
)
def test_only_coordination_has_these_pages(request, signed_in, theme, who, status):
    client = signed_in(request.getfixturevalue(who))

    for name in ("findings:home", "findings:list", "findings:group"):
        assert client.get(reverse(name)).status_code == status
    of_theme = client.get(reverse("findings:of_theme", args=[theme.pk])).status_code
    assert of_theme == status


def test_grouping_by_the_page(signed_in, coordinator, owner, site):
    findings = [build_finding(owner) for _ in range(5)]
    client = signed_in(coordinator)
    address = reverse("findings:group") + f"?gleiche={findings[0].pk}"
    form = client.get(address).context["form"]
    rung = term(site.pk, Kind.RUNG, "case-conference")
    data = {"token": form["token"].value(), "title": "", "rung": str(rung.pk)}

    empty = client.post(address, data)
    assert empty.status_code == 422
    assert "dem neuen einen Titel geben" in empty.content.decode()
    done = client.post(address, {**data, "title": "Kurs erst nach Monaten"})

    theme = Theme.objects.get()
    assert done.url == reverse("themes:page", args=[theme.pk])
    assert theme.finding_count == 5
    assert "5 Beobachtungen aus 5 Fällen" in client.get(done.url).content.decode()


def test_the_first_page_says_in_one_sentence_how_it_stands(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    assert "Ein Thema ist unterwegs." in client.get(reverse("findings:home")).content.decode()

    Theme.objects.filter(pk=theme.pk).update(stage_since="2023-01-01")
    text = client.get(reverse("findings:home")).content.decode()

    assert "Eines über der Frist (1)." in text
    assert "Tage über Frist" in text


def test_an_empty_site_says_what_comes_next(signed_in, coordinator):
    page = signed_in(coordinator).get(reverse("findings:home"))

    assert page.status_code == 200
    assert "Noch kein Thema ist unterwegs." in page.content.decode()


def test_the_ring_shows_the_zero_as_long_as_nothing_came_back(signed_in, coordinator, theme):
    client = signed_in(coordinator)
    assert "0 Rückmeldungen" in client.get(reverse("findings:home")).content.decode()

    measure(decision=build_decision(coordinator, theme), actor=coordinator.actor, today=TODAY)

    assert "6 Rückmeldungen" in client.get(reverse("findings:home")).content.decode()


def test_twenty_themes_and_findings_cost_as_many_queries_as_one(signed_in, coordinator, owner, theme, case):
    client = signed_in(coordinator)
    addresses = [
        reverse("findings:home"),
        reverse("findings:list"),
        reverse("findings:of_theme", args=[theme.pk]),
        reverse("themes:page", args=[theme.pk]),
    ]
    build_finding(owner, case)
    build_decision(coordinator, theme)

    def cost():
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found.append(len(queries))
        return found

    cost()
    one = cost()
    for number in range(19):
        more = [build_finding(owner, build_case(owner)) for _ in range(2)]
        group_findings(findings=more[:1], theme=theme, actor=coordinator.actor, today=TODAY)
        build_decision(coordinator, build_theme(coordinator, f"Thema {number}"))

    assert cost() == one
