"""The migration: what a file has, its notification forgets; nothing is lost on the way."""

from datetime import date
from importlib import import_module

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from regelkreis.casework.intake.models import Notification
from regelkreis.casework.people.models import Person

MIGRATION = "0004_notifications_tell_and_forget"


def test_name_and_contact_go_and_the_concern_moves_into_the_file(case, received, site, today):
    named = received(concern="Räumung angekündigt")
    waiting = received(concern="Noch offen")
    Notification.objects.filter(pk=named.pk).update(
        answer="taken_up", answered_on=date(2023, 11, 20), case=case
    )
    step = import_module(f"regelkreis.casework.intake.migrations.{MIGRATION}")
    apps = MigrationExecutor(connection).loader.project_state([("intake", MIGRATION)]).apps

    step.forget_what_the_file_has(apps, None)

    stored = Notification.objects.get(pk=named.pk)
    assert (stored.person_name, stored.person_contact, stored.concern) == ("", "", "")
    assert stored.told_on == stored.answered_on
    assert "Räumung angekündigt" in Person.objects.get(pk=case.person_id).context
    assert Notification.objects.get(pk=waiting.pk).concern == "Noch offen"
    assert Notification.objects.get(pk=waiting.pk).told_on is None
