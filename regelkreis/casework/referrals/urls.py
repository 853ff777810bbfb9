"""The addresses of referrals."""

from django.urls import path

from regelkreis.casework.referrals.views import answering, sending

app_name = "referrals"
urlpatterns = [
    path("verweise/", answering.index, name="list"),
    path("verweise/neu/<uuid:pk>/", sending.from_case, name="add"),
    path("verweise/neu/schritt/<uuid:pk>/", sending.from_step, name="add_from_step"),
    path("verweise/<uuid:pk>/antwort/", answering.answer, name="answer"),
]
