"""What can be said before anything is stored: which groups, which post."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.intake.queries.membership import GroupCheck, Standing, check_target_groups
from regelkreis.casework.intake.queries.routing import routing
from regelkreis.casework.people.facts import PersonFacts
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.queries import facts_of
from regelkreis.network.catalogue.models import number_in
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post


@dataclass(frozen=True)
class Checked:
    """The answer of the rules and of the routing to what is typed so far."""

    groups: list[GroupCheck]
    proposed: Post | None
    why: str
    is_own: bool

    @property
    def tone(self) -> str:
        """How the sentence is meant: good, open, or simply so."""
        if self._codes(Standing.BELONGS):
            return "success"
        return "warning" if self._codes(Standing.UNKNOWN) else "neutral"

    @property
    def sentence(self) -> str:
        """The result in one sentence; unknown is never no."""
        if codes := self._codes(Standing.BELONGS):
            return _("Aufnahme ist möglich, über Zielgruppe %(codes)s.") % {"codes": _(" und ").join(codes)}
        if self._codes(Standing.UNKNOWN):
            return _("Das lässt sich noch nicht sagen: Es fehlen Angaben.")
        return _("Nach diesen Angaben gehört die Person zu keiner Zielgruppe.")

    def _codes(self, standing: Standing) -> list[str]:
        held = [one.version for one in self.groups if one.standing is standing]
        return [number_in(version.entry.code) or f"„{version.label}“" for version in held]


def check(actor: Acting, facts: PersonFacts, today: date) -> Checked:
    """
    Ask rules and routing what they say of facts that are not stored; nothing is written.

    The post is the one for the town and the first group the person belongs to, an own one before others.
    """
    person = Person(site=actor.site, **facts)
    groups = check_target_groups(actor.site, facts_of(person, today), today)
    town = facts.get("municipality")
    first = next((one.version for one in groups if one.standing is Standing.BELONGS), None)
    found = routing(town, today, own=actor.posts, group=first) if town is not None else None
    post, why = (found.post, found.why) if found else (None, "")
    return Checked(groups, post, why, post is not None and post.pk in actor.posts)
