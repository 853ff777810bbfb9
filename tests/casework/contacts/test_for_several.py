"""One note for several people of a household: written once, one record in each file."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.operations import note_in_several
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from tests.cast import build_case
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def sister(case, owner):
    return build_case(owner, number="NO-0002")


@pytest.fixture
def url(case):
    return reverse("contacts:add", args=[case.pk])


def test_each_file_gets_its_own_record(signed_in, owner, case, sister, url):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"mode": "talk", "note": "Für beide.", "also": [str(sister.pk)]}
    client.post(url, sent)
    assert {contact.case for contact in Contact.objects.all()} == {case, sister}
    assert len({contact.batch for contact in Contact.objects.all()}) == 1
    assert CaseEvent.objects.count() == Entry.objects.count() == 2
    page = client.get(reverse("cases:file", args=[sister.pk])).content.decode()
    assert "in 2 Akten notiert" in page
    assert "Für beide." in page


def test_a_single_note_is_tied_to_nothing(signed_in, owner, case, url):
    client = signed_in(owner)
    client.post(url, as_sent(client.get(url)) | {"mode": "talk"})
    assert Contact.objects.get().batch is None


def test_likely_relatives_stand_first(signed_in, owner, case, sister, url):
    other = build_case(owner, number="NO-0003")
    type(other.person).objects.filter(pk=other.person_id).update(given_name="Ada", family_name="Ahrens")
    page = signed_in(owner).get(url).content.decode()
    assert page.index("NO-0002") < page.index("NO-0003")
    assert "1 wohl aus demselben Haushalt" in page


def test_files_of_others_are_neither_offered_nor_taken(signed_in, owner, colleague, case, url):
    foreign = build_case(colleague, number="SU-0001")
    client = signed_in(owner)
    page = client.get(url)
    assert "SU-0001" not in page.content.decode()
    client.post(url, as_sent(page) | {"mode": "talk", "also": [str(foreign.pk)]})
    assert Contact.objects.get().case == case


def test_where_it_cannot_be_the_file_is_named_and_nothing_is_written(owner, case, sister, today, word):
    type(sister).objects.filter(pk=sister.pk).update(opened_on=date(2023, 11, 19))
    sister.refresh_from_db()
    with pytest.raises(Invalid, match="Amara Probst: Der Tag liegt vor der Eröffnung"):
        note_in_several(
            cases=[case, sister], on=date(2023, 11, 1), mode=word("contact_mode", "talk"),
            actor=owner.actor, today=today,
        )  # fmt: skip
    assert not Contact.objects.exists()


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_others_write_in_none(request, case, sister, today, word, who):
    actor = request.getfixturevalue(who).actor
    with pytest.raises(NotAllowed):
        note_in_several(
            cases=[case, sister], on=today, mode=word("contact_mode", "talk"), actor=actor, today=today
        )
    assert not Contact.objects.exists()


def test_a_forged_key_is_refused_in_words(signed_in, owner, sister, url):
    client = signed_in(owner)
    sent = as_sent(client.get(url)) | {"mode": "talk", "also": [str(uuid4()), "x"]}
    assert client.post(url, sent).status_code == 422
