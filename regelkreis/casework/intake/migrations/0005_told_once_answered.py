"""Told is only what is answered; after the data of 0004, in a step of its own for PostgreSQL."""

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):

    dependencies = [("intake", "0004_notifications_tell_and_forget")]

    operations = [
        migrations.AddConstraint(
            model_name="notification",
            constraint=models.CheckConstraint(
                name="notification_is_told_once_answered",
                condition=Q(told_on=None) | Q(answered_on__isnull=False, told_on__gte=F("answered_on")),
                violation_error_message="Mitgeteilt wird erst, was beantwortet ist.",
            ),
        ),
    ]
