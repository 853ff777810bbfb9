"""The appointments of a week, day by day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.queries import appointments_between
from regelkreis.casework.appointments.rules import week_of
from regelkreis.casework.cases.requests import case_worker

WEEK = timedelta(days=7)
WORKING_DAYS = 5


@dataclass(frozen=True)
class Day:
    """One day of the week with its appointments."""

    day: date
    appointments: list[Appointment]


def week(request: HttpRequest) -> HttpResponse:
    """Show the week of a day, this one unless the address names another; an empty weekend is left out."""
    request = case_worker(request)
    days = week_of(_asked(request.GET.get("tag", ""), request.today))
    found = list(appointments_between(request.actor, days[0], days[-1]))
    by_day = {day: [one for one in found if one.on == day] for day in days}
    context = {
        "days": [Day(day, by_day[day]) for day in days if by_day[day] or day.weekday() < WORKING_DAYS],
        "first": days[0],
        "last": days[-1],
        "previous": days[0] - WEEK,
        "next": days[0] + WEEK,
        "is_now": request.today in days,
        "is_empty": not found,
    }
    return render(request, "appointments/week.html", context)


def _asked(text: str, today: date) -> date:
    """Return the day an address names; nonsense and far ends of time are today."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today
    return day if 1990 <= day.year <= 2200 else today
