"""The room `appointments`."""

from django.apps import AppConfig


class AppointmentsConfig(AppConfig):
    """Appointments agreed, and the calendar feed that carries them to other programs."""

    name = "regelkreis.casework.appointments"
    label = "appointments"
