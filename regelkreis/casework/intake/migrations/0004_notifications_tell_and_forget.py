"""A notification tells the service, and forgets what the file has."""

from django.db import migrations, models
from django.db.models import F


def forget_what_the_file_has(apps, schema_editor):
    """
    Move what taken-up notifications still say into the file, and erase it in the notification.

    What was answered before today counts as told: nobody is asked to write old letters.
    """
    notifications = apps.get_model("intake", "Notification").objects
    for one in notifications.filter(answer="taken_up", case__isnull=False).select_related("case__person"):
        if one.concern:
            person = one.case.person
            said = f"Aus der Meldung vom {one.received_on:%d.%m.%Y}: {one.concern}"
            person.context = f"{person.context}\n\n{said}".strip()
            person.save(update_fields=["context"])
        one.person_name = one.person_contact = one.concern = ""
        one.save(update_fields=["person_name", "person_contact", "concern"])
    notifications.filter(answered_on__isnull=False).update(told_on=F("answered_on"))


class Migration(migrations.Migration):

    dependencies = [
        ("cases", "0001_initial"),
        ("intake", "0003_consultations_short_of_a_case"),
    ]

    operations = [
        migrations.AddField(
            model_name="notification",
            name="may_tell",
            field=models.BooleanField(default=False, verbose_name="Ergebnis darf mitgeteilt werden"),
        ),
        migrations.AddField(
            model_name="notification",
            name="reached_through",
            field=models.CharField(
                blank=True, default="", max_length=250, verbose_name="erreichbar über die Einrichtung"
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="notification",
            name="told_on",
            field=models.DateField(blank=True, null=True, verbose_name="Einrichtung informiert am"),
        ),
        migrations.RunPython(forget_what_the_file_has, migrations.RunPython.noop, elidable=True),
    ]
