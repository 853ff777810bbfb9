"""The addresses of findings, and the coordinator's first page."""

from django.urls import path

from regelkreis.structure.findings import views

app_name = "findings"
urlpatterns = [
    path("regelkreis/", views.home, name="home"),
    path("regelkreis/beobachtungen/", views.index, name="list"),
    path("regelkreis/beobachtungen/zuordnen/", views.group, name="group"),
    path("regelkreis/beobachtungen/zu-thema/<uuid:pk>/", views.of_theme, name="of_theme"),
    path("regelkreis/beobachtungen/<uuid:pk>/herausnehmen/", views.take_out, name="take_out"),
    path("regelkreis/beobachtungen/neu/<uuid:pk>/", views.note, name="note"),
    path("regelkreis/beobachtungen/<uuid:pk>/zuruecknehmen/", views.withdraw, name="withdraw"),
]
