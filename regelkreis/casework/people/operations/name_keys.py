"""The keys of a person's name, written whenever the name or the birth date is."""

from regelkreis.casework.people.identity import identity_of
from regelkreis.casework.people.models import NameKey, Person
from regelkreis.methods.names import index_keys

NAMED_BY = frozenset({"given_name", "family_name", "birth_date"})


def store_name_keys(person: Person) -> None:
    """Keep exactly the keys of the name as it is now; part of the operation that writes the name."""
    wanted = index_keys(identity_of(person))
    stored = set(NameKey.objects.filter(person=person).values_list("key", flat=True))
    if gone := stored - wanted:
        NameKey.objects.filter(person=person, key__in=gone).delete()
    NameKey.objects.bulk_create(
        NameKey(person=person, site=person.site, key=key) for key in sorted(wanted - stored)
    )
