"""Addresses of the reports."""

from django.urls import path

from regelkreis.reporting import views
from regelkreis.reporting.caseload.views import caseload

app_name = "reporting"
urlpatterns = [
    path("auslastung/", caseload, name="caseload"),
    path("berichte/", views.progress, name="progress"),
    path("berichte/sachstand.<slug:form>", views.download, name="download"),
]
