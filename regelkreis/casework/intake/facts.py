"""What may be written down of a consultation short of a case."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Municipality, Organization


class ConsultationFacts(TypedDict, total=False):
    """The facts of a consultation; what is left out stays unknown or as it was."""

    on: date
    setting: str
    topics: Sequence[Term]
    language: str
    minutes: int | None
    municipality: Municipality | None
    access_route: Term | None
    mediated_by: Organization | None
    outcome: str
    referred_to: Organization | None
    note: str
    basis: Term | None
    person_name: str
    person_contact: str
