"""Another service is told only what was chosen one by one and a release covers; the paper says what."""

import pytest

from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import issue_summary
from regelkreis.casework.documents.operations.issue import NotCovered
from regelkreis.casework.documents.telling import tellable
from regelkreis.casework.planning.operations import Judgement, add_step, agree_goal, assess
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.organizations.models import Organization
from tests.casework.documents.test_a_paper_is_made import words
from tests.cast import build_case


@pytest.fixture
def release(case, owner, today):
    return give_release(
        person=case.person,
        recipient=Organization.objects.get(site=case.site, code="mbe"),
        purpose="Sprachkurs",
        data_kinds=["identity", "language", "goals", "work"],
        given_on=today,
        actor=owner.actor,
        today=today,
    )


@pytest.fixture
def known(case, owner, word, today):
    acting = {"actor": owner.actor, "today": today}
    type(case.person).objects.update(languages=["Dari"], phone="0151 999")
    type(case).objects.update(concern="sehr vertraulich")
    work = word("life_domain", "work")
    goal = agree_goal(case=case, domain=work, title="Pflegehelferin werden", **acting)
    add_step(goal=goal, what="Anerkennung beantragen", **acting)
    assess(case=case, on=today, judgements=[Judgement(domain=work, level=2, need="Ausbildung")], **acting)
    case.refresh_from_db()
    case.person.refresh_from_db()
    return case


def tell(case, release, somebody, today, told, **changes):
    values = {"case": case, "release": release, "told": told, "phone": "", **changes}
    return issue_summary(**values, actor=somebody.actor, today=today)


def test_only_what_was_chosen_stands_on_the_paper(known, release, owner, today):
    made = tell(known, release, owner, today, ["name", "languages"], phone="0212 1")

    text = words(made)
    for expected in ("Amara Probst", "Dari", "Migrationsberatung Nord", "Sprachkurs", "20.11.2023", "0212 1"):
        assert expected in text, expected
    for hidden in ("01.04.1990", "0151 999", "vertraulich", "Pflegehelferin", "Ausbildung", known.number):
        assert hidden not in text, hidden
    assert (made.recipient, made.kind, made.awaits_signature) == (release.recipient, "summary", False)


def test_goals_and_needs_can_be_told_where_the_release_names_them(known, release, owner, today):
    codes = [one.code for one in tellable(known, release)]
    assert "phone" not in codes and "concern" not in codes
    text = words(tell(known, release, owner, today, [c for c in codes if c.startswith(("goal", "need"))]))
    assert "Pflegehelferin werden" in text and "Anerkennung beantragen" in text
    assert "Bedarf: Ausbildung und Arbeit" in text


def test_the_journal_says_what_was_handed_over_and_not_its_content(known, release, owner, today):
    tell(known, release, owner, today, ["name", "birth"])
    entry = Entry.objects.order_by("sequence").last()
    assert (entry.deed, entry.details["told"]) == ("document.summary_issued", "Name, geboren am")
    assert "1990" not in (entry.payload or "")


@pytest.mark.parametrize("told", [["phone"], ["name", "concern"], ["name", "invented"]])
def test_what_the_release_does_not_name_is_not_told(known, release, owner, today, told):
    with pytest.raises(NotCovered, match="nichts"):
        tell(known, release, owner, today, told)
    assert not Document.objects.exists()


def test_a_withdrawn_or_expired_release_covers_nothing(known, release, owner, today):
    withdraw_release(release=release, actor=owner.actor, today=today)
    with pytest.raises(NotCovered):
        tell(known, release, owner, today, ["name"])
    Release.objects.update(withdrawn_on=None, valid_until="2023-11-19", given_on="2023-11-01")
    with pytest.raises(NotCovered):
        tell(known, release, owner, today, ["name"])


def test_another_persons_release_covers_nothing_here(known, release, owner, today):
    other = build_case(owner)
    with pytest.raises(NotCovered):
        tell(other, release, owner, today, ["name"])


def test_nothing_chosen_is_no_summary(known, release, owner, today):
    with pytest.raises(Invalid, match="mindestens eine"):
        tell(known, release, owner, today, [])


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_hands_over(known, release, today, who, request):
    with pytest.raises(NotAllowed):
        tell(known, release, request.getfixturevalue(who), today, ["name"])
