"""What stands on the page of a case file, asked with as few questions as the page has parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.casework.cases.completeness import Wanted, completeness_of, gaps
from regelkreis.casework.cases.head import about_case, head_facts
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_reopen, may_undo_closing, may_work_on
from regelkreis.casework.cases.phases import later_phases, steps_of
from regelkreis.casework.cases.queries import CaseFile, log_of, words_for_file
from regelkreis.casework.cases.slots import CasePanel, Column, case_actions, case_panels
from regelkreis.casework.cases.timeline import timeline_of
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.components import Tab
from regelkreis.foundation.ui.drawn import panel as framed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.requests import StaffRequest

SHOWN_EVENTS = 8


@dataclass(frozen=True)
class ShownPanel:
    """A panel as it stands on the page: drawn, or only announced with the address it is loaded from."""

    panel: CasePanel
    html: SafeString


def file_context(request: StaffRequest, file: CaseFile) -> dict[str, Any]:
    """Return everything the case file's template shows."""
    case, actor, today = file.case, request.actor, request.today
    events = log_of(case)
    words = words_for_file(case)
    main, side = panels_of(request, case, "main"), panels_of(request, case, "side")
    wanted = [Wanted(word.code, word.label, word.data) for word in words[Kind.MINIMUM_DATA]]
    phases = {word.code: word.label for word in words[Kind.PHASE]}
    completeness = completeness_of(
        case,
        wanted,
        happened={event.activity for event in events},
        has_basis=file.basis_on is not None,
        later=later_phases(events, phases),
    )
    return {
        "case": case,
        "has_basis": file.basis_on is not None,
        "head_facts": head_facts(case, today),
        "steps": steps_of(events, phases, today=today),
        "timeline": timeline_of(case, events, limit=SHOWN_EVENTS),
        "event_count": len(events),
        "more_events": len(events) > SHOWN_EVENTS,
        "completeness": completeness,
        "gaps": gaps(completeness.missing, phases),
        "main_panels": main,
        "side_panels": side,
        "about": about_case(
            file,
            [word.label for word in words[Kind.LIFE_DOMAIN]],
            last=max((event.on for event in events), default=case.opened_on),
        ),
        "tabs": _tabs([*main], len(events)),
        "reads_until": file.reads_until,
        "strips": file.strips,
        "may_work": bool(may_work_on(actor, case)),
        "may_reopen": bool(may_reopen(actor, case)),
        "may_undo": bool(may_undo_closing(actor, case, file.closing_by, file.closing_on, today)),
        **_actions(case, actor),
    }


def panels_of(request: StaffRequest, case: Case, column: Column) -> list[ShownPanel]:
    """Return the panels of a column that have something to show, deferred ones as announcements."""
    drawn = [
        (panel, announce(case, panel) if panel.deferred else draw(request, case, panel))
        for panel in case_panels
        if panel.column == column
    ]
    return [ShownPanel(panel, html) for panel, html in drawn if html is not None]


def draw(request: StaffRequest, case: Case, panel: CasePanel) -> SafeString | None:
    """Return a panel's section, or None when it has nothing to show."""
    found: Mapping[str, Any] | None = panel.context(case, request.actor, request.today)
    if found is None:
        return None
    frame = {
        "case": case,
        "panel": panel,
        "may_work": bool(may_work_on(request.actor, case)),
        "request": request,
        "today": request.today,
        "csrf_token": SimpleLazyObject(lambda: get_token(request)),
    }
    # Without the request as third argument: the page around the panel has run the context processors.
    return render_to_string(panel.template, {**frame, **found})


def announce(case: Case, panel: CasePanel) -> SafeString:
    """Return the place a deferred panel is loaded into; without script it is a link."""
    url = reverse("cases:panel", args=[case.pk, panel.key])
    title, link = str(panel.title), _("anzeigen")
    return framed("", title, aside="", url=url, link=link, key=panel.key, surface=False)


def _tabs(panels: list[ShownPanel], events: int) -> list[Tab]:
    sections = [Tab(str(shown.panel.title), f"#{shown.panel.key}") for shown in panels]
    return [*sections, Tab(_("Verlauf"), "#verlauf", count=events)]


def _actions(case: Case, actor: Acting) -> dict[str, Any]:
    """Return the one primary action and the others; a closed case offers none."""
    if not may_work_on(actor, case):
        return {"primary": None, "actions": []}
    found = [
        {"label": action.label, "url": address(action.url_name, case.pk), "key": action.key,
         "primary": action.primary}
        for action in case_actions
    ]  # fmt: skip
    primary = next((one for one in found if one["primary"]), None)
    return {"primary": primary, "actions": [one for one in found if one is not primary]}
