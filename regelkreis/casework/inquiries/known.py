"""Who is known already, as a page shows it: own files to go on in, and colleagues of the town to talk to."""

from collections.abc import Sequence
from dataclasses import dataclass

from regelkreis.casework.counselling.queries import programmes_beside
from regelkreis.casework.inquiries.queries import TeamFile, known_in_team, known_to
from regelkreis.casework.people.queries import files_of
from regelkreis.casework.people.reasons import reasons_in_words
from regelkreis.casework.people.slots import FileLink
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.actors import Acting


@dataclass(frozen=True)
class OwnMatch:
    """Somebody of one's own files who may be meant, and which programmes counsel them already."""

    name: str
    file: FileLink
    reasons: Sequence[str]
    counselled_by: Sequence[str] = ()


@dataclass(frozen=True)
class TeamMatch:
    """Somebody whom a colleague of the same town accompanies."""

    file: TeamFile
    reasons: Sequence[str]


@dataclass(frozen=True)
class Known:
    """What is shown of who is known already; files elsewhere are never among it."""

    own: list[OwnMatch]
    team: list[TeamMatch]

    def __bool__(self) -> bool:
        return bool(self.own or self.team)


NOBODY = Known([], [])


def who_is_known(actor: Acting, sought: Identity) -> Known:
    """Return who may be meant in the two circles that the actor sees."""
    found = known_to(actor, sought)
    files = files_of(actor, [one.person_id for one in found])
    beside = programmes_beside(actor, list(files)) if files else {}
    own = [
        OwnMatch(
            one.full_name,
            files[one.person_id],
            reasons_in_words(one, sought),
            beside.get(one.person_id, ()),
        )
        for one in found
        if one.person_id in files
    ]
    team = [TeamMatch(one, reasons_in_words(one.similar, sought)) for one in known_in_team(actor, sought)]
    return Known(own, team)
