"""The addresses of the site's administration, and of the switch between roles."""

from django.urls import path

from regelkreis.network.organizations.views import journal, people, posts, roles, switching

app_name = "organizations"
urlpatterns = [
    path("rolle/wechseln/", switching.switch, name="switch"),
    path("standort/besetzung/", posts.index, name="posts"),
    path("standort/besetzung/stellen/<uuid:pk>/", posts.detail, name="post"),
    path("standort/besetzung/stellen/<uuid:pk>/besetzen/", posts.give, name="give_post"),
    path("standort/besetzung/einsatz/<uuid:pk>/beenden/", posts.end, name="end_holding"),
    path("standort/besetzung/personen/", people.index, name="people"),
    path("standort/besetzung/personen/neu/", people.add, name="add_person"),
    path("standort/besetzung/personen/<uuid:pk>/", people.detail, name="person"),
    path("standort/besetzung/personen/<uuid:pk>/rolle/", roles.give, name="give_role"),
    path("standort/besetzung/personen/<uuid:pk>/startpasswort/", people.new_password, name="new_password"),
    path("standort/besetzung/rollen/<uuid:pk>/beenden/", roles.end, name="end_role"),
    path("standort/protokoll/", journal.index, name="journal"),
]
