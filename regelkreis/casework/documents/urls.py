"""The addresses of documents."""

from django.urls import path

from regelkreis.casework.documents.views import acts, adding, papers, showing

app_name = "documents"
urlpatterns = [
    path("dokumente/fall/<uuid:pk>/", showing.index, name="list"),
    path("dokumente/fall/<uuid:pk>/ablegen/", adding.add, name="add"),
    path("dokumente/fall/<uuid:pk>/unterschrieben/", adding.signed, name="signed"),
    path("dokumente/fall/<uuid:pk>/papiere/", papers.choose, name="papers"),
    path("dokumente/fall/<uuid:pk>/papiere/zusammenfassung/", papers.summary, name="summary"),
    path("dokumente/fall/<uuid:pk>/papiere/<slug:code>/", papers.fill, name="paper"),
    path("dokumente/<uuid:pk>/", showing.document, name="document"),
    path("dokumente/<uuid:pk>/datei/", showing.download, name="download"),
    path("dokumente/<uuid:pk>/fassung/<int:edition>/", showing.earlier, name="earlier"),
    path("dokumente/<uuid:pk>/aendern/", acts.change, name="change"),
    path("dokumente/<uuid:pk>/ersetzen/", acts.replace, name="replace"),
    path("dokumente/<uuid:pk>/loeschen/", acts.delete, name="delete"),
    path("dokumente/<uuid:pk>/wiederherstellen/", acts.restore, name="restore"),
]
