"""What a site's profile knows, ready to read cells by it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from regelkreis.doors.imports.cells import Wordlist
from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term
from regelkreis.network.catalogue.queries import terms
from regelkreis.network.organizations.models import Municipality, Post, Site
from regelkreis.network.organizations.queries import municipalities, posts


@dataclass(frozen=True)
class Profile:
    """The lists of one site; each is asked for once, when the first cell needs it."""

    site: Site
    today: date

    @cached_property
    def towns(self) -> Wordlist[Municipality]:
        """The towns, also by their official key."""
        return Wordlist.of(municipalities(self.site.pk), "ags")

    @cached_property
    def posts(self) -> Wordlist[Post]:
        """The posts in case management."""
        return Wordlist.of(posts(self.site.pk))

    @cached_property
    def groups(self) -> Wordlist[TargetGroup]:
        """Every target group the site ever had."""
        return Wordlist.of(TargetGroup.objects.of_site(self.site.pk).order_by("position", "code"))

    @cached_property
    def group_versions(self) -> dict[UUID, list[TargetGroupVersion]]:
        """What is known today of each target group, in the order of time."""
        found: dict[UUID, list[TargetGroupVersion]] = {group.pk: [] for group in self.groups.items}
        revisions = {group.pk: group.revision for group in self.groups.items}
        for version in TargetGroupVersion.objects.of_site(self.site.pk).select_related("entry"):
            if version.revision == revisions[version.entry_id]:
                found[version.entry_id].append(version)
        for versions in found.values():
            versions.sort(key=lambda version: version.valid_from or date.min)
        return found

    @cached_property
    def _words(self) -> dict[str, Wordlist[Term]]:
        return {}

    def words(self, kind: Kind) -> Wordlist[Term]:
        """Return one list of words, expired ones included: old cases were opened with them."""
        if kind not in self._words:
            self._words[kind] = Wordlist.of(terms(self.site.pk, kind))
        return self._words[kind]
