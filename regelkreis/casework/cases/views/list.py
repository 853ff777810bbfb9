"""Which cases are mine: the list, its columns, and the list as a table to take along."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from regelkreis.casework.cases.choosing import case_choices, case_rows
from regelkreis.casework.cases.columns import COLUMNS, ListColumn, columns_of, fields_of
from regelkreis.casework.cases.forms import ColumnsForm
from regelkreis.casework.cases.headcount import headcount
from regelkreis.casework.cases.narrowing import narrowings, wanted
from regelkreis.casework.cases.operations import choose_columns, export_cases
from regelkreis.casework.cases.queries import chosen_columns
from regelkreis.casework.cases.requests import case_worker
from regelkreis.casework.cases.rows import drawn
from regelkreis.casework.cases.workbook import CONTENT_TYPE, workbook
from regelkreis.foundation.ui.forms import render_form
from regelkreis.foundation.ui.tables import COUNT_LIMIT, PAGE_SIZE, Column, listing, ordered_by

NAME = Column(gettext_lazy("Person"), sort="name")
ORDERINGS = {
    "name": ("person__family_name", "person__given_name", "number", "pk"),
    **{one.key: tuple(dict.fromkeys((*one.sort, "number", "pk"))) for one in COLUMNS if one.sort},
}
NEWEST = "-opened"


def case_list(request: HttpRequest) -> HttpResponse:
    """Show the actor's cases: filtered, sorted and cut on the server; for paper, all on one page."""
    request = case_worker(request)
    lists = narrowings(request.GET, case_choices(request.actor))
    columns = columns_of(chosen_columns(request.actor))
    asked = wanted(request.GET, lists)
    found = case_rows(request.actor, asked, fields=fields_of(columns), today=request.today)
    whole = "alle" in request.GET
    page = listing(
        found,
        request.GET,
        columns=headings(columns),
        orderings=ORDERINGS,
        default=NEWEST,
        per_page=COUNT_LIMIT if whole else PAGE_SIZE,
    )
    context = {
        "page": page,
        "counted": headcount(request.actor, asked) if whole else None,
        "rows": drawn(page.rows, columns, request.today),
        "lists": lists,
        "q": request.GET.get("q", ""),
        "is_filtered": any(one.is_set for one in lists),
        "is_narrowed": bool(request.GET),
        "query": query_of(request.GET),
        "whole": whole,
        "has_more": bool(page.next_url or page.previous_url),
    }
    return render(request, "cases/list.html", context)


def headings(columns: Sequence[ListColumn]) -> list[Column]:
    """Return the headings of the list, those that can be sorted as links."""
    return [NAME, *(Column(one.label, sort=one.key if one.sort else "") for one in columns)]


def query_of(query: QueryDict) -> str:
    """Return what is asked as part of an address, so that a table holds what the page shows."""
    kept = query.copy()
    for name in ("page", "alle"):
        kept.pop(name, None)
    return kept.urlencode()


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """Hand over the list as it is filtered and sorted, all pages of it; by POST, since it is written down."""
    request = case_worker(request)
    columns = columns_of(chosen_columns(request.actor))
    asked = wanted(request.GET, narrowings(request.GET, case_choices(request.actor)))
    rows = export_cases(
        wanted=asked,
        columns=columns,
        order=ordered_by(request.GET, ORDERINGS, NEWEST),
        actor=request.actor,
        today=request.today,
    )
    content = workbook(rows, columns, who=request.actor.name, today=request.today)
    response = HttpResponse(content, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="meine-liste-{request.today:%Y-%m-%d}.xlsx"'
    return response


def list_columns(request: HttpRequest) -> HttpResponse:
    """Choose which columns the list has."""
    request = case_worker(request)
    chosen = [one.key for one in columns_of(chosen_columns(request.actor))]
    form = ColumnsForm(request.POST or None, initial={"keys": chosen})
    if form.is_valid():
        choose_columns(actor=request.actor, keys=form.cleaned_data["keys"])
        messages.success(request, _("Die Spalten sind gespeichert."))
        return redirect("cases:list")
    return render_form(request, "cases/columns.html", form, {"back": reverse("cases:list")})
