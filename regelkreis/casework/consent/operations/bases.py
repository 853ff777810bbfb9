"""What can happen to a basis: recorded, and withdrawn with effect at once."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.consent.deeds import BASIS_RECORDED, BASIS_WITHDRAWN
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.consent.permissions import may_withdraw
from regelkreis.casework.consent.rules import faults_of_period
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def record_basis(
    *,
    person: Person,
    kind: Term,
    given_on: date,
    actor: Acting,
    today: date,
    form: str = Basis.Form.WRITTEN,
    language: str = "",
    scope: str = "",
    valid_until: date | None = None,
    given_by: Person | None = None,
) -> Basis:
    """
    Write down why data about this person may be stored (Art. 6, Art. 7 (1) GDPR; EN-5).

    For a child it is given by somebody with custody, who is written down with it (Par. 1629 BGB).

    :raises NotAllowed: the actor does not work on this person.
    :raises Invalid: a day in the future, an end before the beginning, or a kind of another list.
    """
    require(may_write_about(actor, person))
    faults = faults_of_period(given_on=given_on, valid_until=valid_until, today=today)
    if kind.kind != Kind.LEGAL_BASIS or kind.site != actor.site:
        faults["kind"] = _("Diese Rechtsgrundlage kennt das Profil des Standorts nicht.")
    if given_by is not None and (given_by.site != person.site or given_by == person):
        faults["given_by"] = _("Für ein Kind gibt die Grundlage eine andere, sorgeberechtigte Person.")
    if faults:
        raise Invalid(faults)
    basis = Basis.objects.create(
        site=person.site,
        person=person,
        kind=kind,
        form=form,
        given_on=given_on,
        valid_until=valid_until,
        language=language,
        scope=scope,
        given_by=given_by,
    )
    record(BASIS_RECORDED, actor=actor, subject=person, kind=kind.label)
    return basis


@transaction.atomic
def withdraw_basis(*, basis: Basis, actor: Acting, today: date) -> Basis:
    """
    Take back a basis; from today on nothing more is stored on it (Art. 7 (3) GDPR).

    :raises NotAllowed: the actor does not read this person's file, or it was withdrawn before.
    """
    require(may_withdraw(actor, basis))
    basis.change(expected=basis.version, withdrawn_on=today)
    record(BASIS_WITHDRAWN, actor=actor, subject=basis.person, kind=basis.kind.label)
    return basis
