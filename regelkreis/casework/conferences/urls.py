"""The addresses of conferences and of the team's meetings."""

from django.urls import path

from regelkreis.casework.conferences.views import (
    convening,
    inviting,
    listing,
    moderating,
    reading,
    results,
    taking_part,
    team,
)

app_name = "conferences"
urlpatterns = [
    path("konferenzen/", listing.index, name="list"),
    path("konferenzen/neu/<uuid:pk>/", convening.add, name="add"),
    path("konferenzen/<uuid:pk>/", reading.page, name="page"),
    path("konferenzen/<uuid:pk>/termin.ics", reading.calendar, name="calendar"),
    path("konferenzen/<uuid:pk>/aendern/", convening.change, name="change"),
    path("konferenzen/<uuid:pk>/verschieben/", convening.put_off, name="postpone"),
    path("konferenzen/<uuid:pk>/absagen/", convening.call_off, name="cancel"),
    path("konferenzen/<uuid:pk>/moderation/", moderating.ask, name="ask"),
    path("konferenzen/<uuid:pk>/moderation/antwort/", moderating.reply, name="reply"),
    path("konferenzen/<uuid:pk>/teilnehmende/", taking_part.add, name="add_participant"),
    path("konferenzen/<uuid:pk>/ergebnis/", results.result, name="result"),
    path("konferenzen/<uuid:pk>/vereinbarung/<slug:become>/", results.agree, name="agree"),
    path("konferenzen/teilnahme/<uuid:pk>/", taking_part.change, name="participant"),
    path("konferenzen/teilnahme/<uuid:pk>/entfernen/", taking_part.remove, name="remove_participant"),
    path("konferenzen/teilnahme/<uuid:pk>/einladung.pdf", inviting.download, name="letter"),
    path("konferenzen/teilnahme/<uuid:pk>/einladen/", inviting.send, name="invite"),
    path("konferenzen/team/", team.index, name="team"),
    path("konferenzen/team/neu/", team.add, name="team_add"),
    path("konferenzen/team/<uuid:pk>/", team.change, name="team_meeting"),
    path("konferenzen/team/<uuid:pk>/loeschen/", team.remove, name="team_remove"),
]
