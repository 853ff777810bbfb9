"""What is typed on the pages of intake."""

from uuid import uuid4

import pytest

from regelkreis.casework.intake.operations import receive_notification
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality, Organization, Post


@pytest.fixture
def north(site):
    return Municipality.objects.get(site=site.pk, code="nordstadt")


@pytest.fixture
def south(site):
    return Municipality.objects.get(site=site.pk, code="suedstadt")


@pytest.fixture
def screening_data(site, north, today):
    return {
        "token": str(uuid4()),
        "on": str(today),
        "occasion": term(site.pk, Kind.OCCASION, "chance-residence").pk,
        "municipality": north.pk,
        "result": term(site.pk, Kind.SCREENING_RESULT, "mbe").pk,
    }


@pytest.fixture
def notification_data(site, north, today):
    return {
        "token": str(uuid4()),
        "received_on": str(today),
        "notifier": Organization.objects.get(site=site.pk, code="jobcenter").pk,
        "complexity": term(site.pk, Kind.COMPLEXITY, "accumulation").pk,
        "basis": "",
        "municipality": north.pk,
        "post": Post.objects.get(site=site.pk, code="cm-nord").pk,
    }


@pytest.fixture
def intake_data(site, north, today):
    return {
        "token": str(uuid4()),
        "given_name": "Amara",
        "family_name": "Probst",
        "birth_date": "1990-04-01",
        "municipality": north.pk,
        "residence_status": term(site.pk, Kind.RESIDENCE_STATUS, "toleration").pk,
        "basis_kind": term(site.pk, Kind.LEGAL_BASIS, "consent").pk,
        "basis_form": "written",
        "basis_given_on": str(today),
        "opened_on": str(today),
        "main_topic": term(site.pk, Kind.LIFE_DOMAIN, "residence").pk,
        "concern": "Ich möchte bleiben dürfen.",
        "post": Post.objects.get(site=site.pk, code="cm-nord").pk,
    }


@pytest.fixture
def received(site, owner, today):
    """Return a way to enter a notification for the owner's post."""

    def receive(**changes):
        values = {
            "received_on": today,
            "notifier": Organization.objects.get(site=site.pk, code="jobcenter"),
            "complexity": term(site.pk, Kind.COMPLEXITY, "accumulation"),
            "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
            "post": Post.objects.get(site=site.pk, code="cm-nord"),
            "actor": owner.actor,
            "today": today,
        }
        return receive_notification(**{**values, **changes})

    return receive
