"""The addresses of contacts and reminders."""

from django.urls import path

from regelkreis.casework.contacts import views

app_name = "contacts"
urlpatterns = [
    path("kontakte/neu/", views.choose, name="choose"),
    path("kontakte/neu/<uuid:pk>/", views.add, name="add"),
    path("kontakte/<uuid:pk>/zurueckholen/", views.undo, name="undo"),
    path("kontakte/wiedervorlage/", views.remind, name="remind"),
    path("kontakte/wiedervorlage/fall/<uuid:pk>/", views.remind_case, name="remind_case"),
    path("kontakte/wiedervorlage/<uuid:pk>/erledigt/", views.settle, name="settle"),
]
