"""
What can be asked of the journal; whether somebody may ask is decided by the room that shows the answer.

Everything here starts from one site, so nothing crosses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import CharField, F, Model, Q, QuerySet, Value
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.deeds import administrative_names, sentence_for
from regelkreis.foundation.journal.models import Entry, Reading
from regelkreis.foundation.kernel.actors import Actor

_COLUMNS = ("at", "actor_name", "user_id", "role", "deed", "text", "number")


@dataclass(frozen=True)
class Seen:
    """One line of "who has seen this file": a deed or, with an empty `deed`, a reading."""

    at: datetime
    actor_name: str
    user_id: UUID | None
    role: str
    deed: str
    sentence: str


def entries_about(*, site: UUID, subject: Model) -> QuerySet[Entry]:
    """Return the deeds on a thing, the latest first."""
    return Entry.objects.filter(site=site, subject_kind=subject._meta.label_lower, subject_id=subject.pk)


def readings_of(*, site: UUID, subject: Model) -> QuerySet[Reading]:
    """Return who has looked at a thing, the latest first."""
    return Reading.objects.filter(site=site, subject_kind=subject._meta.label_lower, subject_id=subject.pk)


def who_saw(
    *, site: UUID, subject: Model, also: Sequence[Model] = (), page: int | str = 1, size: int = 50
) -> "Page[Seen]":
    """
    Return one page of everybody who looked at or changed a thing, the latest first: two queries.

    `also` are things that are read and changed as parts of it, such as the person of a file.
    """
    text = CharField()
    about = _about(subject, *also)
    deeds = Entry.objects.filter(about, site=site).order_by().annotate(text=F("payload"), number=F("pk"))
    readings = (
        Reading.objects.filter(about, site=site)
        .order_by()
        .annotate(deed=Value("", output_field=text), text=F("purpose"), number=F("pk"))
    )
    both = deeds.values(*_COLUMNS).union(readings.values(*_COLUMNS), all=True)
    shown = Paginator(both.order_by("-at", "-number"), size).get_page(page)
    shown.object_list = [_seen(row) for row in shown.object_list]
    return shown


def administration_entries(*, site: UUID) -> QuerySet[Entry]:
    """Return the deeds of administration, the latest first: accounts, memberships, profile."""
    return Entry.objects.filter(site=site, deed__in=administrative_names())


def own_deeds(*, actor: Actor) -> QuerySet[Entry]:
    """Return what the actor has done at their site, the latest first."""
    return Entry.objects.filter(site=actor.site, user_id=actor.user_id)


def sentence_of(entry: Entry) -> str:
    """Return what an entry says, to be read after the name of whoever did it."""
    return sentence_for(entry.deed, entry.details)


def _about(*subjects: Model) -> Q:
    """Return the condition that a trace is about one of these things."""
    found = Q()
    for subject in subjects:
        found |= Q(subject_kind=subject._meta.label_lower, subject_id=subject.pk)
    return found


def _seen(row: dict[str, Any]) -> Seen:
    deed, text = row["deed"], row["text"]
    if deed:
        sentence = sentence_of(Entry(deed=deed, payload=text))
    else:
        sentence = _("hat hineingesehen") + (f": {text}" if text else "")
    return Seen(row["at"], row["actor_name"], row["user_id"], row["role"], deed, sentence)
