"""What can be asked about persons; who asks sees only those of their own files."""

from regelkreis.casework.people.queries.seen import facts_of, file_of, files_of, persons_visible_to
from regelkreis.casework.people.queries.similar import Similar, people_named, similar_people

__all__ = [
    "Similar",
    "facts_of",
    "file_of",
    "files_of",
    "people_named",
    "persons_visible_to",
    "similar_people",
]
