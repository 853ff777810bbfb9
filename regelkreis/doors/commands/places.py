"""Sites and towns named on the command line."""

from regelkreis.doors.commands.refusals import CommandRefused
from regelkreis.doors.imports.cells import BadCell, Wordlist
from regelkreis.network.organizations.models import Municipality, Site
from regelkreis.network.organizations.queries import municipalities, site_by_slug


def site_named(slug: str) -> Site:
    """
    Return a site of this database.

    :raises CommandRefused: there is none of this name; the sentence lists those there are.
    """
    site = site_by_slug(slug)
    if site is None:
        known = ", ".join(Site.objects.order_by("slug").values_list("slug", flat=True))
        if not known:
            raise CommandRefused(
                f"Einen Standort „{slug}“ gibt es nicht: Die Datenbank ist leer. "
                f"Zuerst laden: regelkreis init --site {slug}"
            )
        raise CommandRefused(f"Einen Standort „{slug}“ gibt es nicht. Erlaubt: {known}.")
    return site


def town_named(site: Site, name: str) -> Municipality:
    """
    Return a town of a site by code, label, other spelling or official key.

    :raises CommandRefused: the site has no such town; the sentence lists those it has.
    """
    towns = Wordlist.of(municipalities(site.pk), "ags")
    try:
        return towns.read(name)
    except BadCell:
        codes = ", ".join(town.code for town in towns.items)
        raise CommandRefused(
            f"Eine Gemeinde „{name}“ gibt es hier nicht ({site.name}). Erlaubt: {codes}."
        ) from None
