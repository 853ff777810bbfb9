"""A name noted at a counter: only on a basis, seen by whoever noted it, gone once a file has it."""

import pytest
from django.urls import reverse

from regelkreis.casework.intake.models import Screening
from regelkreis.casework.intake.operations import count_screening, erase_name, withdraw_screening
from regelkreis.casework.intake.panels import due_names
from regelkreis.casework.intake.queries import names_waiting, tally
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Municipality


@pytest.fixture
def noted(site, owner, today):
    """Return a way to count a talk in which somebody gave a name."""

    def note(**changes):
        values = {
            "on": today,
            "occasion": term(site.pk, Kind.OCCASION, "chance-residence"),
            "municipality": Municipality.objects.get(site=site.pk, code="nordstadt"),
            "result": term(site.pk, Kind.SCREENING_RESULT, "kim-cm"),
            "basis": term(site.pk, Kind.LEGAL_BASIS, "consent"),
            "person_name": "Amara Probst",
            "person_contact": "0151 23",
            "actor": owner.actor,
            "today": today,
        }
        return count_screening(**{**values, **changes})

    return note


@pytest.mark.parametrize("field", ["person_name", "person_contact"])
def test_without_a_basis_nobody_is_named(noted, field):
    nameless = {"basis": None, "person_name": "", "person_contact": ""}

    with pytest.raises(Invalid, match="Ohne Grundlage") as refused:
        noted(**{**nameless, field: "Amara"})

    assert set(refused.value.errors) == {field}
    assert not Screening.objects.exists()


def test_a_basis_without_a_name_is_not_kept(noted):
    assert noted(person_name=" ", person_contact="").basis is None


def test_a_basis_of_another_list_is_refused(noted, site):
    with pytest.raises(Invalid) as refused:
        noted(basis=term(site.pk, Kind.ACCESS_ROUTE, "self"))

    assert set(refused.value.errors) == {"basis"}


def test_a_name_waits_on_the_desk_of_whoever_noted_it_alone(noted, owner, colleague, stranger, today):
    noted()

    (due,) = due_names(owner.actor, today)
    assert (due.who, (due.due_on - today).days) == ("Amara Probst", 14)
    assert not [*due_names(colleague.actor, today), *due_names(stranger.actor, today)]


def test_an_erased_name_leaves_the_talk_counted(noted, site, owner, today):
    erase_name(screening=noted(), actor=owner.actor, today=today)
    erase_name(screening=Screening.objects.get(), actor=owner.actor, today=today)

    stored = Screening.objects.get()
    assert (stored.person_name, stored.person_contact, stored.basis) == ("", "", None)
    assert tally(site.pk, today, today).total == 1
    assert Entry.objects.filter(deed="screening.name_erased").count() == 1
    assert "Probst" not in " ".join(entry.payload or "" for entry in Entry.objects.all())


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_noted_it_erases_it(noted, today, who, request):
    with pytest.raises(NotAllowed):
        erase_name(screening=noted(), actor=request.getfixturevalue(who).actor, today=today)


def test_a_talk_taken_back_takes_the_name_along(noted, owner, today):
    withdraw_screening(screening=noted(), actor=owner.actor, today=today)

    assert Screening.objects.get().person_name == ""


def test_the_intake_takes_the_name_over_and_the_talk_loses_it(signed_in, owner, noted, intake_data):
    screening = noted()
    client, url = signed_in(owner), f"{reverse('intake:take_in')}?gespraech={screening.pk}"

    form = client.get(url).context["form"]
    assert [form[name].value() for name in ("given_name", "family_name", "phone")] == [
        "Amara",
        "Probst",
        "0151 23",
    ]
    client.post(url, intake_data)

    stored = Screening.objects.get()
    assert stored.case.person.family_name == "Probst"
    assert stored.person_name == stored.person_contact == ""
    assert not names_waiting(owner.actor)


def test_the_page_lists_the_name_and_erases_it(signed_in, owner, noted):
    screening, client = noted(), signed_in(owner)
    assert "Amara Probst" in client.get(reverse("intake:screening")).content.decode()

    page = client.post(reverse("intake:erase_name", args=[screening.pk]), follow=True)

    assert "Der Name ist gelöscht" in page.content.decode()
    assert "Amara Probst" not in page.content.decode()


def test_a_name_without_a_basis_stays_on_the_page_and_nowhere_else(signed_in, owner, screening_data):
    page = signed_in(owner).post(reverse("intake:screening"), {**screening_data, "person_name": "Amara"})

    assert page.status_code == 422
    assert page.context["form"]["person_name"].value() == "Amara"
    assert not Screening.objects.exists()
