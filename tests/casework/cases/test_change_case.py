"""The facts of a case change."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.operations import change_case
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Post
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(case):
    return reverse("cases:change", args=[case.pk])


def change(case, somebody, today, version=1, **facts):
    fresh = Case.objects.get(pk=case.pk)
    return change_case(case=fresh, version=version, actor=somebody.actor, today=today, **facts)


def test_a_changed_fact_is_stored_and_only_its_name_is_journaled(case, owner, today):
    change(case, owner, today, german_now="B1", german_at_start="")
    assert Case.objects.get().german_now == "B1"
    assert Entry.objects.get().details == {"number": "NO-0001", "fields": ["german_now"]}


def test_further_topics_are_exchanged_as_a_whole(case, owner, today, word):
    change(case, owner, today, further_topics=[word("life_domain", "work")])
    change(case, owner, today, version=2, further_topics=[word("life_domain", "housing")])
    assert [topic.code for topic in Case.objects.get().further_topics.all()] == ["housing"]


def test_another_opening_day_moves_the_event_of_the_log(case, owner, today):
    CaseEvent.objects.create(case=case, site=case.site, activity="case.opened", on=case.opened_on)
    change(case, owner, today, opened_on=date(2023, 1, 3))
    assert CaseEvent.objects.get().on == date(2023, 1, 3)


def test_the_second_of_two_editors_is_told_the_difference_and_nothing_is_overwritten(
    case, owner, today, word
):
    change(case, owner, today, german_now="B1", further_topics=[word("life_domain", "work")])
    with pytest.raises(Conflict) as conflict:
        change(case, owner, today, german_now="A2", further_topics=[word("life_domain", "housing")])
    assert conflict.value.differences == {
        "german_now": ("B1", "A2"),
        "further_topics": ("Ausbildung und Arbeit", "Wohnen"),
    }
    stored = Case.objects.get()
    assert (stored.german_now, stored.further_topics.get().code) == ("B1", "work")


def test_a_case_is_not_pushed_onto_somebody_elses_post(case, owner, today, site):
    with pytest.raises(NotAllowed, match="CM Südstadt"):
        change(case, owner, today, post=Post.objects.get(site=site.pk, code="cm-sued"))


def test_opening_in_the_future_is_refused(case, owner, today):
    with pytest.raises(Invalid, match="Zukunft"):
        change(case, owner, today, opened_on=date(2024, 1, 1))


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_change_nothing(request, case, who, today):
    with pytest.raises(NotAllowed):
        change(case, request.getfixturevalue(who), today, german_now="C2")


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_others_the_page_does_not_exist(request, signed_in, url, who):
    assert signed_in(request.getfixturevalue(who)).get(url).status_code == 404


def test_the_page_sends_back_what_it_showed_without_changing_anything(signed_in, owner, url):
    client = signed_in(owner)
    assert client.post(url, as_sent(client.get(url))).status_code == 302
    assert Case.objects.get().version == 1


def test_after_a_conflict_the_page_shows_both_versions_and_keeps_what_was_typed(
    signed_in, owner, url, case, today
):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"german_now": "A2", "concern": "Ich möchte arbeiten."}
    change(case, owner, today, german_now="B1")
    answer = client.post(url, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<mark>B1</mark>" in page
    assert "<mark>A2</mark>" in page
    assert "Ich möchte arbeiten." in page
    assert Case.objects.get().german_now == "B1"
    assert client.post(url, as_sent(answer)).status_code == 302
    assert Case.objects.get().german_now == "A2"


def test_a_target_group_that_is_over_stays_with_the_case(signed_in, owner, url, case, site, settings):
    from regelkreis.network.catalogue.models import TargetGroupVersion

    group = TargetGroupVersion.objects.get(site=site.pk, entry__code="5")
    Case.objects.update(target_group=group)
    settings.FIXED_TODAY = date(2025, 6, 1)
    client = signed_in(owner)
    page = client.get(url)
    assert as_sent(page)["target_group"] == str(group.pk)
    assert client.post(url, as_sent(page)).status_code == 302
    assert Case.objects.get().target_group == group
