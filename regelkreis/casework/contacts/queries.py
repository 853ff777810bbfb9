"""What can be asked about contacts and reminders; every question starts from who asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import open_cases
from regelkreis.casework.contacts.models import Contact, Reminder
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.settings import settings_at


@dataclass
class NotedContact:
    """A contact as the timeline says it."""

    mode: str
    minutes: int | None
    language: str
    interpreting: str
    interpreter: str
    note: str
    topics: list[str]


class DueReminder(NamedTuple):
    """An open reminder as the desk says it; one about nothing in particular has no case."""

    pk: UUID
    due_on: date
    text: str
    case_id: UUID | None
    number: str | None
    given_name: str | None
    family_name: str | None


class SilentCase(NamedTuple):
    """An open case in which nobody has talked to the person for longer than agreed."""

    case_id: UUID
    number: str
    given_name: str
    family_name: str
    last_on: date


def contacts_visible_to(actor: Acting) -> QuerySet[Contact]:
    """Return the contacts of own cases."""
    return every_contact_visible_to(actor).filter(removed_on=None)


def every_contact_visible_to(actor: Acting) -> QuerySet[Contact]:
    """Return the contacts of own cases, those taken back among them."""
    return (
        Contact.every.of_site(actor.site)
        .filter(case__in=Case.objects.visible_to(actor))
        .select_related("case__person", "mode")
        .order_by("-on", "-created_at")
    )


def contacts_of(case: Case) -> QuerySet[Contact]:
    """Return the contacts of a case with their topics, the newest first."""
    topics = Prefetch("topics", Term.objects.order_by("position", "code"))
    found: QuerySet[Contact] = Contact.objects.filter(case=case).select_related("mode")
    return found.prefetch_related(topics).order_by("-on", "-created_at")


def noted_contacts(case: Case, keys: Collection[UUID]) -> dict[UUID, NotedContact]:
    """Return the named contacts of a case with their topics, by one question."""
    found: dict[UUID, NotedContact] = {}
    for key, topic, mode, minutes, language, interpreting, interpreter, note in _noted(
        case.pk, frozenset(keys)
    ):
        contact = found.setdefault(
            key, NotedContact(mode, minutes, language, interpreting, interpreter, note, [])
        )
        if topic:
            contact.topics.append(topic)
    return found


@prepared
def _noted(case_id: UUID, keys: frozenset[UUID]) -> QuerySet[Contact, tuple[Any, ...]]:
    contacts = Contact.objects.filter(case_id=case_id, pk__in=keys).order_by("pk", "topics__position")
    rows: QuerySet[Contact, tuple[Any, ...]] = contacts.values_list(
        "pk",
        "topics__label",
        "mode__label",
        "minutes",
        "language",
        "interpreting",
        "interpreter",
        "note",
    )
    return rows


def reminders_visible_to(actor: Acting) -> QuerySet[Reminder]:
    """Return the reminders of the actor's posts; one about a case goes where the case goes."""
    return (
        Reminder.objects.of_site(actor.site)
        .filter(Q(case=None, post__in=actor.posts) | Q(case__post__in=actor.posts))
        .select_related("case__person", "case__post", "post")
        .order_by("due_on", "created_at")
    )


def due_rows(actor: Acting) -> Iterator[DueReminder]:
    """Return the open reminders of the actor's posts as rows, the next one first."""
    # Two questions, since "or" between a reminder's post and its case's post would use no index.
    rows = [*_due_of_posts(actor), *_due_of_cases(actor)]
    return (DueReminder(*row) for row in sorted(rows, key=lambda row: row[1]))


@prepared
def _due_of_posts(actor: Acting) -> QuerySet[Reminder, tuple[Any, ...]]:
    return _due(Reminder.objects.of_site(actor.site).filter(case=None, post__in=actor.posts, done_on=None))


@prepared
def _due_of_cases(actor: Acting) -> QuerySet[Reminder, tuple[Any, ...]]:
    return _due(Reminder.objects.filter(case__in=Case.objects.kept_by(actor), done_on=None))


def _due(reminders: QuerySet[Reminder]) -> QuerySet[Reminder, tuple[Any, ...]]:
    rows: QuerySet[Reminder, tuple[Any, ...]] = reminders.order_by("due_on", "created_at").values_list(
        "pk", "due_on", "text", "case_id",
        "case__number", "case__person__given_name", "case__person__family_name",
    )  # fmt: skip
    return rows


@prepared
def open_reminders(case_id: UUID) -> QuerySet[Reminder]:
    """Return what somebody wants to be reminded of in a case, the next one first."""
    return Reminder.objects.filter(case_id=case_id, done_on=None).order_by("due_on", "created_at")


def silent_cases(actor: Acting, today: date, *, notice: timedelta) -> tuple[int, list[SilentCase]]:
    """
    Return the site's interval, and the open cases in which it is over or will be within the notice.

    Without any contact the interval runs from the opening.
    """
    interval = settings_at(actor.site).contact_interval_days
    since = today + notice - timedelta(days=interval)
    return interval, [SilentCase(*row) for row in _silent_since(actor, since)]


@prepared
def _silent_since(actor: Acting, since: date) -> QuerySet[Case, tuple[Any, ...]]:
    last = Contact.objects.filter(case=OuterRef("pk")).order_by("-on").values("on")[:1]
    rows: QuerySet[Case, tuple[Any, ...]] = (
        open_cases(actor)
        .annotate(last_on=Coalesce(Subquery(last), F("opened_on")))
        .filter(last_on__lte=since)
        .order_by("last_on", "number")
        .values_list("pk", "number", "person__given_name", "person__family_name", "last_on")
    )
    return rows
