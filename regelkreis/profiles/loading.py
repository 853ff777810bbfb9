"""Loading a profile: versions are added, history is never rewritten, the same again changes nothing."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting, acting_for_system
from regelkreis.network.organizations.models import ProfileLoad, Site
from regelkreis.network.organizations.permissions import may_load_profile
from regelkreis.profiles.checking import checked
from regelkreis.profiles.deeds import PROFILE_LOADED
from regelkreis.profiles.drafts import drafts_of, group_drafts
from regelkreis.profiles.faults import ProfileInvalid
from regelkreis.profiles.merging import read_with_library
from regelkreis.profiles.revisions import Changes, write_revision
from regelkreis.profiles.schema import LISTS, Profile, SiteEntry
from regelkreis.profiles.shelves import (
    district_shelf,
    municipality_shelf,
    organization_shelf,
    post_shelf,
    put_places,
    target_group_shelf,
    term_shelf,
)
from regelkreis.profiles.sources import read_source

__all__ = ["LoadResult", "ProfileInvalid", "load_profile"]


@dataclass(frozen=True)
class LoadResult:
    """What a load did: names of entries as `list › code`, and what somebody should know about it."""

    site: Site
    revision: int
    is_new_revision: bool
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences on entries that the profile no longer has; they stay, since cases may point to them."""
        sentence = _(
            "%(name)s steht nicht mehr im Profil und bleibt erhalten. Mit „until:“ endet die Gültigkeit."
        )
        return tuple(sentence % {"name": name} for name in self.missing)


def load_profile(source: str | Path, *, actor: Acting | None = None) -> LoadResult:
    """
    Load a shipped profile by name, or one from a file; without an actor the command line acts.

    :raises ProfileInvalid: with every fault and its line; nothing is written.
    :raises NotAllowed: the actor does not administer the profile's site.
    """
    read = read_with_library(*read_source(source))
    return _write(checked(read.profile), read.text, actor)


@transaction.atomic
def _write(profile: Profile, text: str, actor: Acting | None) -> LoadResult:
    site, is_new = Site.objects.select_for_update().get_or_create(
        slug=profile.site.slug, defaults={"name": profile.site.name}
    )
    actor = actor or acting_for_system(site)
    require(may_load_profile(actor, site))
    revision, changes = site.revision + 1, Changes()
    is_changed = _take_over(site, profile.site)
    _write_lists(profile, site, revision, changes)
    if is_new or is_changed or changes:
        site.revision = revision
        site.save()
        _keep(site, text, actor, changes)
    return LoadResult(
        site=site,
        revision=site.revision,
        is_new_revision=site.revision == revision,
        added=tuple(changes.added),
        changed=tuple(changes.changed),
        unchanged=tuple(changes.unchanged),
        missing=tuple(changes.missing),
    )


def _take_over(site: Site, entry: SiteEntry) -> bool:
    """Put name, words and settings on the site, and say whether that changed anything."""
    settings = entry.settings.model_dump(mode="json")
    same = (site.name, site.words, site.settings) == (entry.name, entry.words, settings)
    site.name, site.words, site.settings = entry.name, dict(entry.words), settings
    return not same


def _write_lists(profile: Profile, site: Site, revision: int, changes: Changes) -> None:
    write = partial(write_revision, site=site.pk, revision=revision, changes=changes)
    districts = write(district_shelf(), drafts_of(profile.districts))
    towns = write(municipality_shelf(districts), drafts_of(profile.municipalities))
    offices = write(organization_shelf(towns), drafts_of(profile.organizations))
    posts = drafts_of(profile.posts)
    put_places(posts, write(post_shelf(offices), posts), towns, districts)
    write(target_group_shelf(), group_drafts(profile.target_groups))
    for name, kind in LISTS.items():
        write(term_shelf(name, kind), drafts_of(profile.words_of(name)))


def _keep(site: Site, text: str, actor: Acting, changes: Changes) -> None:
    ProfileLoad.objects.create(
        site=site, revision=site.revision, checksum=sha256(text.encode()).hexdigest(), source=text
    )
    record(
        PROFILE_LOADED,
        actor=actor,
        subject=site,
        revision=site.revision,
        added=len(changes.added),
        changed=len(changes.changed),
        missing=len(changes.missing),
    )
