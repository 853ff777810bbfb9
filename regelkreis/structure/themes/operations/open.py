"""A theme is taken up, and named anew."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.structure.themes.deeds import THEME_OPENED, THEME_RENAMED
from regelkreis.structure.themes.models import Theme, ThemeMove
from regelkreis.structure.themes.operations.way import note_move
from regelkreis.structure.themes.permissions import may_carry_themes
from regelkreis.structure.themes.rules import COLLECT


@transaction.atomic
def open_theme(
    *,
    title: str,
    rung: Term,
    actor: Acting,
    today: date,
    summary: str = "",
    domain: Term | None = None,
    reason: str = "",
) -> Theme:
    """
    Take up what recurs as a theme: it stands at the first step, on the rung named.

    :raises NotAllowed: the actor does not carry themes.
    :raises Invalid: without a title.
    """
    require(may_carry_themes(actor))
    theme = Theme.objects.create(
        site=actor.site, number=_next_number(actor), title=_titled(title), summary=summary.strip(),
        domain=domain, stage=COLLECT, stage_since=today, rung=rung, opened_on=today,
    )  # fmt: skip
    note_move(theme, ThemeMove.Kind.OPENED, reason or _("Aufgenommen."), actor, today)
    record(THEME_OPENED, actor=actor, subject=theme, number=theme.number, title=theme.title)
    return theme


@transaction.atomic
def rename_theme(
    *,
    theme: Theme,
    version: int,
    title: str,
    summary: str,
    domain: Term | None,
    actor: Acting,
    today: date,
) -> None:
    """
    Give a theme another title or summary.

    :raises NotAllowed: the actor does not carry themes.
    :raises Invalid: without a title.
    :raises Conflict: somebody else changed it meanwhile.
    """
    require(may_carry_themes(actor))
    theme.change(expected=version, title=_titled(title), summary=summary.strip(), domain=domain)
    record(THEME_RENAMED, actor=actor, subject=theme, number=theme.number, title=theme.title)


def _next_number(actor: Acting) -> int:
    # The lock on the site's row makes two themes opened at once take two numbers.
    Site.objects.select_for_update().get(pk=actor.site)
    highest = Theme.objects.of_site(actor.site).aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1


def _titled(title: str) -> str:
    if not title.strip():
        raise Invalid({"title": _("Bitte dem Thema einen Titel geben, so wie sich jemand beschweren würde.")})
    return title.strip()
