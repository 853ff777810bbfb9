"""The address at which an effect is measured."""

from django.urls import path

from regelkreis.structure.evaluation import views

app_name = "evaluation"
urlpatterns = [path("wirkung/<uuid:pk>/messen/", views.measure_now, name="measure")]
