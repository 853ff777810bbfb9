"""Looking at the life domains together, once and again."""

from datetime import date

import pytest

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.planning.models import Assessment, DomainLevel
from regelkreis.casework.planning.operations import Judgement, assess
from regelkreis.casework.planning.queries import changes, domain_levels
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term


@pytest.fixture
def work(site):
    return term(site.pk, Kind.LIFE_DOMAIN, "work")


@pytest.fixture
def language(site):
    return term(site.pk, Kind.LIFE_DOMAIN, "language")


def look(case, somebody, *judgements, today, **changes):
    return assess(
        **{
            "case": case,
            "on": today,
            "judgements": judgements,
            "actor": somebody.actor,
            "today": today,
            **changes,
        }
    )


def test_domains_left_out_have_no_row(case, owner, work, today):
    look(case, owner, Judgement(work, 2, need="Anerkennung", strength="gelernte Näherin"), today=today)

    level = DomainLevel.objects.get()
    assert (level.domain, level.level, level.need, level.strength) == (
        work,
        2,
        "Anerkennung",
        "gelernte Näherin",
    )


def test_the_first_is_an_assessment_and_every_later_one_a_reassessment(case, owner, work, today):
    look(case, owner, Judgement(work, 2), today=today)
    look(case, owner, Judgement(work, 3), today=today, reason="Arbeit gefunden")

    assert list(CaseEvent.objects.values_list("activity", flat=True)) == [
        "assessment.done",
        "assessment.repeated",
    ]
    assert list(Entry.objects.order_by("sequence").values_list("deed", flat=True)) == [
        "assessment.done",
        "assessment.repeated",
    ]


def test_a_reassessment_needs_a_reason(case, owner, work, today):
    look(case, owner, Judgement(work, 2), today=today)

    with pytest.raises(Invalid) as refused:
        look(case, owner, Judgement(work, 3), today=today)

    assert set(refused.value.errors) == {"reason"}
    assert Assessment.objects.count() == 1


def test_an_assessment_of_nothing_is_none(case, owner, today):
    with pytest.raises(Invalid, match="Ein Bereich genügt"):
        look(case, owner, today=today)

    assert not Assessment.objects.exists()


@pytest.mark.parametrize(
    ("day", "sentence"), [(date(2023, 11, 21), "Zukunft"), (date(2023, 1, 9), "10.01.2023")]
)
def test_the_day_lies_between_the_opening_and_today(case, owner, work, today, day, sentence):
    with pytest.raises(Invalid, match=sentence):
        look(case, owner, Judgement(work, 2), today=today, on=day)


def test_a_level_that_does_not_exist_is_refused_and_writes_nothing(case, owner, work, today):
    with pytest.raises(Invalid):
        look(case, owner, Judgement(work, 6), today=today)

    assert not Assessment.objects.exists()
    assert not CaseEvent.objects.exists()


def test_a_domain_of_another_site_is_refused(case, owner, other_site, today):
    foreign = term(other_site.pk, Kind.LIFE_DOMAIN, "work")

    with pytest.raises(Invalid):
        look(case, owner, Judgement(foreign, 2), today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_assesses(case, work, today, who, request):
    with pytest.raises(NotAllowed):
        look(case, request.getfixturevalue(who), Judgement(work, 2), today=today)


def test_a_domain_seen_once_claims_no_change(case, owner, work, language, today):
    look(case, owner, Judgement(work, 2), today=today)
    look(case, owner, Judgement(work, 4), Judgement(language, 3), today=today, reason="halbes Jahr")

    found = {one.domain: one for one in changes(domain_levels(case))}

    assert (found["Ausbildung und Arbeit"].first.level, found["Ausbildung und Arbeit"].latest.level) == (2, 4)
    assert found["Ausbildung und Arbeit"].is_repeated
    assert not found["Sprache"].is_repeated
