"""People with a name, a birth date and a file, registered as the product does it."""

from regelkreis.casework.cases.models import Case
from regelkreis.casework.people.operations import register_person
from tests.cast import TODAY, Somebody, build_case


def build_named(somebody: Somebody, given: str, family: str, born=None, **changes) -> Case:
    """Return a case of whoever is given, with a person of this name."""
    person = register_person(
        actor=somebody.actor, today=TODAY, given_name=given, family_name=family, birth_date=born
    )
    return build_case(somebody, person=person, **changes)
