"""The bare page: session, user, one good query, a template with twenty-five rows of five cells."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loaders.locmem import Loader as MemoryLoader
from django.urls import path

from regelkreis.casework.cases.models import Case

PAGE = """<!doctype html><html lang="de"><title>Bare</title><h1>{{ request.user.name }}</h1><table>
{% for case in cases %}<tr><td><a href="/{{ case.pk }}/">{{ case.number }}</a></td><td>{{ case.person }}</td>
<td>{{ case.municipality.label }}</td><td>{{ case.opened_on|date:"d.m.Y" }}</td>
<td>{{ case.german_now }}</td></tr>
{% endfor %}</table></html>"""


class Loader(MemoryLoader):
    """Holds the one template."""

    def __init__(self, engine: object) -> None:
        super().__init__(engine, {"bare.html": PAGE})  # type: ignore[arg-type]


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    """Show the twenty-five newest cases of the posts the user holds."""
    cases = (
        Case.objects.filter(post__holdings__user=request.user)
        .select_related("person", "municipality")
        .order_by("-opened_on")[:25]
    )
    return render(request, "bare.html", {"cases": cases})


urlpatterns = [path("bare/", bare)]
