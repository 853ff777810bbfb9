"""A person as the comparison of names sees them."""

from regelkreis.casework.people.models import Person
from regelkreis.methods.names import Identity


def identity_of(person: Person) -> Identity:
    """Return name and birth date of a person."""
    return Identity(person.given_name, person.family_name, person.birth_date)


def identity_from(text: str) -> Identity:
    """
    Return what is typed into one search field; the last word is taken for the family name.

    >>> identity_from("Anna Maria Probst").given
    'Anna Maria'
    """
    given, _space, family = text.strip().rpartition(" ")
    return Identity(given.strip(), family)
