"""Posts and who holds them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.kernel.once import once
from regelkreis.foundation.kernel.refusals import Refusal, require
from regelkreis.foundation.ui.components import Fact
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.foundation.ui.tables import Column, listing
from regelkreis.network.organizations.forms import EndForm, HoldingForm
from regelkreis.network.organizations.models import Post, PostHolding
from regelkreis.network.organizations.operations import end_holding, give_post
from regelkreis.network.organizations.permissions import may_administer, may_change_rights_of
from regelkreis.network.organizations.queries.staff import holding_or_404, holdings_of, post_or_404, posts_on
from regelkreis.network.organizations.requests import StaffRequest, staff
from regelkreis.network.organizations.views.tabs import staff_tabs

COLUMNS = (
    Column(_("Personalstelle"), sort="stelle"),
    Column(_("Baustein"), sort="baustein"),
    Column(_("Anstellungsträger"), sort="traeger"),
    Column(_("zuständig für")),
    Column(_("besetzt mit")),
)
ORDERINGS = {
    "profil": ("position", "code"),
    "stelle": ("label", "code"),
    "baustein": ("component", "position", "code"),
    "traeger": ("employer__label", "position", "code"),
}


def index(request: HttpRequest) -> HttpResponse:
    """List the posts of the site with whoever holds them today."""
    request = staff(request)
    require(may_administer(request.actor))
    found = posts_on(request.actor, request.today)
    page = listing(found, request.GET, columns=COLUMNS, orderings=ORDERINGS, default="profil")
    context = {"page": page, "tabs": staff_tabs("posts"), "component_word": _component_word(request)}
    return render(request, "organizations/posts.html", context)


def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one post: what the profile says of it, and who holds it from when until when."""
    request = staff(request)
    require(may_administer(request.actor))
    post = post_or_404(request.actor, pk)
    context = {"post": post, "said_of_post": _facts(request, post), "holdings": holdings_of(post)}
    return render(request, "organizations/post.html", context)


def give(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give a post to somebody, or let somebody stand in."""
    request = staff(request)
    require(may_administer(request.actor))
    post = post_or_404(request.actor, pk)
    form = HoldingForm(request.POST or None, actor=request.actor, today=request.today)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _given(request, post, form))
            )
        except Refusal as refusal:
            refused(form, refusal)
    return render_form(request, "organizations/give_post.html", form, {"post": post})


def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End the holding of a post."""
    request = staff(request)
    require(may_administer(request.actor))
    holding = holding_or_404(request.actor, pk)
    require(may_change_rights_of(request.actor, holding.user_id))
    initial = {"version": holding.version, "last_day": request.today}
    form = EndForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            token = form.cleaned_data["token"]
            return redirect(
                once(token=token, user_id=request.user.pk, deed=lambda: _ended(request, holding, form))
            )
        except Refusal as refusal:
            refused(form, refusal, version=PostHolding.objects.values_list("version", flat=True).get(pk=pk))
    return render_form(request, "organizations/end_holding.html", form, {"holding": holding})


def _component_word(request: StaffRequest) -> str:
    return request.current_site.word("component", gettext("Baustein"))


def _facts(request: StaffRequest, post: Post) -> list[Fact]:
    """Return what the profile says of a post; town, executing body and placement are three facts."""
    towns = ", ".join(town.label for town in post.serves.order_by("position"))
    shares = ", ".join(f"{year}: {share.replace('.', ',')}" for year, share in sorted(post.shares.items()))
    said = [
        Fact(_component_word(request), post.component),
        Fact(gettext("Anstellungsträger"), post.employer.label),
        Fact(gettext("umgesetzt durch"), post.executed_by.label if post.executed_by else ""),
        Fact(gettext("Verortung"), post.placement),
        Fact(gettext("zuständig für"), towns or gettext("keine bestimmte Gemeinde")),
        Fact(gettext("Stellenanteile (VZÄ)"), shares),
    ]
    return [fact for fact in said if fact.value]


def _given(request: StaffRequest, post: Post, form: HoldingForm) -> str:
    typed = form.cleaned_data
    give_post(
        post=post,
        user=typed["user"],
        kind=typed["kind"],
        valid_from=typed["valid_from"],
        valid_until=typed["valid_until"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("organizations:post", args=[post.pk])


def _ended(request: StaffRequest, holding: PostHolding, form: EndForm) -> str:
    end_holding(
        holding=holding,
        expected=form.cleaned_data["version"],
        last_day=form.cleaned_data["last_day"],
        actor=request.actor,
        today=request.today,
    )
    return reverse("organizations:post", args=[holding.post_id])
