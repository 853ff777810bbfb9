"""A page that holds every component, and the form on it; shown to a browser and to a parser."""

import re
from datetime import date, timedelta
from pathlib import Path

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, QueryDict
from django.template import engines
from django.urls import path

from regelkreis.foundation.ui import glyphs
from regelkreis.foundation.ui.components import DueItem, Fact, Step, Tab, TimelineEntry
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.navigation import ShownEntry, Standing
from regelkreis.foundation.ui.tables import Column, Heading, Listing, Table, TableRow
from regelkreis.foundation.ui.widgets import Chips, Segmented
from tests.foundation.ui.pictured import all_pictures

TODAY = date(2023, 11, 20)
SPRITE = Path(glyphs.__file__).parent / "static" / "ui" / "glyphs.svg"
GLYPHS = re.findall(r'symbol id="(\w+)"', SPRITE.read_text("utf-8"))


class ContactForm(KernForm):
    day = forms.DateField(label="Tag")
    kind = forms.ChoiceField(label="Wie", choices=[("g", "Gespräch"), ("t", "Telefon")], widget=Segmented)
    topics = forms.MultipleChoiceField(
        label="Themen", choices=[("a", "Aufenthalt"), ("s", "Sprache"), ("w", "Wohnen")], widget=Chips,
        required=False, help_text="Ziffer drücken oder antippen",
    )  # fmt: skip
    place = forms.CharField(label="Ort")
    note = forms.CharField(
        label="Notiz", widget=forms.Textarea, required=False, help_text="Nur was nötig ist."
    )
    language = forms.ChoiceField(label="Sprache", choices=[("fr", "Französisch"), ("so", "Somali")])
    mediated = forms.BooleanField(label="mit Sprachmittlung", required=False)
    basis = forms.ChoiceField(
        label="Grundlage", choices=[("e", "Einwilligung"), ("g", "Gesetz")], widget=forms.RadioSelect
    )


def context():
    return {
        "today": TODAY,
        "yesterday": TODAY - timedelta(days=1),
        "way": [
            Step("Erstberatung", "done", "12.02."),
            Step("Ziele", "done", "19.03. · ergänzt 02.10."),
            Step("Steuerung", "now", "3 Verweise offen"),
            Step("Abschluss", "later"),
        ],
        "sections": [Tab("Überblick", "/", current=True), Tab("Ziele", "/ziele/", count=3)],
        "items": [
            DueItem(
                "referral",
                "seit 6 Tagen",
                "Amara Diallo-Touré",
                "Schuldnerberatung hat nicht geantwortet",
                "Frist war 14.11.",
                "HI-0147",
                "/f/",
                "Nachfassen",
                "/n/",
                late=True,
                pressing=True,
            ),
            DueItem(
                "goal",
                "Mo 23.11.",
                "Bohdan Kravets",
                "Ziel „Kita-Platz“ ist offen",
                "es fehlt: Bescheid",
                "HI-0152",
                "",
                "Ziel prüfen",
                "/z/",
            ),
        ],
        "page": Listing(
            rows=["Schuldnerberatung Hilden"],
            total=312,
            first=26,
            previous_url="?page=1",
            next_url="?page=3",
            headings=[
                Heading("Stelle", url="?sort=-a", direction="ascending"),
                Heading("Anliegen", url="?sort=b"),
                Heading("Stand"),
                Heading("Tage", numeric=True),
            ],
        ),
        "report": Table(
            "Begleitete Personen, 31.08.2023",
            [Column("Zielgruppe"), Column("Summe", numeric=True)],
            [
                TableRow(["1 Bleiberecht", 9]),
                TableRow(["davon § 104c", 5], level=1),
                TableRow(["Zusammen", 22], is_sum=True),
            ],
            ["0 heißt: kein Fall."],
        ),
        "entries": [
            TimelineEntry(
                date(2023, 11, 17), "note", "Gespräch, 50 Min.", "Brief besprochen.", "Existenz", "Entwurf"
            ),
            TimelineEntry(
                date(2022, 10, 2), "back", "Zurück in die Zielplanung:", "drittes Ziel aufgenommen"
            ),
        ],
        "pairs": [Fact("Eröffnet", "12.02.2023"), Fact("Vertretung", "Tim Wessels", "/tw/")],
        "glyphs": [(name, name) for name in GLYPHS],
        "frame": {
            "demo": True,
            "fixed_day": True,
            "who": Standing("Jule Brandner", "Case Management", "Stadt Hilden"),
            "entries": [
                ShownEntry("Mein Tag", "/", True, 0),
                ShownEntry("Fälle", "/faelle/", False, 0),
                ShownEntry("Eingänge", "/e/", False, 3),
                ShownEntry("Verweise", "/v/", False, 0),
                ShownEntry("Verzeichnis", "/vz/", False, 0),
                ShownEntry("Themen", "/t/", False, 0),
            ],
        },
    }


@login_not_required
def page(request, form=None):
    template = engines["django"].from_string((Path(__file__).parent / "sample.html").read_text("utf-8"))
    return HttpResponse(template.render({**context(), "form": form or ContactForm()}, request))


@login_not_required
def with_errors(request):
    return page(request, ContactForm(QueryDict("day=31.02.2023&place=")))


@login_not_required
def pictures(request):
    template = engines["django"].from_string(
        '{% extends "ui/base.html" %}{% block title %}Bilder{% endblock %}'
        "{% block heading %}Bilder{% endblock %}"
        "{% block main %}{% for drawn in pictures %}<section>{{ drawn }}</section>{% endfor %}{% endblock %}"
    )
    return HttpResponse(template.render({**context(), "pictures": all_pictures().values()}, request))


urlpatterns = [path("", page), path("bilder/", pictures), path("formular/", with_errors)]
