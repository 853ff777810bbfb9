"""The site's own words, looked up once for the whole story."""

from datetime import date
from functools import cached_property

from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term
from regelkreis.network.organizations.models import Municipality, Organization, Post, Site


class Words:
    """What the story is told with: the words, towns, organizations and posts of one loaded profile."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def terms(self) -> dict[str, dict[str, Term]]:
        """Return every word by list and code."""
        found: dict[str, dict[str, Term]] = {}
        for term in Term.objects.of_site(self.site.pk).order_by("kind", "position", "code"):
            found.setdefault(term.kind, {})[term.code] = term
        return found

    @cached_property
    def towns(self) -> dict[str, Municipality]:
        """Return the towns by code."""
        return {town.code: town for town in Municipality.objects.of_site(self.site.pk).order_by("position")}

    @cached_property
    def organizations(self) -> dict[str, Organization]:
        """Return the organizations by code."""
        found = Organization.objects.of_site(self.site.pk).order_by("position", "code")
        return {one.code: one for one in found}

    @cached_property
    def posts(self) -> dict[str, Post]:
        """Return the posts of case management by code, in the order of the profile."""
        found = Post.objects.of_site(self.site.pk).filter(component="II").order_by("position", "code")
        return {post.code: post for post in found.prefetch_related("serves")}

    def term(self, kind: Kind, code: str) -> Term:
        """
        Return a word by its code.

        :raises KeyError: the profile has no such word.
        """
        return self.terms[kind][code]

    def codes(self, kind: Kind) -> list[str]:
        """Return the codes of a list in the order of the profile."""
        return list(self.terms[kind])

    def group(self, code: str, on: date) -> TargetGroupVersion:
        """Return a target group as it was decided on a day."""
        versions = TargetGroupVersion.objects.of_site(self.site.pk).on(on)
        found: TargetGroupVersion = versions.get(entry__code=code)
        return found
