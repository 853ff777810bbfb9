"""The addresses of the bodies."""

from django.urls import path

from regelkreis.structure.committees import views

app_name = "committees"
urlpatterns = [
    path("gremien/", views.sessions_page, name="sessions"),
    path("gremien/sitzungen/neu/", views.plan, name="plan"),
    path("gremien/sitzungen/<uuid:pk>/", views.session_page, name="session"),
    path("gremien/sitzungen/<uuid:pk>/tagesordnung/", views.add_item, name="add_item"),
    path("gremien/punkte/<uuid:pk>/absetzen/", views.remove_item, name="remove_item"),
    path("gremien/punkte/<uuid:pk>/vorschlag/", views.add_proposal, name="add_proposal"),
    path("gremien/vorschlaege/<uuid:pk>/zuruecknehmen/", views.remove_proposal, name="remove_proposal"),
    path("gremien/vorschlaege/<uuid:pk>/ergebnis/", views.answer, name="answer"),
    path("gremien/vorschlaege/<uuid:pk>/beschluss/", views.decide, name="decide"),
    path("gremien/beschluesse/", views.register, name="register"),
    path("gremien/beschluesse/<uuid:pk>/", views.decision_page, name="decision"),
]
