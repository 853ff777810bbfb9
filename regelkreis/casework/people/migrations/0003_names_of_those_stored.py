"""The keys of the persons who are stored already."""

from django.db import migrations

from regelkreis.methods.names import Identity, index_keys

BATCH = 500


def write_keys(apps, schema_editor):
    Person = apps.get_model("people", "Person")
    NameKey = apps.get_model("people", "NameKey")
    rows = Person.objects.values_list("pk", "site", "given_name", "family_name", "birth_date")
    batch = []
    for person, site, given, family, born in rows.iterator(chunk_size=BATCH):
        keys = index_keys(Identity(given, family, born))
        batch += [NameKey(person_id=person, site=site, key=key) for key in sorted(keys)]
        if len(batch) >= BATCH:
            NameKey.objects.bulk_create(batch)
            batch = []
    NameKey.objects.bulk_create(batch)


class Migration(migrations.Migration):

    dependencies = [("people", "0002_name_keys")]

    operations = [migrations.RunPython(write_keys, migrations.RunPython.noop, elidable=True)]
