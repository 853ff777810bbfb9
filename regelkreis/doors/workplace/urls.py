"""The first page of everybody who signs in."""

from django.urls import path

from regelkreis.doors.workplace import views

app_name = "workplace"
urlpatterns = [path("", views.home, name="home")]
