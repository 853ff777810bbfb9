"""A case closes, and can be taken up again."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.operations import change_case, close_case, reopen_case
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def close(case, owner, today, word):
    def closed(somebody=owner, **changes):
        values = {"case": case, "ending": word("ending", "goals-reached"), **changes}
        return close_case(**values, actor=somebody.actor, today=today)

    return closed


@pytest.fixture
def url(case):
    return reverse("cases:close", args=[case.pk])


def test_closing_keeps_ending_day_and_note_and_writes_the_log(close, today):
    close(note="Arbeit gefunden.")
    case = Case.objects.get()
    assert (case.ending.code, case.closed_on, case.closing_note) == (
        "goals-reached",
        today,
        "Arbeit gefunden.",
    )
    assert CaseEvent.objects.get().activity == "case.closed"


@pytest.mark.parametrize("day", [date(2023, 1, 9), date(2023, 11, 21)])
def test_a_case_closes_after_it_opened_and_not_in_the_future(close, day):
    with pytest.raises(Invalid) as refusal:
        close(closed_on=day)
    assert set(refusal.value.errors) == {"closed_on"}
    assert Case.objects.get().is_open


def test_an_ending_comes_from_the_list_of_endings(close, word):
    with pytest.raises(Invalid, match="Abschlussgrund"):
        close(ending=word("life_domain", "work"))


def test_whoever_closes_has_seen_the_newest_version(close, case, owner, today):
    change_case(case=Case.objects.get(), version=1, german_now="B1", actor=owner.actor, today=today)
    with pytest.raises(Conflict):
        close(version=1)
    assert Case.objects.get().is_open


def test_a_closed_case_is_only_read(close, case, owner, today):
    close()
    with pytest.raises(NotAllowed, match="wieder"):
        change_case(case=case, version=2, german_now="B1", actor=owner.actor, today=today)


def test_reopening_keeps_the_closing_in_the_log(close, case, owner, today):
    close()
    reopen_case(case=case, actor=owner.actor, today=today)
    assert Case.objects.get().ending is None
    assert [event.activity for event in CaseEvent.objects.order_by("id")] == ["case.closed", "case.reopened"]


def test_an_open_case_is_not_reopened(case, owner, today):
    with pytest.raises(NotAllowed, match="offen"):
        reopen_case(case=case, actor=owner.actor, today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_close_and_reopen_nothing(request, close, case, who, today):
    other = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        close(other)
    close()
    with pytest.raises(NotAllowed):
        reopen_case(case=case, actor=other.actor, today=today)
    assert not Case.objects.get().is_open


@pytest.mark.parametrize("name", ["cases:close", "cases:reopen"])
@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician", "admin"])
def test_for_others_the_pages_do_not_exist(request, signed_in, case, name, who):
    client = signed_in(request.getfixturevalue(who))
    assert client.get(reverse(name, args=[case.pk])).status_code == 404


def test_the_page_says_what_closing_means_and_the_file_offers_the_way_back(signed_in, owner, url, case, word):
    client = signed_in(owner)
    page = client.get(url)
    assert "Danach wird die Akte nur noch gelesen." in page.content.decode()
    answer = client.post(url, as_sent(page) | {"ending": str(word("ending", "moved").pk)})
    file = client.get(answer.url).content.decode()
    assert "Der Fall ist abgeschlossen." in file
    assert "Abgeschlossen am 20.11.2023: verzogen" in file
    again = reverse("cases:reopen", args=[case.pk])
    assert again in file
    client.post(again, as_sent(client.get(again)))
    assert Case.objects.get().is_open


def test_without_an_ending_the_page_stays_and_keeps_the_note(signed_in, owner, url):
    client = signed_in(owner)
    answer = client.post(url, as_sent(client.get(url)) | {"note": "Arbeit gefunden."})
    assert answer.status_code == 422
    assert "Arbeit gefunden." in answer.content.decode()
    assert Case.objects.get().is_open


def test_the_form_sent_twice_closes_once(signed_in, owner, url, word):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"ending": str(word("ending", "moved").pk)}
    assert client.post(url, sent).url == client.post(url, sent).url
    assert CaseEvent.objects.filter(activity="case.closed").count() == 1


def test_reopening_sent_twice_reopens_once_and_leads_to_the_file(signed_in, owner, closed_case):
    client = signed_in(owner)
    again = reverse("cases:reopen", args=[closed_case.pk])
    sent = as_sent(client.get(again))
    assert client.post(again, sent).url == client.post(again, sent).url
    assert CaseEvent.objects.filter(activity="case.reopened").count() == 1
