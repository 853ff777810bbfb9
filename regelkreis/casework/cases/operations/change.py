"""The facts of a case change."""

from datetime import date
from typing import Any, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.deeds import CASE_CHANGED
from regelkreis.casework.cases.facts import CaseFacts, faults_of_facts
from regelkreis.casework.cases.models import Case, CaseEvent
from regelkreis.casework.cases.permissions import may_open_on, may_work_on
from regelkreis.casework.cases.rules import faults_of_opening
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def change_case(*, case: Case, version: int, actor: Acting, today: date, **facts: Unpack[CaseFacts]) -> Case:
    """
    Write down changed facts of a case; what is not named stays as it was.

    :raises NotAllowed: the actor does not work on the case, or not on the post it is to go to.
    :raises Invalid: days that contradict each other, or a word of another list or site.
    :raises Conflict: somebody else has changed the case since `version`.
    """
    require(may_work_on(actor, case))
    changed = _changed(case, facts)
    if not changed:
        return case
    if "post" in changed:
        require(may_open_on(actor, changed["post"]))
    _check(case, facts, actor, today)
    _store(case, version, changed)
    if "opened_on" in changed:
        CaseEvent.objects.filter(case=case, activity="case.opened").update(on=case.opened_on)
    record(CASE_CHANGED, actor=actor, subject=case, number=case.number, fields=sorted(changed))
    return case


def _changed(case: Case, facts: CaseFacts) -> dict[str, Any]:
    wished: dict[str, Any] = dict(facts)
    if "further_topics" in wished:
        stored = {topic.pk for topic in case.further_topics.all()}
        if stored == {topic.pk for topic in wished["further_topics"]}:
            del wished["further_topics"]
    return {
        name: value
        for name, value in wished.items()
        if name == "further_topics" or getattr(case, name) != value
    }


def _check(case: Case, facts: CaseFacts, actor: Acting, today: date) -> None:
    opened_on = facts.get("opened_on", case.opened_on)
    faults = faults_of_facts(facts, actor.site)
    faults |= faults_of_opening(opened_on=opened_on, birth_date=case.person.birth_date, today=today)
    if case.closed_on is not None and opened_on > case.closed_on:
        faults["opened_on"] = _("Die Eröffnung liegt nach dem Abschluss. Bitte beide Daten prüfen.")
    if faults:
        raise Invalid(faults)


def _store(case: Case, version: int, changed: dict[str, Any]) -> None:
    plain = {name: value for name, value in changed.items() if name != "further_topics"}
    try:
        case.change(expected=version, **plain)
    except Conflict as conflict:
        raise Conflict({**conflict.differences, **_topics(case, changed)}) from None
    if "further_topics" in changed:
        case.further_topics.set(changed["further_topics"])


def _topics(case: Case, changed: dict[str, Any]) -> dict[str, tuple[str, str]]:
    if "further_topics" not in changed:
        return {}
    stored = ", ".join(topic.label for topic in case.further_topics.order_by("position"))
    return {"further_topics": (stored, ", ".join(topic.label for topic in changed["further_topics"]))}
