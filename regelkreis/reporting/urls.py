"""Addresses of the reports."""

from django.urls import path

from regelkreis.reporting import views

app_name = "reporting"
urlpatterns = [
    path("berichte/", views.progress, name="progress"),
    path("berichte/sachstand.<slug:form>", views.download, name="download"),
]
