"""The addresses of persons."""

from django.urls import path

from regelkreis.casework.people import views

app_name = "people"
urlpatterns = [
    path("personen/", views.search, name="search"),
    path("personen/<uuid:pk>/", views.facts, name="facts"),
    path("personen/<uuid:pk>/haushalt/", views.household, name="household"),
    path("haushalt/<uuid:pk>/ende/", views.leave, name="leave"),
]
