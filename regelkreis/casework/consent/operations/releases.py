"""What can happen to a release: given, extended, refused, and withdrawn with effect at once."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.consent.deeds import (
    RELEASE_EXTENDED,
    RELEASE_GIVEN,
    RELEASE_REFUSED,
    RELEASE_WITHDRAWN,
)
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Form, Release, ReleaseRefusal
from regelkreis.casework.consent.permissions import may_withdraw
from regelkreis.casework.consent.rules import faults_of_kinds, faults_of_period
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


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
    form: str = Form.WRITTEN,
    language: str = "",
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
        form=form,
        language=language.strip(),
    )
    record(RELEASE_GIVEN, actor=actor, subject=person, recipient=recipient.label, kinds=list(data_kinds))
    return release


@transaction.atomic
def extend_release(
    *,
    release: Release,
    data_kinds: Sequence[str],
    actor: Acting,
    today: date,
    valid_until: date | None = None,
    form: str = Form.SPOKEN,
    language: str = "",
) -> Release:
    """
    Let a recipient know more kinds of data, as the person has just agreed; the wider release takes over.

    The narrower one stays on record with the days on which it held (Art. 7 (1) GDPR).

    :raises NotAllowed: the actor does not work on this person.
    :raises Invalid: no new kind of data, an end before today, or a release that holds no more.
    """
    require(may_write_about(actor, release.person))
    if not Release.objects.standing(today).filter(pk=release.pk).exists():
        raise Invalid({"": _("Diese Freigabe gilt nicht mehr. Bitte tragen Sie eine neue ein.")})
    wider = give_release(
        person=release.person,
        recipient=release.recipient,
        purpose=release.purpose,
        data_kinds=[kind for kind in DataKind.values if kind in {*release.data_kinds, *data_kinds}],
        given_on=today,
        valid_until=valid_until,
        form=form,
        language=language,
        actor=actor,
        today=today,
    )
    release.change(expected=release.version, replaced_on=today)
    record(RELEASE_EXTENDED, actor=actor, subject=release.person, recipient=release.recipient.label)
    return wider


@transaction.atomic
def note_refusal(
    *,
    person: Person,
    recipient: Organization,
    purpose: str,
    refused_on: date,
    actor: Acting,
    today: date,
    language: str = "",
) -> ReleaseRefusal:
    """
    Write down that the person was asked and said no; nothing else changes by it.

    :raises NotAllowed: the actor does not work on this person.
    :raises Invalid: a day in the future, no purpose, a service of another site.
    """
    require(may_write_about(actor, person))
    faults: dict[str, str] = {}
    if refused_on > today:
        faults["refused_on"] = _("Der Tag liegt in der Zukunft. Einzutragen ist der Tag des Gesprächs.")
    if not purpose.strip():
        faults["purpose"] = _("Bitte angeben, wofür die Einrichtung die Angaben wollte.")
    if recipient.site != person.site:
        faults["recipient"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if faults:
        raise Invalid(faults)
    refusal = ReleaseRefusal.objects.create(
        site=person.site,
        person=person,
        recipient=recipient,
        purpose=purpose.strip(),
        refused_on=refused_on,
        language=language.strip(),
    )
    record(RELEASE_REFUSED, actor=actor, subject=person, recipient=recipient.label)
    return refusal


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
