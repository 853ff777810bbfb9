"""People of the site: the list, one person, and their account."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.ui.forms import KernForm, refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.forms import AccountForm
from regelkreis.network.organizations.operations import OpenedAccount, open_account, set_start_password
from regelkreis.network.organizations.permissions import may_administer, may_change_rights_of
from regelkreis.network.organizations.queries.staff import people_on, person_or_404, posts_of, roles_of
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.views.tabs import staff_tabs

COLUMNS = (
    Column(_("Name"), sort="name"),
    Column(_("Benutzername"), sort="benutzername"),
    Column(_("Rollen heute")),
    Column(_("Personalstellen heute")),
)
ORDERINGS = {"name": ("name", "username"), "benutzername": ("username",)}


def index(request: HttpRequest) -> HttpResponse:
    """List the people of the site with what they are today."""
    request = staff(request)
    require(may_administer(request.actor))
    found = people_on(request.actor, request.today)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="name")
    return render(request, "organizations/people.html", {"page": page, "tabs": staff_tabs("people")})


def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show somebody's roles and posts at this site, with their periods."""
    request = staff(request)
    require(may_administer(request.actor))
    person = person_or_404(request.actor, pk)
    context = {
        "person": person,
        "roles": roles_of(request.actor, person),
        "posts": posts_of(request.actor, person),
        "may_change": bool(may_change_rights_of(request.actor, person.pk)),
    }
    return render(request, "organizations/person.html", context)


@never_cache
def add(request: HttpRequest) -> HttpResponse:
    """Open an account; the start password is shown on the answer to this form and never again."""
    request = staff(request)
    require(may_administer(request.actor))
    form = AccountForm(request.POST or None, actor=request.actor, today=request.today)
    if form.is_valid():
        opened: list[OpenedAccount] = []
        try:
            url = once(
                token=form.cleaned_data["token"],
                user_id=request.user.pk,
                deed=lambda: _opened(request, form, opened),
            )
            return _shown(request, opened, url)
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "organizations/add_person.html", form)


@never_cache
def new_password(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give somebody a new start password, shown once."""
    request = staff(request)
    require(may_administer(request.actor))
    person = person_or_404(request.actor, pk)
    require(may_change_rights_of(request.actor, person.pk))
    form = KernForm(request.POST or None)
    if form.is_valid():
        opened: list[OpenedAccount] = []
        try:
            url = once(
                token=form.cleaned_data["token"],
                user_id=request.user.pk,
                deed=lambda: _reset(request, person, opened),
            )
            return _shown(request, opened, url)
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "organizations/new_password.html", form, {"person": person})


def _opened(request: StaffRequest, form: AccountForm, opened: list[OpenedAccount]) -> str:
    typed = form.cleaned_data
    account = open_account(
        username=typed["username"],
        name=typed["name"],
        email=typed["email"],
        role=typed["role"],
        organization=typed["organization"],
        municipality=typed["municipality"],
        valid_from=typed["valid_from"],
        actor=request.actor,
        today=request.today,
    )
    opened.append(account)
    return reverse("organizations:person", args=[account.user.pk])


def _reset(request: StaffRequest, person: User, opened: list[OpenedAccount]) -> str:
    opened.append(set_start_password(user=person, actor=request.actor, today=request.today))
    return reverse("organizations:person", args=[person.pk])


def _shown(request: StaffRequest, opened: list[OpenedAccount], url: str) -> HttpResponse:
    """Show the password to whoever sent the form first; a form sent twice leads to the person."""
    if not opened:
        return redirect(url)
    account = opened[0]
    access = [
        Fact(gettext("Benutzername"), account.user.username),
        Fact(gettext("Startpasswort"), account.start_password),
    ]
    context = {"person": account.user, "access": access, "url": url}
    return render(request, "organizations/start_password.html", context)
