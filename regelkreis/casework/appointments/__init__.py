"""Appointments agreed, and the calendar feed that carries them to other programs."""
