"""The addresses of transfers."""

from django.urls import path

from regelkreis.casework.transfers.views import answering, offering

app_name = "transfers"
urlpatterns = [
    path("uebergaben/", answering.index, name="list"),
    path("uebergaben/neu/<uuid:pk>/", offering.offer, name="offer"),
    path("uebergaben/<uuid:pk>/", answering.page, name="page"),
    path("uebergaben/<uuid:pk>/annehmen/", answering.accept, name="accept"),
    path("uebergaben/<uuid:pk>/ablehnen/", answering.decline, name="decline"),
    path("uebergaben/<uuid:pk>/zurueckziehen/", offering.withdraw, name="withdraw"),
    path("uebergaben/<uuid:pk>/gelesen/", answering.seen, name="seen"),
    path("uebergaben/mitlesen/<uuid:pk>/beenden/", offering.stop_reading, name="stop_reading"),
]
