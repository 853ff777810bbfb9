"""Nothing typed is lost: a draft is kept while somebody types, comes back, and goes on saving."""

import pytest
from django.urls import reverse

from regelkreis.casework.contacts.models import Contact, ContactDraft
from regelkreis.casework.contacts.operations import keep_draft
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.forms import as_sent

pytestmark = pytest.mark.django_db
TYPED = {"note": "Noch nicht fert", "mode": "phone", "topics": ["work", "housing"], "length": "30"}


@pytest.fixture
def urls(case):
    names = ("add", "keep_draft", "discard_draft")
    return {name: reverse(f"contacts:{name}", args=[case.pk]) for name in names}


def test_what_was_typed_comes_back_with_a_notice(signed_in, owner, urls):
    client = signed_in(owner)
    assert client.post(urls["keep_draft"], TYPED).json()["said"].startswith("Entwurf gespeichert um ")
    page = client.get(urls["add"])
    assert "wiederhergestellt" in page.content.decode()
    sent = as_sent(page, urls["add"])
    assert {name: sent[name] for name in TYPED} == TYPED
    assert not Entry.objects.exists()


def test_there_is_one_draft_with_the_newest_words(signed_in, owner, urls):
    client = signed_in(owner)
    client.post(urls["keep_draft"], TYPED)
    client.post(urls["keep_draft"], TYPED | {"note": "Noch nicht fertig."})
    assert ContactDraft.objects.count() == 1
    assert as_sent(client.get(urls["add"]), urls["add"])["note"] == "Noch nicht fertig."


def test_saving_takes_the_draft_away_and_a_late_one_does_not_come_back(signed_in, owner, urls):
    client = signed_in(owner)
    client.post(urls["keep_draft"], TYPED)
    sent = as_sent(client.get(urls["add"]), urls["add"])
    client.post(urls["add"], sent)
    assert Contact.objects.get().note == "Noch nicht fert"
    assert not ContactDraft.objects.exists()
    client.post(urls["keep_draft"], sent)
    assert not ContactDraft.objects.exists()


def test_a_refused_form_keeps_the_draft(signed_in, owner, urls):
    client = signed_in(owner)
    client.post(urls["keep_draft"], TYPED)
    sent = as_sent(client.get(urls["add"]), urls["add"]) | {"on": "2023-11-21"}
    answer = client.post(urls["add"], sent)
    assert answer.status_code == 422
    assert "wiederhergestellt" not in answer.content.decode()
    assert ContactDraft.objects.exists()


def test_it_is_thrown_away_on_request(signed_in, owner, urls):
    client = signed_in(owner)
    client.post(urls["keep_draft"], TYPED)
    assert client.post(urls["discard_draft"]).url == urls["add"]
    assert not ContactDraft.objects.exists()
    assert "wiederhergestellt" not in client.get(urls["add"]).content.decode()


def test_the_file_says_that_something_was_left_half_typed(signed_in, owner, urls, case):
    client = signed_in(owner)
    client.post(urls["keep_draft"], TYPED)
    page = client.get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "weiterschreiben" in page
    assert "Noch nicht fert" not in page


def test_nobody_else_sees_it_not_even_who_works_on_the_case_too(
    signed_in, owner, colleague, urls, case, site
):
    from regelkreis.network.organizations.models import PostHolding
    from tests.cast import LONG_AGO

    signed_in(owner).post(urls["keep_draft"], TYPED)
    PostHolding.objects.create(
        site=site.pk, post=case.post, user=colleague.user, kind="substitute", valid_from=LONG_AGO
    )
    page = signed_in(colleague).get(urls["add"]).content.decode()
    assert "Noch nicht fert" not in page
    assert "wiederhergestellt" not in page


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_others_keep_and_discard_nothing(request, signed_in, urls, case, owner, who):
    keep_draft(case=case, fields={"note": ["Meins"]}, actor=owner.actor)
    somebody = request.getfixturevalue(who)
    client = signed_in(somebody)
    assert client.post(urls["keep_draft"], TYPED).status_code == 404
    assert client.post(urls["discard_draft"]).status_code == 404
    with pytest.raises(NotAllowed):
        keep_draft(case=case, fields={}, actor=somebody.actor)
    assert ContactDraft.objects.count() == 1


def test_a_draft_has_its_limit_and_says_what_to_do(signed_in, owner, urls, case):
    with pytest.raises(Invalid, match="speichern Sie ihn jetzt"):
        keep_draft(case=case, fields={"note": ["x" * 50_000]}, actor=owner.actor)
    assert signed_in(owner).post(urls["keep_draft"], {"note": "x" * 50_000}).status_code == 422


def test_an_old_draft_with_words_the_site_has_dropped_still_opens(signed_in, owner, urls, case):
    keep_draft(case=case, fields={"mode": ["fax"], "on": ["kein Tag"], "topics": []}, actor=owner.actor)
    assert signed_in(owner).get(urls["add"]).status_code == 200
