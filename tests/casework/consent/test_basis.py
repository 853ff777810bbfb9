"""On what basis something is stored."""

from datetime import date, timedelta

import pytest

from regelkreis.casework.consent.models import Basis
from regelkreis.casework.consent.operations import record_basis, withdraw_basis
from regelkreis.casework.consent.queries import standing_basis
from regelkreis.casework.people.operations import register_person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def give(case, owner, today, word):
    def given(somebody=owner, **changes):
        values = {"person": case.person, "kind": word("legal_basis", "consent"), "given_on": today}
        return record_basis(**{**values, **changes}, actor=somebody.actor, today=today)

    return given


def test_a_recorded_basis_holds_from_its_day(give, case, today):
    basis = give(language="Französisch")
    assert standing_basis(case.person, today) == basis
    assert standing_basis(case.person, today - timedelta(days=1)) is None
    assert Entry.objects.get().details == {"kind": "Einwilligung"}


def test_a_basis_ends_with_its_last_day(give, case, today):
    give(valid_until=today)
    assert standing_basis(case.person, today) is not None
    assert standing_basis(case.person, today + timedelta(days=1)) is None


def test_a_withdrawal_takes_effect_at_once(give, case, owner, today):
    withdraw_basis(basis=give(), actor=owner.actor, today=today)
    assert standing_basis(case.person, today) is None


def test_what_was_withdrawn_is_not_withdrawn_twice(give, owner, today):
    basis = give()
    withdraw_basis(basis=basis, actor=owner.actor, today=today)
    with pytest.raises(NotAllowed, match=r"am 20.11.2023 schon widerrufen"):
        withdraw_basis(basis=basis, actor=owner.actor, today=today)


def test_consent_can_be_withdrawn_though_the_case_is_closed(give, owner, today, case, word):
    basis = give()
    close(case, owner, today, word)
    withdraw_basis(basis=basis, actor=owner.actor, today=today)
    assert Basis.objects.get().withdrawn_on == today


def close(case, owner, today, word):
    from regelkreis.casework.cases.operations import close_case

    close_case(case=case, ending=word("ending", "moved"), actor=owner.actor, today=today)


def test_the_basis_can_be_recorded_before_there_is_a_case(give, owner, today):
    person = register_person(actor=owner.actor, today=today)
    assert give(person=person).person == person


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "admin"])
def test_others_record_and_withdraw_nothing(request, give, owner, today, who):
    other = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        give(other)
    basis = give()
    with pytest.raises(NotAllowed):
        withdraw_basis(basis=basis, actor=other.actor, today=today)
    assert Basis.objects.get().withdrawn_on is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"given_on": date(2023, 11, 21)}, "given_on"),
        ({"valid_until": date(2023, 1, 1)}, "valid_until"),
    ],
)
def test_days_that_cannot_be_are_refused_at_their_field(give, changes, field):
    with pytest.raises(Invalid) as refusal:
        give(**changes)
    assert set(refusal.value.errors) == {field}
    assert not Basis.objects.exists()


def test_a_word_of_another_list_is_no_basis(give, word):
    with pytest.raises(Invalid, match="Rechtsgrundlage"):
        give(kind=word("ending", "moved"))
