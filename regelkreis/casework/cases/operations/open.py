"""A case opens."""

from datetime import date
from typing import Unpack

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.deeds import CASE_OPENED
from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.facts import CaseFacts, faults_of_facts
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.numbers import free_number
from regelkreis.casework.cases.permissions import may_open_on
from regelkreis.casework.cases.rules import faults_of_opening
from regelkreis.casework.people.models import Person
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting

ATTEMPTS = 5


@transaction.atomic
def open_case(
    *,
    person: Person,
    actor: Acting,
    today: date,
    number: str | None = None,
    **facts: Unpack[CaseFacts],
) -> Case:
    """
    Begin to accompany a person; `post`, `municipality` and `opened_on` are needed, the rest may be unknown.

    Without a number the case gets the next one of its town. The consent is recorded beside it
    (`consent.record_basis`): a case without one, as imported ones may be, says that the basis is missing.

    :raises NotAllowed: the actor does not hold the post.
    :raises Invalid: a day in the future, a number in use, or a word of another list or site.
    """
    require(may_open_on(actor, facts["post"]))
    faults = faults_of_facts(facts, actor.site)
    faults |= faults_of_opening(opened_on=facts["opened_on"], birth_date=person.birth_date, today=today)
    if person.site != actor.site:
        faults["person"] = _("Diese Person gehört zu einem anderen Standort.")
    if faults:
        raise Invalid(faults)
    topics = facts.pop("further_topics", ())
    case = _store(Case(site=actor.site, person=person, **facts), number)
    case.further_topics.set(topics)
    note_event(case, "case.opened", on=case.opened_on)
    record(CASE_OPENED, actor=actor, subject=case, number=case.number)
    return case


def _store(case: Case, number: str | None) -> Case:
    """Save under the given number, or under the next free one, asking again if somebody was faster."""
    for _attempt in range(ATTEMPTS):
        case.number = number or free_number(case.site, case.municipality)
        try:
            with transaction.atomic():
                case.save(force_insert=True)
        except IntegrityError:
            if number is not None:
                break
        else:
            return case
    raise Invalid(
        {"number": _("Diese Fallnummer gibt es bereits. Ohne Angabe vergibt das Programm die nächste.")}
    )
