"""The nets under the tests hold: each is shown a fault and must catch it."""

import random

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpResponse
from django.template import Context, Origin, Template, engines
from django.test import Client
from django.urls import include, path

from regelkreis.foundation.accounts.models import User
from tests.strictness.reading import ReadingPageWrites
from tests.strictness.shuffling import unordered_lists
from tests.strictness.undefined import OURS, UndefinedVariable


def render(source, origin=f"{OURS}/page.html", **values):
    engine = engines["django"].engine
    template = Template(source, origin=Origin(origin), engine=engine)
    return template.render(Context(values))


@pytest.mark.parametrize(
    "source",
    [
        "{{ nothing }}",
        "{{ user.nothing }}",
        "{{ nothing|upper }}",
        "{% for one in nothing %}{% endfor %}",
        "{% for one in user.nothing %}{% endfor %}",
        "{% with here=nothing %}{% endwith %}",
        "{% blocktranslate %}Guten Tag {{ nothing }}{% endblocktranslate %}",
    ],
)
def test_what_is_undefined_fails(source):
    with pytest.raises(UndefinedVariable, match=r"nothing.*undefined"):
        render(source, user=AnonymousUser())


def test_a_condition_may_ask_for_what_is_not_there():
    assert render("{% if hint %}{{ hint }}{% else %}none{% endif %}") == "none"


def test_templates_of_libraries_keep_their_ways():
    assert render("a{{ nothing }}b{% for x in nothing %}{% endfor %}", origin="/elsewhere/page.html") == "ab"


@pytest.mark.django_db
def test_a_list_without_an_order_is_shuffled_and_an_ordered_one_is_not():
    for number in range(20):
        User.objects.create_user(f"user{number:02}", name="Test")
    sorted_names = [f"user{number:02}" for number in range(20)]

    with unordered_lists(random.Random(1)):
        assert [user.username for user in User.objects.all()] != sorted_names
        assert [user.username for user in User.objects.order_by("username")] == sorted_names


def reading_page(request):
    User.objects.count()
    return HttpResponse("read")


def writing_page(request):
    User.objects.create_user("sly", name="Sly")
    return HttpResponse("wrote")


def session_page(request):
    request.session["seen"] = True
    return HttpResponse("remembered")


urlpatterns = [
    path("read/", reading_page),
    path("write/", writing_page),
    path("session/", session_page),
    path("", include("regelkreis.config.urls")),
]


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_reading_page_that_writes_fails_and_posting_may():
    client = Client()
    client.force_login(User.objects.create_user("somebody", name="Somebody"))
    assert client.get("/read/").content == b"read"
    assert client.get("/session/").content == b"remembered"
    assert client.post("/write/").content == b"wrote"

    with pytest.raises(ReadingPageWrites, match="accounts_user"):
        client.get("/write/")


@pytest.mark.django_db
def test_nothing_is_watched_outside_of_a_request():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_user SET name = 'x' WHERE 1 = 0")
