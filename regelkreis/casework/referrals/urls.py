"""The addresses of referrals."""

from django.urls import path

from regelkreis.casework.referrals.views import answering, course, reading, sending

app_name = "referrals"
urlpatterns = [
    path("verweise/", answering.index, name="list"),
    path("verweise/neu/<uuid:pk>/", sending.from_case, name="add"),
    path("verweise/neu/schritt/<uuid:pk>/", sending.from_step, name="add_from_step"),
    path("verweise/<uuid:pk>/", reading.page, name="page"),
    path("verweise/<uuid:pk>/uebergabe.pdf", reading.sheet, name="sheet"),
    path("verweise/<uuid:pk>/antwort/", answering.answer, name="answer"),
    path("verweise/<uuid:pk>/nachgefasst/", reading.remind, name="remind"),
    path("verweise/<uuid:pk>/rueckfrage/", course.reply, name="reply"),
    path("verweise/<uuid:pk>/begonnen/", course.start, name="start"),
    path("verweise/<uuid:pk>/abgeschlossen/", course.finish, name="finish"),
    path("verweise/<uuid:pk>/abgebrochen/", course.break_off, name="break_off"),
    path("verweise/<uuid:pk>/ohne-antwort/", course.unanswered, name="unanswered"),
]
