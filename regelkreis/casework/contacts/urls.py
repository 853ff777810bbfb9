"""The addresses of contacts and reminders."""

from django.urls import path

from regelkreis.casework.contacts.views import change, note, remind

app_name = "contacts"
urlpatterns = [
    path("kontakte/neu/", note.choose, name="choose"),
    path("kontakte/neu/<uuid:pk>/", note.add, name="add"),
    path("kontakte/neu/<uuid:pk>/entwurf/", note.keep, name="keep_draft"),
    path("kontakte/neu/<uuid:pk>/verwerfen/", note.discard, name="discard_draft"),
    path("kontakte/fall/<uuid:pk>/", change.index, name="list"),
    path("kontakte/<uuid:pk>/aendern/", change.change, name="change"),
    path("kontakte/<uuid:pk>/zuruecknehmen/", change.undo, name="undo"),
    path("kontakte/<uuid:pk>/wiederherstellen/", change.restore, name="restore"),
    path("kontakte/wiedervorlage/", remind.remind, name="remind"),
    path("kontakte/wiedervorlage/fall/<uuid:pk>/", remind.remind_case, name="remind_case"),
    path("kontakte/wiedervorlage/<uuid:pk>/erledigt/", remind.settle, name="settle"),
    path("kontakte/wiedervorlage/<uuid:pk>/doch-offen/", remind.reopen, name="reopen_reminder"),
    path("kontakte/wiedervorlage/<uuid:pk>/verschieben/", remind.postpone, name="postpone"),
]
