"""The addresses of the case file."""

from django.urls import path

from regelkreis.casework.cases import views

app_name = "cases"
urlpatterns = [
    path("faelle/", views.case_list, name="list"),
    path("faelle/liste.xlsx", views.export, name="export"),
    path("faelle/spalten/", views.list_columns, name="columns"),
    path("faelle/<uuid:pk>/", views.file, name="file"),
    path("faelle/<uuid:pk>/verlauf/", views.history, name="history"),
    path("faelle/<uuid:pk>/rest/", views.rest, name="rest"),
    path("faelle/<uuid:pk>/teil/<slug:key>/", views.panel, name="panel"),
    path("faelle/<uuid:pk>/aendern/", views.change, name="change"),
    path("faelle/<uuid:pk>/abschliessen/", views.close, name="close"),
    path("faelle/<uuid:pk>/abschluss-zuruecknehmen/", views.undo, name="undo"),
    path("faelle/<uuid:pk>/oeffnen/", views.reopen, name="reopen"),
    path("faelle/<uuid:pk>/einsichten/", views.readings, name="readings"),
]
