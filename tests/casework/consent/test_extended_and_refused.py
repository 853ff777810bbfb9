"""A release grows only by a new yes; a no is written down and costs nothing."""

from datetime import timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.consent.models import Release, ReleaseRefusal
from regelkreis.casework.consent.operations import (
    extend_release,
    give_release,
    note_refusal,
    withdraw_release,
)
from regelkreis.casework.consent.queries import standing_releases
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization
from tests.forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def advice(site):
    return Organization.objects.get(site=site.pk, code="mbe")


@pytest.fixture
def release(case, owner, today, advice):
    return give_release(
        person=case.person, recipient=advice, purpose="Beratung", data_kinds=["concern"],
        given_on=today, actor=owner.actor, today=today, language="Dari",
    )  # fmt: skip


def extend(release, somebody, today, kinds=("residence",)):
    return extend_release(release=release, data_kinds=kinds, actor=somebody.actor, today=today)


def test_the_wider_release_takes_over_and_the_narrower_stays_on_record(case, release, owner, today):
    later = today + timedelta(days=30)

    wider = extend(release, owner, later)

    assert wider.data_kinds == ["residence", "concern"]
    assert list(standing_releases(case.person_id, later)) == [wider]
    assert [one.pk for one in standing_releases(case.person_id, today)] == [release.pk]
    assert "release.extended" in Entry.objects.values_list("deed", flat=True)


def test_the_wider_release_withdrawn_leaves_nothing_standing(case, release, owner, today):
    withdraw_release(release=extend(release, owner, today), actor=owner.actor, today=today)

    assert not standing_releases(case.person_id, today)


def test_what_was_withdrawn_or_extended_is_not_extended_again(release, owner, today):
    extend(release, owner, today)

    with pytest.raises(Invalid, match="gilt nicht mehr"):
        extend(release, owner, today)
    with pytest.raises(NotAllowed, match="erweitert"):
        withdraw_release(release=release, actor=owner.actor, today=today)


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_extends_or_notes_a_no(case, release, advice, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        extend(release, somebody, today)
    with pytest.raises(NotAllowed):
        note_refusal(
            person=case.person, recipient=advice, purpose="Kurs", refused_on=today,
            actor=somebody.actor, today=today,
        )  # fmt: skip
    assert Release.objects.count() == 1
    assert not ReleaseRefusal.objects.exists()


def test_a_no_is_written_down_once_and_opens_nothing(signed_in, owner, case, advice):
    client, url = signed_in(owner), reverse("consent:release_refuse", args=[case.person_id])
    sent = as_sent(client.get(url)) | {"recipient": str(advice.pk), "purpose": "Sprachkurs"}

    assert client.post(url, sent).url == client.post(url, sent).url

    page = client.get(reverse("consent:person", args=[case.person_id])).content.decode()
    assert "Migrationsberatung Nord, 20.11." in page
    assert "Sprachkurs" in page
    assert ReleaseRefusal.objects.count() == 1
    assert not Release.objects.exists()


def test_a_no_of_tomorrow_cannot_be(signed_in, owner, case, advice):
    client, url = signed_in(owner), reverse("consent:release_refuse", args=[case.person_id])
    sent = as_sent(client.get(url))
    sent |= {"recipient": str(advice.pk), "purpose": "Kurs", "refused_on": "2023-11-21"}

    answer = client.post(url, sent)

    assert answer.status_code == 422
    assert "refused_on" in answer.context["form"].errors


def test_the_page_says_how_and_in_which_language_a_release_was_given(signed_in, owner, case, release):
    page = signed_in(owner).get(reverse("consent:person", args=[case.person_id])).content.decode()

    assert "schriftlich, Dari" in page
