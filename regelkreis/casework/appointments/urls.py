"""The addresses of appointments and of the calendar."""

from django.urls import path

from regelkreis.casework.appointments.views import agreeing, calendar, feed, settling, week

app_name = "appointments"
urlpatterns = [
    path("termine/", week.week, name="week"),
    path("termine/neu/", agreeing.add, name="add"),
    path("termine/neu/fall/<uuid:pk>/", agreeing.add_to_case, name="add_to_case"),
    path("termine/kalender/", calendar.calendar, name="calendar"),
    path("termine/kalender/link/", calendar.renew, name="renew_link"),
    path("termine/kalender/link/abschalten/", calendar.revoke, name="revoke_link"),
    path("termine/<uuid:pk>/", agreeing.page, name="page"),
    path("termine/<uuid:pk>/termin.ics", calendar.file, name="file"),
    path("termine/<uuid:pk>/aendern/", agreeing.change, name="change"),
    path("termine/<uuid:pk>/verlegen/", agreeing.move, name="move"),
    path("termine/<uuid:pk>/stattgefunden/", settling.held, name="held"),
    path("termine/<uuid:pk>/vermerk/", settling.settle, name="settle"),
    path("termine/<uuid:pk>/vermerk/zuruecknehmen/", settling.reopen, name="reopen"),
    path("kalender/<slug:secret>.ics", feed.feed, name="feed"),
]
