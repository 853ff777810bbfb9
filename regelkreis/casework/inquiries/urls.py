"""The addresses of inquiries."""

from django.urls import path

from regelkreis.casework.inquiries import views

app_name = "inquiries"
urlpatterns = [
    path("nachfragen/", views.index, name="list"),
    path("nachfragen/neu/", views.ask, name="ask"),
    path("nachfragen/<uuid:pk>/", views.asked, name="asked"),
    path("nachfragen/<uuid:pk>/erledigt/", views.settled, name="settle"),
    path("nachfragen/an-mich/<uuid:pk>/", views.answer, name="answer"),
]
