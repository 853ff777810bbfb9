"""The addresses of intake."""

from django.urls import path

from regelkreis.casework.intake.views import (
    changes,
    consultation_figures,
    consultations,
    family,
    notifications,
    replies,
    screening,
    special,
    taking_in,
)

app_name = "intake"
urlpatterns = [
    path("eingaenge/", notifications.index, name="list"),
    path("eingaenge/meldung/", notifications.receive, name="receive"),
    path("eingaenge/meldung/<uuid:pk>/", notifications.notification, name="notification"),
    path("eingaenge/meldung/<uuid:pk>/antwort/", replies.reply, name="reply"),
    path("eingaenge/meldung/<uuid:pk>/mitgeteilt/", replies.tell, name="tell"),
    path("faelle/<uuid:pk>/ortswechsel/", changes.move, name="move"),
    path("faelle/<uuid:pk>/haertefall/", changes.take_over, name="take_over"),
    path("faelle/<uuid:pk>/besondere-angaben/", special.special, name="special"),
    path("besondere-angaben/<uuid:pk>/widerrufen/", special.withdraw, name="withdraw_special"),
    path("ortswechsel/<uuid:pk>/", changes.settle, name="settle_move"),
    path("haertefall/<uuid:pk>/", changes.takeover, name="takeover"),
    path("eingaenge/aufnahme/", taking_in.begin, name="take_in"),
    path("eingaenge/familie/", family.family, name="family"),
    path("faelle/<uuid:pk>/familie/", family.family_of, name="family_of"),
    path("eingaenge/aufnahme/zielgruppen/", taking_in.preview, name="preview"),
    path("eingaenge/sprechstunde/", consultations.hours, name="hours"),
    path("eingaenge/sprechstunde/zahlen/", consultation_figures.figures, name="consultation_figures"),
    path("eingaenge/sprechstunde/beratung/", consultations.write, name="write_consultation"),
    path("eingaenge/sprechstunde/<uuid:pk>/", consultations.consultation, name="consultation"),
    path("eingaenge/sprechstunde/<uuid:pk>/zuruecknehmen/", consultations.withdraw, name="take_back"),
    path("eingaenge/screening/", screening.count, name="screening"),
    path("eingaenge/screening/zahlen/", screening.figures, name="figures"),
    path("eingaenge/screening/<uuid:pk>/zuruecknehmen/", screening.withdraw, name="withdraw"),
    path("eingaenge/screening/<uuid:pk>/name-loeschen/", screening.erase, name="erase_name"),
]
