"""The addresses of planning."""

from django.urls import path

from regelkreis.casework.planning.views import assessment, goals, steps, support

app_name = "planning"
urlpatterns = [
    path("ziele/einschaetzung/<uuid:pk>/", assessment.look_together, name="assess"),
    path("ziele/ohne/<uuid:pk>/<slug:code>/", assessment.say_why, name="no_goal"),
    path("ziele/sprache/<uuid:pk>/", support.language, name="language"),
    path("ziele/themen/<uuid:pk>/", support.topics, name="topics"),
    path("ziele/neu/<uuid:pk>/", goals.agree, name="agree"),
    path("ziele/<uuid:pk>/aendern/", goals.change, name="change"),
    path("ziele/<uuid:pk>/beenden/", goals.end, name="end"),
    path("ziele/<uuid:pk>/schritt/", steps.add, name="add_step"),
    path("ziele/schritte/<uuid:pk>/erledigt/", steps.finish, name="finish_step"),
    path("ziele/schritte/<uuid:pk>/offen/", steps.reopen, name="reopen_step"),
]
