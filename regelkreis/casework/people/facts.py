"""What may be written down of a person."""

from datetime import date
from typing import TypedDict

from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Municipality


class PersonFacts(TypedDict, total=False):
    """What may be written down of a person; what is left out stays unknown or as it was."""

    given_name: str
    family_name: str
    birth_date: date | None
    gender: str
    nationality: str
    residence_status: Term | None
    family_status: Term | None
    arrived_on: date | None
    municipality: Municipality | None
    in_municipality_since: date | None
    languages: list[str]
    needs_interpreter: bool | None
    phone: str
    email: str
    unaccompanied_minor: bool | None
    multiple_needs: bool | None
    integration_residence: bool | None
    context: str
