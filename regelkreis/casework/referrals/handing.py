"""What is handed over with a referral: facts of the file, one by one, and the release that covers them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Form, Release
from regelkreis.casework.consent.operations import extend_release, give_release
from regelkreis.casework.documents.telling import Tellable, tellable
from regelkreis.casework.referrals.queries import covering_release
from regelkreis.casework.referrals.refusals import ReleaseMissing, ReleaseTooNarrow
from regelkreis.casework.referrals.rules import is_covered
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization

# What a service needs to call somebody back; more needs a release that names it.
HANDED_OVER = (DataKind.IDENTITY, DataKind.CONTACT, DataKind.LANGUAGE, DataKind.CONCERN)
USUAL = ("name", "phone", "email", "languages", "interpreter")


@dataclass(frozen=True)
class Agreement:
    """The person has just agreed that the recipient is told: until when, in what form and language."""

    valid_until: date | None = None
    form: str = Form.SPOKEN
    language: str = ""


def known_facts(case: Case) -> list[Tellable]:
    """Return all that could be handed over; the concern is written for the referral and is none of them."""
    everything = Release(data_kinds=list(DataKind.values))
    return [one for one in tellable(case, everything) if one.code != "concern"]


def facts_to_hand(case: Case, told: Sequence[str] | None) -> list[Tellable]:
    """
    Return the chosen facts; without a choice those that a service needs to call somebody back.

    :raises Invalid: something was chosen that the file does not hold.
    """
    wanted = set(USUAL if told is None else told)
    found = [one for one in known_facts(case) if one.code in wanted]
    if told is not None and len(found) < len(wanted):
        raise Invalid({"told": _("Eine gewählte Angabe steht nicht mehr in der Akte. Bitte neu wählen.")})
    return found


def kinds_needed(facts: Sequence[Tellable], told: Sequence[str] | None) -> set[str]:
    """Return which kinds of data a release must name; facts that nobody chose need none."""
    return {DataKind.CONCERN.value} | ({one.kind.value for one in facts} if told is not None else set())


def standing_for(
    case: Case, recipient: Organization, kinds: Collection[str], agreement: Agreement | None, today: date
) -> Release | None:
    """
    Return the release that covers these kinds today, or None where the agreement just given must do.

    :raises ReleaseMissing: there is none, and the person has not agreed now.
    :raises ReleaseTooNarrow: there is one, but it names less.
    """
    if covering := covering_release(case.person, recipient, today, kinds):
        return covering
    if agreement is not None:
        return None
    if narrow := covering_release(case.person, recipient, today):
        raise ReleaseTooNarrow(recipient, set(kinds) - set(narrow.data_kinds))
    raise ReleaseMissing(recipient)


def agreed_release(
    case: Case,
    recipient: Organization,
    kinds: Collection[str],
    agreement: Agreement,
    *,
    actor: Acting,
    today: date,
) -> Release:
    """Make the agreement just given a release: a narrower one is extended, otherwise a new one is given."""
    words = {"valid_until": agreement.valid_until, "form": agreement.form, "language": agreement.language}
    if narrow := covering_release(case.person, recipient, today):
        return extend_release(
            release=narrow,
            data_kinds=list(kinds),
            actor=actor,
            today=today,
            **words,  # type: ignore[arg-type]
        )
    return give_release(
        person=case.person,
        recipient=recipient,
        purpose=purpose_of_referral(),
        data_kinds=[kind for kind in DataKind.values if kind in kinds],
        given_on=today,
        actor=actor,
        today=today,
        **words,  # type: ignore[arg-type]
    )


def purpose_of_referral() -> str:
    """Return what a release given with a referral is for."""
    return _("Verweis: Beratung und Rückmeldung dazu")


def covered_only(facts: Sequence[Tellable], release: Release) -> list[Tellable]:
    """Return the facts that the release covers; never more leaves the house."""
    return [one for one in facts if is_covered([one.kind.value], release.data_kinds)]
