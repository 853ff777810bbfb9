"""The addresses of bases and releases."""

from django.urls import path

from regelkreis.casework.consent import views

app_name = "consent"
urlpatterns = [
    path("freigaben/person/<uuid:pk>/", views.person, name="person"),
    path("freigaben/person/<uuid:pk>/neu/", views.release_add, name="release_add"),
    path("freigaben/person/<uuid:pk>/grundlage/", views.basis_add, name="basis_add"),
    path("freigaben/<uuid:pk>/widerrufen/", views.release_withdraw, name="release_withdraw"),
    path("freigaben/grundlage/<uuid:pk>/widerrufen/", views.basis_withdraw, name="basis_withdraw"),
]
