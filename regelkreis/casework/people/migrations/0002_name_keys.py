"""The keys under which names are found."""

import django.db.models.deletion
from django.db import migrations, models

class Migration(migrations.Migration):

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="NameKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("site", models.UUIDField(editable=False)),
                ("key", models.CharField(max_length=48)),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="name_keys", to="people.person")),
            ],
            options={
                "indexes": [models.Index(fields=["key", "site", "person"], name="name_key_by_key")],
                "constraints": [models.UniqueConstraint(fields=("person", "key"), name="name_key_once_per_person", violation_error_message="Dieser Schlüssel des Namens ist schon gespeichert.")],
            },
        ),
    ]
