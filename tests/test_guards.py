"""What holds at every door of the table: no deed by a forged form, no markup from words, nobody found."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from regelkreis.network.catalogue.models import TargetGroup, TargetGroupVersion, Term, TermVersion
from regelkreis.network.organizations.models import Municipality, Organization, Post, Site
from tests.cast import build_case
from tests.doors import DOORS
from tests.structure.cast import build_finding
from tests.test_doors import stage, title

__all__ = ["stage"]
pytestmark = pytest.mark.django_db

MARKUP = "<script>alert(1)</script>"
PAGES = [door for door in DOORS if door.method == "get" and not door.name.startswith(("account", "mfa"))]


def signed_in(somebody, **more):
    client = Client(**more)
    client.force_login(somebody.user)
    return client


@pytest.mark.parametrize("door", DOORS, ids=title)
def test_a_form_from_elsewhere_does_nothing(door, stage):
    address = reverse(door.name, kwargs=door.made_for(stage))
    for somebody in vars(stage.people).values():
        with transaction.atomic():
            answer = signed_in(somebody, enforce_csrf_checks=True).post(address)
            transaction.set_rollback(True)
        assert answer.status_code == 403


@pytest.mark.parametrize("door", PAGES, ids=title)
def test_words_of_profile_and_people_are_never_markup(door, stage):
    for model in (Term, TermVersion, TargetGroup, TargetGroupVersion, Organization, Municipality, Post):
        model.objects.update(label=MARKUP)
    Site.objects.update(name=MARKUP)
    type(stage.case.person).objects.update(given_name=MARKUP, languages=[MARKUP], context=MARKUP)
    type(stage.case).objects.update(concern=MARKUP)
    address = reverse(door.name, kwargs=door.made_for(stage))
    for somebody in vars(stage.people).values():
        answer = signed_in(somebody).get(address)
        is_page = answer.headers["Content-Type"].startswith("text/html")
        assert is_page or "attachment" in answer.headers["Content-Disposition"]
        assert not is_page or MARKUP not in answer.content.decode()


@pytest.mark.parametrize("door", PAGES, ids=title)
def test_whoever_has_no_case_finds_nothing_that_leads_to_one(door, stage):
    owner = stage.people.owner
    cases = [stage.case, *(build_case(owner) for _more in range(5))]
    for case in cases:
        build_finding(owner, case)
    told = [text for case in cases for text in (case.number, str(case.pk), str(case.person_id))]
    address = reverse(door.name, kwargs=door.made_for(stage))
    for role in ("coordinator", "team_lead", "statistician", "admin"):
        answer = signed_in(getattr(stage.people, role)).get(address)
        page = answer.content.decode(errors="replace").replace(address, "")
        assert not [text for text in [*told, "Amara", "Probst"] if text in page], role
