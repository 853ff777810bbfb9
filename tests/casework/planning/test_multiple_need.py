"""Multiple need as Mettmann defines it: three conditions, each true, false or open, in words."""

import pytest
from django.urls import reverse

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.planning.models import Assessment
from regelkreis.casework.planning.multiple_need import Known, multiple_need
from regelkreis.casework.planning.operations import Judgement, assess
from regelkreis.casework.planning.panels import changes_panel
from regelkreis.methods.logic import Truth
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.settings import MultipleNeedRule
from tests.forms import as_sent

RULE = MultipleNeedRule(definition="So hat es die Lenkungsgruppe beschlossen.")


def known(*levels, domains=4, institutions=0, several=None, planning=None):
    named = [(f"Bereich {number}", level) for number, level in enumerate(levels, 1)]
    return Known(named, domains, institutions, several, planning)


@pytest.mark.parametrize(
    ("levels", "truth"),
    [
        ((1, 2), Truth.TRUE),
        ((1, 3), Truth.UNKNOWN),
        ((1, 3, 4, 5), Truth.FALSE),
        ((3, 3, 3), Truth.FALSE),
        ((), Truth.UNKNOWN),
    ],
)
def test_domains_not_looked_at_leave_it_open_only_while_they_could_decide(levels, truth):
    assert multiple_need(known(*levels), RULE).criteria[0].truth is truth


@pytest.mark.parametrize(
    ("institutions", "several", "truth"),
    [(2, None, Truth.TRUE), (1, None, Truth.UNKNOWN), (0, True, Truth.TRUE), (3, False, Truth.FALSE)],
)
def test_what_was_said_of_offices_stands_before_what_the_log_shows(institutions, several, truth):
    found = multiple_need(known(institutions=institutions, several=several), RULE)
    assert found.criteria[1].truth is truth


@pytest.mark.parametrize(
    ("planning", "truth", "sentence"),
    [
        (True, Truth.TRUE, "liegt ein multipler Hilfebedarf vor"),
        (False, Truth.FALSE, "liegt kein multipler Hilfebedarf vor"),
        (None, Truth.UNKNOWN, "noch offen"),
    ],
)
def test_all_three_conditions_decide_together(planning, truth, sentence):
    found = multiple_need(known(1, 2, institutions=2, planning=planning), RULE)
    assert found.truth is truth
    assert sentence in found.sentence


def test_the_reasons_are_said_in_words():
    found = multiple_need(known(1, 2, 5, domains=8, institutions=1), RULE)
    assert [one.why for one in found.criteria] == [
        "Bereich 1, Bereich 2",
        "Im Verlauf kommt 1 Einrichtung vor.",
        "im Assessment noch nicht beantwortet",
    ]


@pytest.fixture
def _rule_of_the_site(site):
    site.settings = {"multiple_need": RULE.model_dump()}
    site.save()


@pytest.fixture
def seen(case, owner, word, today):
    judgements = [Judgement(word("life_domain", code), 2) for code in ("work", "housing")]
    return assess(
        case=case, on=today, judgements=judgements, overall_planning=True, actor=owner.actor, today=today
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("_rule_of_the_site", "seen")
def test_the_file_shows_it_beside_what_was_confirmed(signed_in, owner, case, today):
    for code in ("mbe", "jobcenter"):
        office = Organization.objects.get(site=case.site, code=code)
        note_event(case, "referral.sent", on=today, organization=office)
    page = signed_in(owner).get(reverse("cases:panel", args=[case.pk, "veraenderung"])).content.decode()
    assert "liegt ein multipler Hilfebedarf vor" in page
    assert "Im Verlauf kommen 2 Einrichtungen vor." in page
    assert "So hat es die Lenkungsgruppe beschlossen." in page
    assert "nicht eingetragen" in page


@pytest.mark.django_db
@pytest.mark.usefixtures("_rule_of_the_site", "seen")
def test_it_asks_one_question(case, owner, today, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert changes_panel(case, owner.actor, today)["finding"]


@pytest.mark.django_db
def test_a_site_without_the_definition_neither_asks_nor_shows_it(signed_in, owner, case, seen, today):
    assert changes_panel(case, owner.actor, today)["finding"] is None
    page = signed_in(owner).get(reverse("planning:assess", args=[case.pk])).content.decode()
    assert "Gesamtplanung" not in page


@pytest.mark.django_db
@pytest.mark.usefixtures("_rule_of_the_site")
def test_the_assessment_asks_and_an_open_answer_stays_open(signed_in, owner, case):
    client, url = signed_in(owner), reverse("planning:assess", args=[case.pk])
    sent = as_sent(client.get(url)) | {
        "level-work": "2",
        "several_institutions": "no",
        "overall_planning": "",
    }
    client.post(url, sent)
    stored = Assessment.objects.get()
    assert (stored.several_institutions, stored.overall_planning) == (False, None)
