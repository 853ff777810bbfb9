"""What can happen to bases and releases: given, and withdrawn with effect at once."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.consent.deeds import (
    BASIS_RECORDED,
    BASIS_WITHDRAWN,
    RELEASE_GIVEN,
    RELEASE_WITHDRAWN,
)
from regelkreis.casework.consent.models import Basis, Release
from regelkreis.casework.consent.permissions import may_withdraw
from regelkreis.casework.consent.rules import faults_of_kinds, faults_of_period
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


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


@transaction.atomic
def give_release(
    *,
    person: Person,
    recipient: Organization,
    purpose: str,
    data_kinds: Sequence[str],
    given_on: date,
    actor: Acting,
    today: date,
    valid_until: date | None = None,
) -> Release:
    """
    Write down that one recipient may know these kinds of data, for this purpose, until this day.

    :raises NotAllowed: the actor does not work on this person.
    :raises Invalid: a day in the future, an end before the beginning, no purpose or no kind of data.
    """
    require(may_write_about(actor, person))
    faults = faults_of_period(given_on=given_on, valid_until=valid_until, today=today)
    faults |= faults_of_kinds(data_kinds)
    if not purpose.strip():
        faults["purpose"] = _("Bitte angeben, wofür die Einrichtung die Angaben braucht.")
    if recipient.site != person.site:
        faults["recipient"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if faults:
        raise Invalid(faults)
    release = Release.objects.create(
        site=person.site,
        person=person,
        recipient=recipient,
        purpose=purpose.strip(),
        data_kinds=list(data_kinds),
        given_on=given_on,
        valid_until=valid_until,
    )
    record(RELEASE_GIVEN, actor=actor, subject=person, recipient=recipient.label, kinds=list(data_kinds))
    return release


@transaction.atomic
def withdraw_release(*, release: Release, actor: Acting, today: date) -> Release:
    """
    Take back a release; from today on the recipient is told nothing more (Art. 7 (3) GDPR).

    :raises NotAllowed: the actor does not read this person's file, or it was withdrawn before.
    """
    require(may_withdraw(actor, release))
    release.change(expected=release.version, withdrawn_on=today)
    record(RELEASE_WITHDRAWN, actor=actor, subject=release.person, recipient=release.recipient.label)
    return release
