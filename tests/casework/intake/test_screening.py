"""A queue of people at a counter: counted without a name, taken back by whoever counted."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.operations import count_screening, withdraw_screening
from regelkreis.casework.intake.queries import counted_today, tally
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality


@pytest.fixture
def talk(site):
    return {
        "occasion": term(site.pk, Kind.OCCASION, "chance-residence"),
        "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
        "result": term(site.pk, Kind.SCREENING_RESULT, "mbe"),
    }


def count(talk, somebody, today, **changes):
    return count_screening(**{"on": today, **talk, "actor": somebody.actor, "today": today, **changes})


def test_a_talk_is_counted_without_anything_that_leads_to_the_person(talk, owner, today):
    count(talk, owner, today)

    stored = Screening.objects.values().get()
    assert stored["case_id"] is None
    assert (stored["person_name"], stored["person_contact"], stored["basis_id"]) == ("", "", None)
    assert not {"name", "person_id", "birth_date", "note"} & set(stored)
    assert Entry.objects.get().deed == "screening.counted"


def test_the_figures_keep_the_order_of_the_site_and_print_zeros(talk, owner, colleague, site, today):
    count(talk, owner, today)
    count(talk, colleague, today, result=term(site.pk, Kind.SCREENING_RESULT, "no-need"))

    found = tally(site.pk, today, today)

    assert found.rows == [("MBE", 1), ("KIM-CM", 0), ("Kein Bedarf", 1)]
    assert found.total == 2


def test_the_period_includes_both_of_its_days(talk, owner, site, today):
    for days in (0, 3, 4):
        count(talk, owner, today, on=today - timedelta(days=days))

    assert tally(site.pk, today - timedelta(days=3), today).total == 2


def test_what_was_taken_back_does_not_count(talk, owner, site, today):
    screening = count(talk, owner, today)

    withdraw_screening(screening=screening, actor=owner.actor, today=today)
    withdraw_screening(screening=Screening.objects.get(), actor=owner.actor, today=today)

    assert tally(site.pk, today, today).total == 0
    assert counted_today(owner.actor, today) == 0
    assert list(Entry.objects.order_by("sequence").values_list("deed", flat=True)) == [
        "screening.counted",
        "screening.withdrawn",
    ]


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_only_who_counted_takes_back(talk, owner, today, who, request):
    screening = count(talk, owner, today)

    with pytest.raises(NotAllowed):
        withdraw_screening(screening=screening, actor=request.getfixturevalue(who).actor, today=today)

    assert counted_today(owner.actor, today) == 1


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_only_case_managers_screen(talk, today, who, request):
    with pytest.raises(NotAllowed):
        count(talk, request.getfixturevalue(who), today)


def test_a_talk_of_tomorrow_is_refused(talk, owner, today):
    with pytest.raises(Invalid, match="Zukunft"):
        count(talk, owner, today, on=date(2023, 11, 21))

    assert not Screening.objects.exists()


def test_words_of_another_list_or_site_are_refused(talk, owner, other_site, today):
    changes = {
        "occasion": talk["result"],
        "result": term(other_site.pk, Kind.SCREENING_RESULT, "mbe"),
        "municipality": Municipality.objects.get(site=other_site.pk, code="nordstadt"),
    }

    with pytest.raises(Invalid) as refused:
        count(talk, owner, today, **changes)

    assert set(refused.value.errors) == set(changes)


def test_the_figures_of_two_sites_do_not_mix(talk, owner, other_site, today):
    count(talk, owner, today)

    assert tally(other_site.pk, today, today).total == 0
