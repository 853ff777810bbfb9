"""The map of addresses: every room brings its own, under the German words its users read."""

from django.urls import include, path

ROOMS = (
    "regelkreis.doors.workplace",
    "regelkreis.foundation.accounts",
    "regelkreis.network.organizations",
    "regelkreis.network.catalogue",
    "regelkreis.casework.people",
    "regelkreis.casework.consent",
    "regelkreis.casework.cases",
    "regelkreis.casework.transfers",
    "regelkreis.casework.absences",
    "regelkreis.casework.contacts",
    "regelkreis.casework.appointments",
    "regelkreis.casework.planning",
    "regelkreis.casework.documents",
    "regelkreis.casework.counselling",
    "regelkreis.casework.inquiries",
    "regelkreis.casework.intake",
    "regelkreis.casework.referrals",
    "regelkreis.casework.conferences",
    "regelkreis.structure.themes",
    "regelkreis.structure.committees",
    "regelkreis.structure.findings",
    "regelkreis.structure.evaluation",
    "regelkreis.reporting",
)

urlpatterns = [path("", include(f"{room}.urls")) for room in ROOMS]
