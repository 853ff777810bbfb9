"""What the bodies hang up: navigation, the decisions on a theme's page, and a theme's next step."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role
from regelkreis.structure.committees.permissions import may_prepare_bodies
from regelkreis.structure.committees.queries import decisions_on, next_sessions, sessions_on
from regelkreis.structure.themes.models import Theme
from regelkreis.structure.themes.slots import NextStep, ThemePanel, next_steps, theme_panels


def decided_panel(theme: Theme, actor: Acting, today: date) -> Mapping[str, Any] | None:
    """Return what was decided on a theme, and where it stands on an agenda."""
    decided = decisions_on(theme, actor)
    planned = sessions_on(theme, actor, today)
    if not decided and not planned:
        return None
    return {
        "decisions": decided,
        "only": decided[0] if len(decided) == 1 else None,
        "sessions": planned,
        "may_prepare": bool(may_prepare_bodies(actor)),
        "today": today,
    }


def sessions_ahead(actor: Acting, today: date) -> Mapping[Any, NextStep]:
    """Return for each theme on a coming agenda that it will be dealt with there."""
    return {
        theme: NextStep(
            what=_("%(body)s berät") % {"body": session.body.label},
            until=session.on,
            url=reverse("committees:session", args=[session.pk]),
        )
        for theme, session in next_sessions(actor, today).items()
    }


theme_panels.register(
    ThemePanel("decisions", "committees/_on_theme.html", decided_panel, place="side"), order=20
)
next_steps.register(sessions_ahead)
navigation.register(
    NavigationEntry(gettext_lazy("Gremien"), "committees:sessions", frozenset({str(Role.COORDINATOR)})),
    order=70,
)
navigation.register(
    NavigationEntry(gettext_lazy("Beschlüsse"), "committees:register", frozenset({str(Role.TEAM_LEAD)})),
    order=90,
)
