"""The addresses of themes."""

from django.urls import path

from regelkreis.structure.themes import views

app_name = "themes"
urlpatterns = [
    path("themen/", views.index, name="list"),
    path("themen/neu/", views.take_up, name="open"),
    path("themen/<uuid:pk>/", views.page, name="page"),
    path("themen/<uuid:pk>/bewegen/", views.move, name="move"),
    path("themen/<uuid:pk>/beenden/", views.finish, name="finish"),
    path("themen/<uuid:pk>/benennen/", views.rename, name="rename"),
]
