"""The main navigation: later rooms fill it, roles choose from it."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import path

from regelkreis.foundation.kernel.slots import Slot
from regelkreis.foundation.ui import navigation as room
from regelkreis.foundation.ui.navigation import NavigationEntry, Standing, shown_entries, standing_of

urlpatterns = [path(f"{name}/", lambda request: None, name=name) for name in ("faelle", "themen")]
urlpatterns += [path("faelle/eingaenge/", lambda request: None, name="eingaenge")]


@pytest.fixture
def slot(monkeypatch, settings):
    settings.ROOT_URLCONF = __name__
    slot = Slot("navigation")
    monkeypatch.setattr(room, "navigation", slot)
    return slot


def at(address, role="worker"):
    request = RequestFactory().get(address)
    request.actor = SimpleNamespace(role=role) if role else None
    return request


def entry(label, name, *roles, count=None):
    return NavigationEntry(label, name, frozenset(roles or {"worker"}), count)


def test_a_role_sees_its_own_entries_in_their_order(slot):
    slot.register(entry("Themen", "themen", "worker", "coordinator"), order=20)
    slot.register(entry("Fälle", "faelle"), order=10)
    assert [one.label for one in shown_entries(at("/"))] == ["Fälle", "Themen"]
    assert [one.label for one in shown_entries(at("/", "coordinator"))] == ["Themen"]
    assert shown_entries(at("/", None)) == []


def test_the_closest_address_above_the_page_is_current(slot):
    slot.register(entry("Fälle", "faelle"))
    slot.register(entry("Eingänge", "eingaenge"))
    current = {
        path: [one.label for one in shown_entries(at(path)) if one.current]
        for path in ("/faelle/", "/faelle/7/", "/faelle/eingaenge/3/", "/faellezahl/")
    }
    assert current == {
        "/faelle/": ["Fälle"],
        "/faelle/7/": ["Fälle"],
        "/faelle/eingaenge/3/": ["Eingänge"],
        "/faellezahl/": [],
    }


def test_an_entry_counts_what_is_new_and_one_without_an_address_is_left_out(slot):
    slot.register(entry("Fälle", "faelle", count=lambda request: 3))
    slot.register(entry("Anträge", "antraege"))
    assert [(one.label, one.count) for one in shown_entries(at("/"))] == [("Fälle", 3)]


def test_who_is_signed_in_is_said_by_the_room_that_knows(monkeypatch):
    slot = Slot("standing")
    monkeypatch.setattr(room, "standing", slot)
    request = at("/")
    request.user = AnonymousUser()
    assert standing_of(request) is None
    request.user = SimpleNamespace(is_authenticated=True, __str__=lambda self: "")
    assert standing_of(request).role == "zurzeit ohne Rolle"
    slot.register(lambda request: None)
    slot.register(lambda request: Standing("Jule Brandner", "Koordination"))
    assert standing_of(request).initials == "JB"


@pytest.mark.parametrize(("name", "initials"), [("Jule Brandner", "JB"), ("Ada", "A"), ("", "")])
def test_initials_come_from_the_first_and_the_last_name(name, initials):
    assert Standing(name, "").initials == initials
