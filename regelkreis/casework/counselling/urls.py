"""The addresses of double counselling."""

from django.urls import path

from regelkreis.casework.counselling import views

app_name = "counselling"
urlpatterns = [
    path("doppelberatung/neu/<uuid:pk>/", views.add, name="add"),
    path("doppelberatung/<uuid:pk>/klaeren/", views.settle, name="settle"),
    path("doppelberatung/<uuid:pk>/beenden/", views.end, name="end"),
]
