"""Nobody looks into a file without a trace: every page that shows some of it notes the reading."""

import pytest
from django.test import Client
from django.urls import reverse

from regelkreis.foundation.journal.models import Reading
from tests import behind_doors as behind
from tests.doors import CASEWORK, CONFERENCES, FINDINGS
from tests.test_doors import stage, title

__all__ = ["stage"]

PAGES = [
    door
    for door in [*CASEWORK, *CONFERENCES, *FINDINGS]
    if door.owner == 200 and door.method == "get" and door.made_for is not behind.nothing
]


@pytest.mark.django_db
@pytest.mark.parametrize("door", PAGES, ids=title)
def test_every_page_of_a_file_notes_who_looked(door, stage):
    named = door.made_for(stage)
    client = Client()
    client.force_login(stage.people.owner.user)
    assert client.get(reverse(door.name, kwargs=named)).status_code == 200
    reading = Reading.objects.get()
    about = {stage.case.pk, stage.case.person_id, named["pk"]}
    assert reading.user_id == stage.people.owner.user.pk
    assert reading.subject_id in about or reading.subject_kind == "intake.notification"


@pytest.mark.django_db
def test_whoever_may_not_look_leaves_no_trace(stage):
    client = Client()
    client.force_login(stage.people.colleague.user)
    # An offered case is looked at by the post it is offered to.
    for door in [door for door in PAGES if door.colleague in {None, 404}]:
        assert client.get(reverse(door.name, kwargs=door.made_for(stage))).status_code == 404
    assert not Reading.objects.exists()


@pytest.mark.django_db
def test_the_list_of_readings_holds_what_was_done_on_the_persons_own_page(stage):
    client = Client()
    client.force_login(stage.people.owner.user)
    client.get(reverse("people:facts", args=[stage.case.person_id]))
    client.get(reverse("consent:person", args=[stage.case.person_id]))
    page = client.get(reverse("cases:readings", args=[stage.case.pk])).content.decode()
    assert page.count("hat hineingesehen") == 3
