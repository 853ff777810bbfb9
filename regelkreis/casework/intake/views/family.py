"""A family is taken in on one page; the keyboard alone is enough."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.cases.queries import case_or_404
from regelkreis.casework.inquiries.known import NOBODY, Known, who_is_known
from regelkreis.casework.intake.forms.family import FamilyForm, FamilyRows, Rows
from regelkreis.casework.intake.operations import BasisGiven, FamilyMember, take_in_family
from regelkreis.casework.intake.permissions import may_take_in
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.once import once, sent_before
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.methods.names import Identity
from regelkreis.network.organizations.requests import StaffRequest, staff


@dataclass(frozen=True)
class Page:
    """What the page is about: the form for all, a row for each, and whose family it is."""

    form: FamilyForm
    rows: FamilyRows
    case: Case | None


def family(request: HttpRequest) -> HttpResponse:
    """Take in people who live together, none of whom has a file."""
    request = staff(request)
    require(may_take_in(request.actor))
    return _shown(request, _page(request, None))


def family_of(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take in the family of somebody who has a file."""
    request = staff(request)
    case = case_or_404(request.actor, pk)
    require(may_work_on(request.actor, case))
    page = _page(request, case)
    note_reading(actor=request.actor, subject=case)
    return _shown(request, page)


def _page(request: StaffRequest, case: Case | None) -> Page:
    held = request.actor.own_posts
    proposed: dict[str, object] = {"post": next(iter(held)) if len(held) == 1 else None}
    if case is not None:
        proposed = {"post": case.post_id, "municipality": case.municipality_id}
    form = FamilyForm(
        request.POST or None,
        actor=request.actor,
        today=request.today,
        of=case.person if case is not None else None,
        proposed=proposed,
    )
    rows = Rows(request.POST or None, prefix="person", today=request.today, joins=case is not None)
    return Page(form, rows, case)


def _shown(request: StaffRequest, page: Page) -> HttpResponse:
    form, rows, known = page.form, page.rows, NOBODY
    is_valid = form.is_bound and all((form.is_valid(), rows.is_valid()))
    if is_valid and not (known := _known(request, page)):
        try:
            token = form.cleaned_data["token"]
            return redirect(once(token=token, user_id=request.user.pk, deed=lambda: _taken_in(request, page)))
        except Refusal as refusal:
            refused(form, refusal)
    context = {"rows": rows, "case": page.case, "known": known}
    answer = render_form(request, "intake/family.html", form, context)
    if form.is_bound and rows.total_error_count():
        answer.status_code = 422
    return answer


def _known(request: StaffRequest, page: Page) -> Known:
    """Return who of one's own circle may be meant by a row, and hold the form until that is answered."""
    given = page.form.cleaned_data
    if given["is_somebody_else"] or sent_before(str(given["token"]), user_id=request.user.pk):
        return NOBODY
    found = [who_is_known(request.actor, sought) for sought in _sought(page)]
    known = Known([one for each in found for one in each.own], [one for each in found for one in each.team])
    if known:
        page.form.add_error(
            "is_somebody_else",
            _("Bitte zuerst ansehen, wer gemeint sein könnte. Ist es jemand anderes, setzen Sie den Haken."),
        )
    return known


def _members(page: Page) -> list[FamilyMember]:
    name = page.case.person.family_name if page.case is not None else ""
    found = []
    for row in page.rows.members():
        facts = row.facts(name)
        name = facts["family_name"]
        facts["municipality"] = page.form.cleaned_data["municipality"]
        facts["nationality"] = page.form.cleaned_data["nationality"]
        found.append(FamilyMember(facts, row.cleaned_data["relation"], row.cleaned_data["has_custody"]))
    return found


def _sought(page: Page) -> list[Identity]:
    people = [one.person for one in _members(page)]
    return [Identity(one["given_name"], one["family_name"], one["birth_date"]) for one in people]


def _taken_in(request: StaffRequest, page: Page) -> str:
    given = page.form.cleaned_data
    cases = take_in_family(
        basis=BasisGiven(
            given["basis_kind"], given["basis_given_on"], given["basis_form"], given["basis_language"]
        ),
        members=_members(page),
        case=page.form.case_facts(),
        with_person=page.case.person if page.case is not None else None,
        has_custody=given.get("has_custody", False),
        routing_reason=given["routing_reason"],
        actor=request.actor,
        today=request.today,
    )
    number = len(cases)
    said = ngettext("%(number)s Akte eröffnet.", "%(number)s Akten eröffnet.", number) % {"number": number}
    messages.success(request, said)
    return reverse("cases:file", args=[(page.case or cases[0]).pk])
