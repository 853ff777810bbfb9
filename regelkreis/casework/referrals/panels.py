"""What referrals hang in the case file, at the steps, in the phases, on the desk and in the bar."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.slots import (
    Activity,
    CaseAction,
    CasePanel,
    DueItem,
    LeftOpen,
    Phase,
    activities,
    case_actions,
    case_panels,
    due_sources,
    left_open,
    phases,
)
from regelkreis.casework.people.rules import full_name
from regelkreis.casework.planning.models import Step
from regelkreis.casework.planning.slots import RowAction, collect_actions, step_actions
from regelkreis.casework.referrals.models import Referral
from regelkreis.casework.referrals.network import network_panel
from regelkreis.casework.referrals.queries import DueReferral, referrals_due, referrals_of
from regelkreis.casework.referrals.rows import referral_row
from regelkreis.casework.referrals.rules import is_overdue
from regelkreis.casework.referrals.slots import referral_actions
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.navigation import NavigationEntry, navigation
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def referrals_panel(case: Case, actor: Acting, today: date) -> Mapping[str, Any]:
    """Return the referrals of the case as rows, open ones first."""
    found = referrals_of(case.pk)
    offered = collect_actions(referral_actions, case, actor, today, found) if found else {}
    rows = [referral_row(one, today, offered.get(one.pk, ())) for one in found]
    return {"referral_rows": rows, "open_count": sum(row.is_open for row in rows)}


def refer_from_step(
    case: Case, actor: Acting, today: date, steps: Sequence[Step]
) -> Mapping[UUID, RowAction]:
    """Offer a referral at every step that is still open."""
    if not may_work_on(actor, case):
        return {}
    return {
        step.pk: RowAction(_("verweisen"), address("referrals:add_from_step", step.pk))
        for step in steps
        if step.done_on is None
    }


def due_answers(actor: Acting, today: date) -> Iterator[DueItem]:
    """Answers that are due or overdue, and places on a waiting list expected by now."""
    for referral in referrals_due(actor, today):
        is_accepted = referral.answer == Referral.Answer.ACCEPTED
        yield DueItem(
            kind="referral",
            what=_what_is_due(referral, today) % {"recipient": referral.recipient},
            why=_why(referral),
            url=address("referrals:page" if is_accepted else "referrals:answer", referral.pk),
            action=_("Verweis öffnen") if is_accepted else _("Antwort vermerken"),
            due_on=_due_on(referral),
            case_id=referral.case_id,
            who=full_name(referral.given_name, referral.family_name),
            number=referral.number,
        )


def _due_on(referral: DueReferral) -> date | None:
    if referral.answer == Referral.Answer.ACCEPTED:
        return referral.follow_up_on
    if referral.answer == Referral.Answer.WAITING_LIST:
        return referral.follow_up_on or referral.expected_on
    return referral.answer_due_on


def _why(referral: DueReferral) -> str:
    if referral.reminded_on:
        return _("nachgefasst am %(day)s") % {"day": f"{referral.reminded_on:%d.%m.%Y}"}
    return _("verwiesen am %(day)s") % {"day": f"{referral.sent_on:%d.%m.%Y}"}


def referrals_left_open(case: Case) -> Iterator[LeftOpen]:
    """Referrals that wait for an answer or a place."""
    for referral in referrals_of(case.pk):
        row = referral_row(referral, referral.answer_due_on)
        if row.is_open:
            yield LeftOpen(
                what=_("Verweis an %(recipient)s: %(state)s")
                % {"recipient": referral.recipient.label, "state": row.word},
                url=address("referrals:answer", referral.pk),
                action=_("Antwort vermerken"),
            )


def _what_is_due(referral: DueReferral, today: date) -> str:
    if referral.started_on is not None:
        return _("%(recipient)s: Ist es abgeschlossen?")
    if referral.answer == Referral.Answer.ACCEPTED:
        return _("%(recipient)s hat angenommen: Hat es begonnen?")
    if referral.answer == Referral.Answer.WAITING_LIST:
        return _("%(recipient)s: Ist der Platz da?")
    if is_overdue(referral.answer, referral.answer_due_on, today):
        return _("%(recipient)s hat nicht geantwortet")
    return _("Antwort von %(recipient)s erwartet")


case_panels.register(
    CasePanel("verweise", gettext_lazy("Verweise"), "referrals/_referrals.html", referrals_panel), order=20
)
case_panels.register(
    CasePanel(
        "beteiligte",
        gettext_lazy("Wer ist beteiligt"),
        "referrals/_network.html",
        network_panel,
        column="side",
        deferred=True,
    ),
    order=40,
)
case_actions.register(CaseAction(gettext_lazy("Verweis anlegen"), "referrals:add", key="V"), order=30)
step_actions.register(refer_from_step, order=10)
left_open.register(referrals_left_open, order=30)
due_sources.register(due_answers, order=20)
phases.register(
    Phase("coordination", frozenset({"referral.sent"}), gettext_lazy("Leistungssteuerung")), order=40
)
phases.register(
    Phase(
        "monitoring",
        frozenset(
            {"referral.answered", "referral.placed", "referral.started", "referral.finished", "step.done"}
        ),
        gettext_lazy("Monitoring"),
    ),
    order=50,
)
for _activity in (
    Activity("referral.sent", gettext_lazy("Verwiesen an"), "referral", gettext_lazy("Verweis gesendet")),
    Activity("referral.answered", gettext_lazy("Antwort von"), "back", gettext_lazy("Verweis beantwortet")),
    Activity(
        "referral.declined", gettext_lazy("Abgelehnt von"), "refused", gettext_lazy("Verweis abgelehnt")
    ),
    Activity("referral.placed", gettext_lazy("Platz bei"), "met", gettext_lazy("Platz erhalten")),
    Activity("referral.reminded", gettext_lazy("Nachgefasst bei"), "event", gettext_lazy("Nachgefasst")),
    Activity("referral.replied", gettext_lazy("Rückfrage beantwortet"), "back"),
    Activity("referral.started", gettext_lazy("Begonnen bei"), "now", gettext_lazy("Verweis begonnen")),
    Activity(
        "referral.finished", gettext_lazy("Abgeschlossen bei"), "met", gettext_lazy("Verweis abgeschlossen")
    ),
    Activity(
        "referral.broken_off", gettext_lazy("Abgebrochen bei"), "refused", gettext_lazy("Verweis abgebrochen")
    ),
    Activity(
        "referral.unanswered", gettext_lazy("Ohne Antwort von"), "dash", gettext_lazy("Verweis ohne Antwort")
    ),
    Activity(
        "referral.queried", gettext_lazy("Rückfrage von"), "unknown", gettext_lazy("Rückfrage zum Verweis")
    ),
):
    activities.register(_activity)
navigation.register(
    NavigationEntry(gettext_lazy("Verweise"), "referrals:list", frozenset({str(Role.CASE_MANAGER)})), order=40
)
