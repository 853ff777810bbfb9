"""The addresses of absences and handovers."""

from django.urls import path

from regelkreis.casework.absences.views import handing, reporting

app_name = "absences"
urlpatterns = [
    path("abwesenheit/", reporting.index, name="list"),
    path("abwesenheit/neu/", reporting.add, name="add"),
    path("abwesenheit/<uuid:pk>/beenden/", reporting.end, name="end"),
    path("abwesenheit/<uuid:pk>/uebergabe/", handing.page, name="handover"),
    path("abwesenheit/<uuid:pk>/uebergabe/schreiben/", handing.write, name="write"),
    path("abwesenheit/<uuid:pk>/uebergabe/gelesen/", handing.take, name="take"),
    path("abwesenheit/<uuid:pk>/uebergabe.pdf", handing.pdf, name="pdf"),
]
