"""The addresses under which the administration reads the site's profile."""

from django.urls import path

from regelkreis.network.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("standort/profil/", views.profile, name="profile"),
    path("standort/profil/fassungen/<int:revision>/", views.load, name="load"),
    path("standort/profil/<slug:key>/", views.entries, name="entries"),
    path("standort/profil/<slug:key>/<uuid:pk>/", views.entry, name="entry"),
]
