"""Fills the benchmark's database and chooses who asks for what."""

import random
from datetime import date

from django.core.management import call_command
from django.urls import reverse

from bench.population import populate
from bench.sessions import cookies_of
from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.models import PostHolding, Site
from regelkreis.profiles.loading import load_profile


def prepare(cases: int, *, today: date) -> dict[str, list[tuple[str, str]]]:
    """Return, for each page, the (path, cookie) pairs to ask; an empty database is filled first."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    if not Case.objects.exists():
        load_profile("mettmann")
        populate(Site.objects.get(slug="mettmann"), cases=cases, today=today)
    dice = random.Random(7)
    holdings = list(PostHolding.objects.filter(post__code__startswith="bench-").order_by("post__code"))
    chosen = dice.sample(holdings, min(20, len(holdings)))
    cookies = cookies_of([holding.user_id for holding in chosen])
    everybody = list(cookies.values())
    plainly = list(cookies_of(list(cookies), backend="django.contrib.auth.backends.ModelBackend").values())
    return {
        "Bare page": [("/bare/", cookie) for cookie in plainly * 10],
        "Desk": [(reverse("workplace:home"), cookie) for cookie in everybody * 10],
        "Case list": [(reverse("cases:list"), cookie) for cookie in everybody * 10],
        "Case file": files_of("cases:file", chosen, cookies, dice),
        "Its later parts": files_of("cases:rest", chosen, cookies, dice),
    }


def files_of(
    page: str, holdings: list[PostHolding], cookies: dict[object, str], dice: random.Random
) -> list[tuple[str, str]]:
    """Return a page of ten open files of each post with the cookie of whoever holds it, shuffled."""
    asked = []
    for holding in holdings:
        keys = Case.objects.filter(post=holding.post_id, closed_on=None).values_list("pk", flat=True)[:10]
        asked += [(reverse(page, args=[key]), cookies[holding.user_id]) for key in keys]
    dice.shuffle(asked)
    return asked
