"""A family is taken in on one page: a file for each, one household, a basis for each."""

from datetime import date

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.people.models import Household, HouseholdMember, Person
from tests.casework.people.cast import build_named
from tests.forms import as_sent

pytestmark = pytest.mark.django_db
SIX = [
    ("Bassel", "Hallabi", "1982-03-02", "reference", True),
    ("Rasha", "", "1985-07-12", "spouse", True),
    ("Yara", "", "2008-01-30", "child", False),
    ("Nizar", "", "2011-05-05", "child", False),
    ("Lina", "", "2015-11-11", "child", False),
    ("Hiba", "Mansour", "1950-02-02", "parent", False),
]


def as_rows(people):
    sent = {"person-TOTAL_FORMS": len(people) + 1, "person-INITIAL_FORMS": 0}
    for place, (given, family, born, relation, custody) in enumerate(people):
        sent |= {
            f"person-{place}-given_name": given,
            f"person-{place}-family_name": family,
            f"person-{place}-birth_date": born,
            f"person-{place}-relation": relation,
        }
        if custody:
            sent[f"person-{place}-has_custody"] = "on"
    return {**sent, f"person-{len(people)}-relation": "child"}


@pytest.fixture
def shared(intake_data):
    left_out = {"given_name", "family_name", "birth_date", "residence_status"}
    return {name: value for name, value in intake_data.items() if name not in left_out}


@pytest.fixture
def send(signed_in, owner, shared):
    def do(people, of=None, **changes):
        address = reverse("intake:family_of", args=[of.pk]) if of else reverse("intake:family")
        return signed_in(owner).post(address, {**shared, **as_rows(people), **changes})

    return do


def test_six_people_get_six_files_one_household_and_a_basis_each(send):
    answer = send(SIX)

    first = Person.objects.get(given_name="Bassel")
    assert answer.url == reverse("cases:file", args=[Case.objects.get(person=first).pk])
    assert (Case.objects.count(), Basis.objects.count(), Household.objects.count()) == (6, 6, 1)
    assert Person.objects.filter(family_name="Hallabi").count() == 5
    assert [one.relation for one in HouseholdMember.objects.order_by("created_at")] == [row[3] for row in SIX]


def test_for_the_children_somebody_with_custody_consents(send):
    send(SIX)
    given_by = dict(Basis.objects.values_list("person__given_name", "given_by__given_name"))

    assert given_by == {
        "Bassel": None, "Rasha": None, "Yara": "Bassel", "Nizar": "Bassel", "Lina": "Bassel", "Hiba": None,
    }  # fmt: skip


def test_children_without_anybody_who_has_custody_are_not_stored(send):
    answer = send([(*row[:4], False) for row in SIX])

    assert answer.status_code == 422
    assert "Für Kinder willigt ein, wer sorgeberechtigt ist." in answer.content.decode()
    assert not Person.objects.exists()


def test_without_a_basis_nothing_is_stored_and_the_rows_stay(send):
    answer = send(SIX, basis_kind="")

    assert answer.status_code == 422
    assert 'value="Nizar"' in answer.content.decode()
    assert not Person.objects.exists()


def test_a_wrong_birth_date_is_said_at_its_row(send):
    answer = send([SIX[0], ("Rasha", "", "2030-01-01", "spouse", True)])

    assert answer.status_code == 422
    assert "birth_date" in answer.context["rows"].errors[1]
    assert not Person.objects.exists()


def test_an_empty_first_row_is_said(send):
    answer = send([("", "", "", "reference", True), SIX[1]])

    assert answer.status_code == 422
    assert not Person.objects.exists()


def test_sent_twice_it_is_one_family(send):
    addresses = {send(SIX).url for _ in range(2)}

    assert len(addresses) == 1
    assert Household.objects.count() == 1


def test_somebody_who_has_a_file_is_shown_first(send, owner):
    build_named(owner, "Rascha", "Hallabi", date(1985, 12, 7), number="NO-0077")
    answer = send(SIX)

    assert answer.status_code == 422
    assert "NO-0077" in answer.content.decode()
    assert send(SIX, is_somebody_else="on").status_code == 302


def test_the_family_of_somebody_with_a_file_joins_them(send, owner):
    case = build_named(owner, "Bassel", "Hallabi", date(1982, 3, 2))
    answer = send([("Yara", "", "2008-01-30", "child", False)], of=case, has_custody="on")

    assert answer.url == reverse("cases:file", args=[case.pk])
    members = HouseholdMember.objects.order_by("created_at").values_list("person__given_name", "relation")
    assert list(members) == [("Bassel", "reference"), ("Yara", "child")]
    assert Person.objects.get(given_name="Yara").family_name == "Hallabi"
    assert Basis.objects.get().given_by == case.person

    send([("Lina", "", "2015-11-11", "child", False)], of=case, token="5f0f2d44-5f0e-4a42-b1a5-3ff5d8b3c1a0")
    assert Household.objects.count() == 1
    assert Basis.objects.get(person__given_name="Lina").given_by == case.person


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_the_family_of_somebody_elses_case_does_not_exist(request, signed_in, case, who):
    address = reverse("intake:family_of", args=[case.pk])

    assert signed_in(request.getfixturevalue(who)).get(address).status_code == 404


def test_the_page_offers_rows_and_one_more_to_copy(signed_in, owner):
    page = signed_in(owner).get(reverse("intake:family"))

    assert as_sent(page)["person-TOTAL_FORMS"] == "4"
    assert "person-__prefix__-given_name" in page.content.decode()


def test_another_town_than_the_posts_asks_why_and_keeps_the_rows(send, south):
    answer = send(SIX, municipality=south.pk)

    assert answer.status_code == 422
    assert "routing_reason" in answer.context["form"].errors
    assert 'value="Nizar"' in answer.content.decode()
    assert send(SIX, municipality=south.pk, routing_reason="Die Familie zieht um.").status_code == 302
