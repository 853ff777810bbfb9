"""Who took part in the conferences of a case, for the network of its helpers."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.referrals.slots import Involved


def participants_involved(case: Case, today: date) -> Iterator[Involved]:
    """Agencies that took part in a conference, or are to take part; by one question."""
    found = (
        Participant.objects.filter(conference__case=case, kind=Participant.Kind.AGENCY)
        .exclude(conference__state=Conference.State.CANCELLED)
        .select_related("organization", "conference")
        .order_by("conference__on", "created_at", "pk")
    )
    for one in found:
        name = one.organization.label if one.organization else one.agency or one.contact
        yield Involved(name, _("Konferenz"), one.conference.on, one.organization_id)
