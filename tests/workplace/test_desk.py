"""The desk “Mein Tag”."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.doors.workplace.desk import SHOWN, urgency
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Post, PostHolding
from tests.cast import LONG_AGO, build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def remind(case, today):
    def reminded(days, text="Nachfragen", post=None):
        return Reminder.objects.create(
            site=case.site, post=post or case.post, due_on=today + timedelta(days=days), text=text
        )

    return reminded


@pytest.fixture
def quiet(case, today):
    """The case has had a contact, so that only what a test sets is due."""
    talk = term(case.site, Kind.CONTACT_MODE, "talk")
    Contact.objects.create(site=case.site, case=case, on=today, mode=talk)


def desk(client, **asked):
    return client.get("/", asked).content.decode()


@pytest.mark.parametrize(
    ("days", "group"), [(-1, "overdue"), (0, "now"), (1, "week"), (7, "week"), (8, "later")]
)
def test_every_day_belongs_to_exactly_one_group(today, days, group):
    assert urgency(today + timedelta(days=days), today) == group


def test_what_has_no_day_is_news(today):
    assert urgency(None, today) == "news"


def test_the_load_is_one_sentence_and_the_groups_follow_their_urgency(signed_in, owner, remind, quiet):
    for days in (-3, 0, 0, 5, 40):
        remind(days)
    page = desk(signed_in(owner))
    assert "1 überfällig, 2 heute, 1 in einer Woche" in page
    assert page.index("Überfällig") < page.index("Heute") < page.index("Bis Mo 27.11.") < page.index("Später")
    assert "seit 3 Tagen" in page


def test_later_items_are_counted_and_shown_on_request(signed_in, owner, remind, quiet):
    remind(40, "Erst im neuen Jahr")
    client = signed_in(owner)
    assert "Erst im neuen Jahr" not in desk(client)
    assert "1 Vorgang anzeigen" in desk(client)
    assert "Erst im neuen Jahr" in desk(client, alle="")


def test_a_long_group_is_cut_and_the_rest_is_one_link_away(signed_in, owner, remind, quiet):
    for number in range(SHOWN + 2):
        remind(-1, f"Sache {number}.")
    client = signed_in(owner)
    assert "2 weitere anzeigen" in desk(client)
    assert desk(client, alle="").count(">Sache ") == SHOWN + 2


def test_each_row_is_one_click_from_being_settled(signed_in, owner, remind, quiet):
    reminder = remind(0)
    assert reverse("contacts:settle", args=[reminder.pk]) in desk(signed_in(owner))


def test_a_case_without_contact_stands_there_with_the_person(signed_in, owner, case):
    page = desk(signed_in(owner))
    assert "Tage ohne Kontakt" in page
    assert f'<a href="/faelle/{case.pk}/">Amara Probst</a>' in page


def test_substitution_is_kept_apart(signed_in, owner, colleague, remind, quiet, site):
    south = Post.objects.get(site=site.pk, code="cm-sued")
    PostHolding.objects.create(
        site=site.pk, post=south, user=owner.user, kind=PostHolding.Kind.SUBSTITUTE, valid_from=LONG_AGO
    )
    remind(0, "Eigenes")
    remind(0, "In Vertretung", post=south)
    client = signed_in(owner)
    own, stood_in = desk(client), desk(client, vertretung="")
    assert "Eigenes" in own
    assert "In Vertretung" not in own
    assert "In Vertretung" in stood_in
    assert "Eigenes" not in stood_in


def test_nobody_sees_the_items_of_others(signed_in, colleague, stranger, remind):
    remind(0, "Geheim")
    for somebody in (colleague, stranger):
        assert "Geheim" not in desk(signed_in(somebody))


def test_somebody_new_finds_the_first_three_things_to_do(signed_in, colleague):
    page = desk(signed_in(colleague))
    assert "Drei Dinge bringen Sie dahin" in page


def test_somebody_without_a_post_is_told_who_helps(signed_in, owner, site):
    PostHolding.objects.filter(user=owner.user).delete()
    assert "Wer Ihren Standort verwaltet, besetzt die Personalstellen." in desk(signed_in(owner))


def test_a_clear_desk_says_so(signed_in, owner, quiet):
    assert "Nichts ist fällig." in desk(signed_in(owner))


def test_a_reminder_is_set_on_the_desk_and_the_form_sent_twice_makes_one(signed_in, owner, quiet):
    client = signed_in(owner)
    url = reverse("contacts:remind")
    sent = as_sent(client.get("/"), action=url) | {"text": "Team anrufen", "due_on": "2023-11-20"}
    assert client.post(url, sent).url == client.post(url, sent).url == "/"
    assert Reminder.objects.count() == 1
    assert "Team anrufen" in desk(client)


def test_a_reminder_for_yesterday_is_refused_in_words_and_kept(signed_in, owner, case):
    client = signed_in(owner)
    url = reverse("contacts:remind")
    answer = client.post(url, as_sent(client.get(url)) | {"text": "Team anrufen", "due_on": "2023-11-19"})
    assert answer.status_code == 422
    assert 'value="Team anrufen"' in answer.content.decode()
    assert not Reminder.objects.exists()


@pytest.mark.parametrize("who", ["coordinator", "statistician", "admin"])
def test_every_other_role_is_led_to_its_own_first_page(request, signed_in, who):
    client = signed_in(request.getfixturevalue(who))
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer.url != "/"
    assert client.get(answer.url).status_code == 200


def test_twenty_cases_cost_as_many_queries_as_one(signed_in, owner, case):
    client = signed_in(owner)
    with CaptureQueriesContext(connection) as one:
        client.get("/")
    for number in range(2, 21):
        build_case(owner, number=f"NO-{number:04}")
    with CaptureQueriesContext(connection) as twenty:
        client.get("/")
    assert Case.objects.filter(opened_on=date(2023, 1, 10)).count() == 20
    assert len(twenty) == len(one)
