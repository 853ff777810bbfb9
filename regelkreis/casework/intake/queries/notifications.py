"""What can be asked about notifications."""

from uuid import UUID

from django.db.models import Case, IntegerField, QuerySet, Value, When

from regelkreis.casework.intake.models import Notification
from regelkreis.foundation.kernel.prepared import prepared
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Site
from regelkreis.network.organizations.settings import settings_of


def notifications_visible_to(actor: Acting) -> QuerySet[Notification]:
    """Return the notifications for own posts: open ones first, oldest on top, then those just answered."""
    found: QuerySet[Notification] = (
        Notification.objects.visible_to(actor)
        .select_related("notifier", "complexity", "municipality", "basis", "post", "case")
        .annotate(
            rank=Case(When(answered_on=None, then=Value(0)), default=Value(1), output_field=IntegerField())
        )
        .order_by("rank", "-answered_on", "received_on", "pk")
    )
    return found


def open_notifications(actor: Acting) -> int:
    """Return how many notifications wait for an answer of the actor."""
    return len(_open_notifications(actor))


@prepared
def _open_notifications(actor: Acting) -> QuerySet[Notification, UUID]:
    found = Notification.objects.visible_to(actor).filter(answered_on=None)
    keys: QuerySet[Notification, UUID] = found.order_by().values_list("pk", flat=True)
    return keys


@prepared
def notifications_due(actor: Acting) -> QuerySet[Notification]:
    """Return the notifications for own posts that wait for an answer, the oldest first."""
    return notifications_visible_to(actor).filter(answered_on=None).order_by("answer_due_on", "pk")


@prepared
def answers_to_tell(actor: Acting) -> QuerySet[Notification]:
    """Return the answered notifications of which the service has not been told, the oldest first."""
    found = notifications_visible_to(actor).filter(answered_on__isnull=False, told_on=None)
    return found.order_by("answered_on", "pk")


def answer_days(site: UUID) -> int:
    """Return within how many days the site answers a notification (setting `notification_answer_days`)."""
    return settings_of(Site.objects.get(pk=site)).notification_answer_days
