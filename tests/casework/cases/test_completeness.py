"""What is missing in a file."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.completeness import Wanted, completeness_of, gaps
from regelkreis.casework.cases.phases import LoggedEvent, later_phases
from regelkreis.network.catalogue.models import Kind, Term

pytestmark = pytest.mark.django_db


def wanted(*codes, **data):
    return [Wanted(code, code.title(), data) for code in codes]


def found(case, asked, happened=(), has_basis=False):
    return completeness_of(case, asked, happened=set(happened), has_basis=has_basis)


def test_what_belongs_to_a_later_phase_is_not_asked_for_yet(case):
    asked = [*wanted("german-now", phase="intake"), *wanted("family-status", phase="assessment")]
    result = completeness_of(case, asked, happened=set(), has_basis=True, later={"assessment"})
    assert (result.total, [one.label for one in result.missing]) == (1, ["German-Now"])


def test_gaps_stand_under_their_phase_in_the_order_of_the_profile(case):
    asked = [
        *wanted("german-now", phase="planning"),
        *wanted("family-status", phase="intake"),
        *wanted("german-at-start"),
    ]
    missing = completeness_of(case, asked, happened=set(), has_basis=True).missing
    found = gaps(missing, {"intake": "Erstberatung", "planning": "Ziele"})
    assert [(one.phase, [m.label for m in one.missing]) for one in found] == [
        ("", ["German-At-Start"]),
        ("Erstberatung", ["Family-Status"]),
        ("Ziele", ["German-Now"]),
    ]


def test_an_activity_that_is_missing_leads_to_where_it_happens(case):
    (goal,) = completeness_of(
        case, wanted("goal", activity="goal.agreed"), happened=set(), has_basis=True
    ).missing
    assert goal.url == reverse("planning:agree", args=[case.pk])


def test_the_log_says_which_phases_are_still_to_come():
    words = {
        "intake": "Erstberatung",
        "assessment": "Assessment",
        "planning": "Ziele",
        "closure": "Abschluss",
    }
    events = [LoggedEvent("case.opened", date(2023, 1, 10), "complete", None, None)]
    assert later_phases(events, words) == {"assessment", "planning", "closure"}
    events.append(LoggedEvent("goal.agreed", date(2023, 2, 1), "complete", None, None))
    assert later_phases(events, words) == {"closure"}


def test_fields_of_person_and_case_count_under_the_codes_of_the_profile(case):
    result = found(case, wanted("birth-date", "family-status", "main-topic", "german-now"))
    assert (result.present, result.total) == (2, 4)
    assert [one.label for one in result.missing] == ["Family-Status", "German-Now"]


def test_every_missing_fact_leads_to_its_field(case):
    person, facts = found(case, wanted("family-status", "german-now")).missing
    assert person.url == reverse("people:facts", args=[case.person_id]) + "#id_family_status"
    assert facts.url == reverse("cases:change", args=[case.pk]) + "#id_german_now"


def test_no_is_an_answer_and_unknown_is_none(case):
    asked = wanted("needs-interpreter")
    assert found(case, asked).present == 0
    case.person.needs_interpreter = False
    assert found(case, asked).present == 1


def test_a_missing_basis_leads_to_recording_it(case):
    result = found(case, wanted("basis"))
    assert result.missing[0].url == reverse("consent:basis_add", args=[case.person_id])
    assert found(case, wanted("basis"), has_basis=True).missing == []


def test_an_activity_is_looked_up_in_the_log(case):
    asked = wanted("first-assessment", activity="assessment.done")
    assert found(case, asked).present == 0
    assert found(case, asked, happened=["assessment.done"]).present == 1


def test_what_this_installation_cannot_know_does_not_count(case):
    assert found(case, wanted("on-paper-only")).total == 0


def test_the_file_says_how_much_is_there_and_links_the_rest(signed_in, owner, case, site):
    for position, (code, label) in enumerate([("birth-date", "Geburtsdatum"), ("gender", "Geschlecht")]):
        Term.objects.create(site=site.pk, kind=Kind.MINIMUM_DATA, code=code, label=label, position=position)
    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "1 von 2 Angaben da" in page
    assert f'href="{reverse("people:facts", args=[case.person_id])}#id_gender">Geschlecht</a>' in page
