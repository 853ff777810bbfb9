"""Appointments of the past and the coming weeks, so that calendar, files and desks have something to show."""

import random
from datetime import date, time, timedelta
from typing import Any

from regelkreis.casework.appointments.models import Appointment
from regelkreis.casework.appointments.operations import (
    agree_appointment,
    cancel_appointment,
    hold_appointment,
    miss_appointment,
    move_appointment,
)
from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.operations import note_contact
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.profiles.demo.texts import NOTES
from regelkreis.profiles.demo.words import Words

PLACES = ("Rathaus, Zimmer 12", "Rathaus, Zimmer 12", "Familienbüro", "Stadtteilzentrum")
PURPOSES = ("Stand besprechen", "Antrag ausfüllen", "Unterlagen ordnen", "Nächste Schritte", "")
HOURS = (time(9), time(9, 30), time(10, 30), time(11), time(13, 30), time(14), time(15, 30))


def agree_appointments(words: Words, actors: dict[str, Acting], cases: list[Case], today: date) -> None:
    """Let every fourth running case have an appointment, one half behind and one half ahead of today."""
    dice = random.Random(f"appointments {words.site.slug}")
    posts = {post.pk: actors[code] for code, post in words.posts.items()}
    for case in cases:
        if case.closed_on is None and dice.random() < 0.25:
            _of_case(words, case, posts[case.post_id], dice, today)
    _alone(actors["case-management"], today)


def _of_case(words: Words, case: Case, actor: Acting, dice: random.Random, today: date) -> None:
    away = dice.choice((-12, -8, -6, -4, -3, 0, 1, 2, 3, 4, 7, 8, 9, 10))
    on = max(_working_day(today + timedelta(days=away)), case.opened_on)
    made = agree_appointment(
        case=case,
        on=on,
        at=dice.choice(HOURS),
        minutes=dice.choice((30, 45, 60)),
        way=Appointment.Way.PHONE if (by_phone := dice.random() < 0.2) else Appointment.Way.PLACE,
        place="" if by_phone else dice.choice(PLACES),
        with_whom=case.person.full_name,
        language=next(iter(case.person.languages), ""),
        needs_interpreter=bool(case.person.needs_interpreter),
        purpose=dice.choice(PURPOSES),
        actor=actor,
        today=max(case.opened_on, min(on, today) - timedelta(days=7)),
    )
    if on < today:
        _outcome(words, made, actor, dice)
    elif on > today and dice.random() < 0.15:
        later = _working_day(on + timedelta(days=7))
        move_appointment(appointment=made, expected=1, on=later, at=made.at, actor=actor, today=today)


def _outcome(words: Words, appointment: Appointment, actor: Acting, dice: random.Random) -> None:
    """Most were held, some missed or called off; of a few nobody has noted yet what became of them."""
    noted: dict[str, Any] = {
        "appointment": appointment,
        "expected": 1,
        "actor": actor,
        "today": appointment.on,
    }
    chance = dice.random()
    if chance < 0.6 and appointment.case is not None:
        talk = "phone" if appointment.way == Appointment.Way.PHONE else "talk"
        contact = note_contact(
            case=appointment.case,
            on=appointment.on,
            mode=words.term(Kind.CONTACT_MODE, talk),
            minutes=appointment.minutes,
            language=appointment.language,
            note=dice.choice(NOTES),
            actor=actor,
            today=appointment.on,
        )
        hold_appointment(**noted, contact=contact)
    elif chance < 0.75:
        miss_appointment(**noted)
    elif chance < 0.85:
        cancel_appointment(**noted)


def _alone(actor: Acting, today: date) -> None:
    """One appointment of a colleague without a case."""
    agree_appointment(
        case=None,
        on=_working_day(today + timedelta(days=2)),
        at=time(8, 30),
        minutes=90,
        place="Kreishaus, Raum 3.104",
        with_whom="Kolleg*innen der Städte",
        purpose="Kollegiale Beratung",
        actor=actor,
        today=today,
    )


def _working_day(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
