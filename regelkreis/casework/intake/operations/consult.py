"""Consultation short of a case: counted, described, taken back, carried into a case."""

from datetime import date
from typing import Any, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.deeds import (
    CONSULTATION_COUNTED,
    CONSULTATION_DESCRIBED,
    CONSULTATION_WITHDRAWN,
)
from regelkreis.casework.intake.facts import ConsultationFacts
from regelkreis.casework.intake.models import Consultation
from regelkreis.casework.intake.permissions import may_consult, may_describe, may_take_back
from regelkreis.casework.intake.rules import fault_of_day, faults_of_name, faults_of_outcome
from regelkreis.casework.intake.words import foreign
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.clock import now
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post

# What a consultation says of a person once its name is erased.
NAMELESS = {"person_name": "", "person_contact": "", "basis": None}


@transaction.atomic
def count_consultation(
    *, post: Post, actor: Acting, today: date, **facts: Unpack[ConsultationFacts]
) -> Consultation:
    """
    Count one talk in the open hours or on the phone; anonymous unless a basis is documented (AC-17).

    :raises NotAllowed: the actor does not hold the post.
    :raises Invalid: no topic, a day in the future, a name without a basis, or words of another site.
    """
    require(may_consult(actor, post))
    made = Consultation(site=actor.site, post=post, counted_by=actor.user_id, on=facts.get("on", today))
    topics = list(facts.pop("topics", ()))
    values = _checked(made, facts, topics, actor, today)
    for name, value in values.items():
        setattr(made, name, value)
    made.save(force_insert=True)
    made.topics.set(topics)
    record(CONSULTATION_COUNTED, actor=actor, subject=made)
    return made


@transaction.atomic
def describe_consultation(
    *,
    consultation: Consultation,
    expected: int,
    actor: Acting,
    today: date,
    **facts: Unpack[ConsultationFacts],
) -> Consultation:
    """
    Write down more of a talk: how long, what was done, what follows, or who it was on a basis.

    :raises NotAllowed: another post, or the talk was taken back or became a case.
    :raises Invalid: as for counting.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_describe(actor, consultation))
    topics = list(facts.pop("topics", consultation.topics.order_by("position", "code")))
    values = _checked(consultation, facts, topics, actor, today)
    consultation.change(expected=expected, **values)
    consultation.topics.set(topics)
    record(CONSULTATION_DESCRIBED, actor=actor, subject=consultation, fields=sorted(facts))
    return consultation


@transaction.atomic
def withdraw_consultation(*, consultation: Consultation, actor: Acting, today: date) -> Consultation:
    """
    Take a counted talk back, with everything that was noted of it; taken back twice it stays so.

    :raises NotAllowed: another post, or a case came of it.
    """
    require(may_take_back(actor, consultation))
    if consultation.withdrawn_at is None:
        consultation.change(expected=consultation.version, withdrawn_at=now(), note="", **NAMELESS)
        record(CONSULTATION_WITHDRAWN, actor=actor, subject=consultation, on=str(today))
    return consultation


def carry_consultation(consultation: Consultation, *, case: Case) -> None:
    """Link a talk to the case that came of it, which has the name from now on; part of `take_in`."""
    if consultation.site != case.site or consultation.case_id is not None:
        raise Invalid({"": _("Aus dieser Beratung ist schon ein Fall geworden.")})
    consultation.change(
        expected=consultation.version, case=case, outcome=Consultation.Outcome.SUPPORT, **NAMELESS
    )
    note_event(
        case,
        "consultation.held",
        on=consultation.on,
        organization=consultation.mediated_by,
        subject_id=consultation.pk,
    )


def _checked(
    stored: Consultation, facts: ConsultationFacts, topics: list[Any], actor: Acting, today: date
) -> dict[str, Any]:
    """Return the values to store, without a basis where nobody is named; refuse what cannot be."""
    values: dict[str, Any] = dict(facts)
    basis = values.get("basis", stored.basis)
    name = values.get("person_name", stored.person_name).strip()
    contact = values.get("person_contact", stored.person_contact).strip()
    outcome = values.get("outcome", stored.outcome)
    referred_to = values.get("referred_to", stored.referred_to)
    errors = {"on": fault_of_day(values.get("on", stored.on), today)}
    errors |= faults_of_name(has_basis=basis is not None, name=name, contact=contact)
    errors |= faults_of_outcome(
        outcome=outcome, is_named=bool(name or contact), is_referred=referred_to is not None
    )
    if not topics:
        errors["topics"] = _("Bitte mindestens ein Thema wählen: Danach wird gezählt.")
    records = {name: values.get(name) for name in ("municipality", "mediated_by", "referred_to")}
    words = {
        "access_route": (values.get("access_route"), Kind.ACCESS_ROUTE),
        "basis": (basis, Kind.LEGAL_BASIS),
    }
    errors |= foreign(actor.site, records, words)
    if any(foreign(actor.site, {}, {"topics": (topic, Kind.LIFE_DOMAIN)}) for topic in topics):
        errors["topics"] = _("Das kennt das Profil dieses Standorts nicht.")
    if errors := {field: sentence for field, sentence in errors.items() if sentence}:
        raise Invalid(errors)
    return {
        **values,
        "person_name": name,
        "person_contact": contact,
        "basis": basis if name or contact else None,
    }
