"""The addresses of bases and releases."""

from django.urls import path

from regelkreis.casework.consent.views import giving, reading, withdrawing

app_name = "consent"
urlpatterns = [
    path("freigaben/person/<uuid:pk>/", reading.person, name="person"),
    path("freigaben/person/<uuid:pk>/neu/", giving.release_add, name="release_add"),
    path("freigaben/person/<uuid:pk>/nein/", giving.release_refuse, name="release_refuse"),
    path("freigaben/person/<uuid:pk>/grundlage/", giving.basis_add, name="basis_add"),
    path("freigaben/<uuid:pk>/widerrufen/", withdrawing.release_withdraw, name="release_withdraw"),
    path("freigaben/grundlage/<uuid:pk>/widerrufen/", withdrawing.basis_withdraw, name="basis_withdraw"),
]
