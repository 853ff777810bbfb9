"""A case closes, and can be taken up again."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case, CaseEvent, Closing
from regelkreis.casework.cases.operations import change_case, close_case, reopen_case, undo_closing
from regelkreis.casework.consent.models import Release
from regelkreis.casework.contacts.models import Reminder
from regelkreis.casework.planning.operations import agree_goal
from regelkreis.casework.referrals.models import Referral
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization, Site
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def close(case, owner, today, word):
    def closed(somebody=owner, **changes):
        values = {"case": case, "ending": word("ending", "goals-reached"), "agreed": True, **changes}
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
    reopen_case(case=case, actor=owner.actor, today=today, why="Neue Frist.")
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
    client.post(again, as_sent(client.get(again)) | {"why": "Neue Frist."})
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
    sent = as_sent(client.get(again)) | {"why": "Neue Frist."}
    assert client.post(again, sent).url == client.post(again, sent).url
    assert CaseEvent.objects.filter(activity="case.reopened").count() == 1


def test_goals_are_reached_when_both_sides_say_so(close):
    with pytest.raises(Invalid) as refusal:
        close(agreed=False)
    assert set(refusal.value.errors) == {"agreed"}
    close()
    assert Closing.objects.get().agreed is True


def test_another_ending_needs_no_agreement(close, word):
    close(ending=word("ending", "moved"), agreed=False)
    assert Closing.objects.get().agreed is None


def test_the_day_of_erasure_is_computed_and_shown(close, site, word, signed_in, owner, case):
    Site.objects.update(settings={"retention_years": 5, "retention_years_by_ending": {"moved": 1}})
    close(ending=word("ending", "moved"))
    assert Case.objects.get().erase_on == date(2024, 11, 20)
    file = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "Daten werden gelöscht am 20.11.2024." in file


def test_without_a_setting_a_file_is_kept_for_three_years(close):
    close()
    assert Case.objects.get().erase_on == date(2026, 11, 20)


def test_a_case_does_not_close_before_its_last_contact(close, case, today):
    note_event(case, "contact.noted", on=today - timedelta(days=2))
    with pytest.raises(Invalid, match=r"Der letzte Kontakt war am 18\.11\.2023"):
        close(closed_on=today - timedelta(days=3))
    close(closed_on=today - timedelta(days=2))


def test_a_contact_taken_back_is_none(close, case, today):
    note_event(case, "contact.noted", on=today, lifecycle=CaseEvent.Lifecycle.WITHDRAW)
    close(closed_on=today - timedelta(days=3))
    assert not Case.objects.get().is_open


@pytest.fixture
def goal(case, owner, today, word):
    acting = {"actor": owner.actor, "today": today}
    return agree_goal(case=case, domain=word("life_domain", "work"), title="Ich will arbeiten.", **acting)


def test_every_goal_that_runs_gets_its_outcome_in_the_same_form(signed_in, owner, url, word, goal, case):
    client = signed_in(owner)
    page = client.get(url)
    assert "„Ich will arbeiten.“" in page.content.decode()
    sent = as_sent(page) | {"ending": str(word("ending", "moved").pk)}
    assert client.post(url, sent).status_code == 422
    client.post(url, sent | {f"goal_{goal.pk.hex}": "partly"})
    goal.refresh_from_db()
    assert (goal.outcome, Case.objects.get().is_open) == ("partly", False)


def test_taking_back_undoes_the_outcomes_and_the_log(close, goal, case, owner, today):
    close(outcomes={f"goal_{goal.pk.hex}": "reached"})
    assert Closing.objects.get().settled == [str(goal.pk)]

    undo_closing(case=Case.objects.get(), actor=owner.actor, today=today + timedelta(days=1))

    goal.refresh_from_db()
    found = Case.objects.get()
    assert (found.is_open, found.erase_on, found.closing_note) == (True, None, "")
    assert (goal.ended_on, goal.outcome) == (None, "")
    assert [event.activity for event in CaseEvent.objects.all()] == ["goal.agreed"]
    assert Entry.objects.filter(deed="case.closing_undone").exists()


def test_only_who_closed_takes_back_and_not_for_ever(close, case, owner, colleague, today):
    close()
    case = Case.objects.get()
    for who, days in ((owner, 2), (colleague, 0)):
        with pytest.raises(NotAllowed):
            undo_closing(case=case, actor=who.actor, today=today + timedelta(days=days))
    Closing.objects.update(noted_by=colleague.user.pk)
    with pytest.raises(NotAllowed, match="eingetragen"):
        undo_closing(case=case, actor=owner.actor, today=today)
    assert not Case.objects.get().is_open


def test_the_file_offers_to_take_back_with_one_click(signed_in, owner, close, case):
    close()
    client, undo = signed_in(owner), reverse("cases:undo", args=[case.pk])
    assert undo in client.get(reverse("cases:file", args=[case.pk])).content.decode()
    assert client.get(undo).status_code == 405
    client.post(undo)
    assert Case.objects.get().is_open


def test_taking_up_again_needs_a_reason_that_stays(signed_in, owner, close, case, today):
    close()
    with pytest.raises(Invalid, match="Grund"):
        reopen_case(case=case, actor=owner.actor, today=today)
    reopen_case(case=case, actor=owner.actor, today=today, why="Neue Frist der Behörde.")
    assert Closing.objects.get().reopened_why == "Neue Frist der Behörde."
    file = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "20.11.2023, Neue Frist der Behörde." in file


def test_what_is_still_open_is_named_with_the_way_to_settle_it(signed_in, owner, url, case, site, today):
    Reminder.objects.create(site=case.site, case=case, post=case.post, text="Anrufen", due_on=today)
    mbe = Organization.objects.get(site=site.pk, code="mbe")
    given = Release.objects.create(
        site=case.site, person=case.person, recipient=mbe, purpose="Kurs", given_on=today
    )
    Referral.objects.create(
        site=case.site,
        case=case,
        recipient=mbe,
        release=given,
        concern="Kursplatz",
        sent_on=today,
        answer_due_on=today,
    )
    page = signed_in(owner).get(url).content.decode()
    for words in (
        "Wiedervorlage: Anrufen",
        "Verweis an Migrationsberatung Nord",
        "Freigabe für Migrationsberatung",
    ):
        assert words in page
