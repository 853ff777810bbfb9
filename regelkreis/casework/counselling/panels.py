"""What double counselling hangs in the case file, on the timeline and on the desk."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    activities,
    case_actions,
    case_panels,
    due_sources,
)
from regelkreis.casework.counselling.queries import counsellings_of, open_overlaps
from regelkreis.casework.counselling.rules import to_settle_by
from regelkreis.foundation.kernel.addresses import address
from regelkreis.network.organizations.actors import Acting


def counselling_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return who else counsels, and what of it is not settled."""
    found = counsellings_of(case.pk)
    still_open = sum(one.settled_on is None and one.ended_on is None for one in found)
    return {"counsellings": found, "open_count": still_open}


def due_overlaps(actor: Acting, today: date) -> Iterator[DueItem]:
    """Another programme counsels, and it is not settled who leads (AC-6)."""
    for one in open_overlaps(actor):
        yield DueItem(
            kind="rule",
            what=_("Doppelberatung klären: %(programme)s") % {"programme": one.programme.label},
            why=_("eingetragen am %(day)s") % {"day": f"{one.noted_on:%d.%m.%Y}"},
            url=address("counselling:settle", one.pk),
            action=_("Klärung eintragen"),
            due_on=to_settle_by(one.noted_on),
            case_id=one.case_id,
            who=one.case.person.full_name,
            number=one.case.number,
        )


case_panels.register(
    CasePanel(
        "wer-beraet-noch",
        gettext_lazy("Wer berät noch"),
        "counselling/_counselling.html",
        counselling_panel,
        column="side",
        deferred=True,
    ),
    order=35,
)
case_actions.register(CaseAction(gettext_lazy("Doppelberatung eintragen"), "counselling:add"), order=70)
due_sources.register(due_overlaps, order=25)
for _activity in (
    Activity(
        "counselling.noted", gettext_lazy("Berät noch"), "event", gettext_lazy("Weitere Beratung eingetragen")
    ),
    Activity(
        "counselling.settled", gettext_lazy("Absprache mit"), "met", gettext_lazy("Doppelberatung geklärt")
    ),
):
    activities.register(_activity)
