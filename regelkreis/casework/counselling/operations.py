"""What can happen to double counselling: noted, settled, over."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.counselling.deeds import COUNSELLING_ENDED, COUNSELLING_NOTED, COUNSELLING_SETTLED
from regelkreis.casework.counselling.models import Counselling
from regelkreis.casework.counselling.permissions import may_settle
from regelkreis.casework.counselling.rules import faults_of_days
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization


@transaction.atomic
def note_counselling(
    *,
    case: Case,
    programme: Term,
    actor: Acting,
    today: date,
    organization: Organization | None = None,
    contact: str = "",
    since: date | None = None,
    agreed_on: date | None = None,
) -> Counselling:
    """
    Note that another programme counsels the person already (AC-6).

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: no programme of this site, one that stands there already, a name without consent.
    """
    require(may_settle(actor, case))
    faults = faults_of_days(since=since, agreed_on=agreed_on, today=today)
    if programme.kind != Kind.PROGRAMME or programme.site != case.site:
        faults["programme"] = _("Dieses Programm kennt das Profil des Standorts nicht.")
    elif Counselling.objects.filter(case=case, programme=programme, ended_on=None).exists():
        faults["programme"] = _("Dieses Programm steht schon in der Akte.")
    if organization is not None and organization.site != case.site:
        faults["organization"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if contact.strip() and agreed_on is None:
        faults["contact"] = _(
            "Einen Namen tragen Sie ein, wenn die Person mit der Abstimmung einverstanden ist."
        )
    if faults:
        raise Invalid(faults)
    noted = Counselling.objects.create(
        site=case.site,
        case=case,
        programme=programme,
        organization=organization,
        contact=contact.strip(),
        since=since,
        agreed_on=agreed_on,
        noted_on=today,
    )
    note_event(case, "counselling.noted", on=today, organization=organization, subject_id=noted.pk)
    record(COUNSELLING_NOTED, actor=actor, subject=case, programme=programme.label)
    return noted


@transaction.atomic
def settle_counselling(
    *,
    counselling: Counselling,
    expected: int,
    settlement: str,
    on: date,
    actor: Acting,
    today: date,
    arrangement: str = "",
) -> Counselling:
    """
    Note who leads from a day on; settled otherwise later, it is settled anew.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: it is over, a day that cannot be, a division that does not say who does what.
    :raises Conflict: somebody else has settled it since version `expected`.
    """
    require(may_settle(actor, counselling.case))
    faults: dict[str, str] = {}
    if counselling.ended_on is not None:
        faults[""] = _("Dieses Programm berät die Person nicht mehr. Zu klären ist nichts.")
    if on > today:
        faults["on"] = _("Der Tag liegt in der Zukunft. Einzutragen ist der Tag der Absprache.")
    if settlement not in Counselling.Settlement.values:
        faults["settlement"] = _("Bitte wählen, wie Sie es geklärt haben.")
    if settlement == Counselling.Settlement.DIVIDED and not arrangement.strip():
        faults["arrangement"] = _("Bitte aufschreiben, wer was übernimmt.")
    if faults:
        raise Invalid(faults)
    counselling.change(
        expected=expected, settlement=settlement, settled_on=on, arrangement=arrangement.strip()
    )
    note_event(
        counselling.case,
        "counselling.settled",
        on=on,
        organization=counselling.organization,
        subject_id=counselling.pk,
    )
    record(
        COUNSELLING_SETTLED,
        actor=actor,
        subject=counselling.case,
        programme=counselling.programme.label,
        settlement=str(counselling.get_settlement_display()),
    )
    return counselling


@transaction.atomic
def end_counselling(
    *, counselling: Counselling, expected: int, on: date, actor: Acting, today: date
) -> Counselling:
    """
    Note that the other programme counsels no more.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: it was over before, or a day in the future.
    :raises Conflict: somebody else has changed it since version `expected`.
    """
    require(may_settle(actor, counselling.case))
    if counselling.ended_on is not None:
        raise Invalid({"": _("Das ist schon eingetragen.")})
    if on > today:
        raise Invalid({"on": _("Der Tag liegt in der Zukunft. Bitte prüfen.")})
    counselling.change(expected=expected, ended_on=on)
    record(
        COUNSELLING_ENDED,
        actor=actor,
        subject=counselling.case,
        programme=counselling.programme.label,
    )
    return counselling
