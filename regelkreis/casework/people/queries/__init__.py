"""What can be asked about persons; who asks sees only those of their own files."""

from regelkreis.casework.people.queries.households import (
    member_visible_to,
    members_with,
    membership_of,
    persons_without_household,
)
from regelkreis.casework.people.queries.seen import facts_of, file_of, files_of, persons_visible_to
from regelkreis.casework.people.queries.similar import Similar, people_named, similar_people

__all__ = [
    "Similar",
    "facts_of",
    "file_of",
    "files_of",
    "member_visible_to",
    "members_with",
    "membership_of",
    "people_named",
    "persons_visible_to",
    "persons_without_household",
    "similar_people",
]
