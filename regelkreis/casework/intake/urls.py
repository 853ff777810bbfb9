"""The addresses of intake."""

from django.urls import path

from regelkreis.casework.intake.views import notifications, screening, taking_in

app_name = "intake"
urlpatterns = [
    path("eingaenge/", notifications.index, name="list"),
    path("eingaenge/meldung/", notifications.receive, name="receive"),
    path("eingaenge/meldung/<uuid:pk>/", notifications.notification, name="notification"),
    path("eingaenge/aufnahme/", taking_in.begin, name="take_in"),
    path("eingaenge/aufnahme/zielgruppen/", taking_in.preview, name="preview"),
    path("eingaenge/screening/", screening.count, name="screening"),
    path("eingaenge/screening/zahlen/", screening.figures, name="figures"),
    path("eingaenge/screening/<uuid:pk>/zuruecknehmen/", screening.withdraw, name="withdraw"),
    path("eingaenge/screening/<uuid:pk>/name-loeschen/", screening.erase, name="erase_name"),
]
