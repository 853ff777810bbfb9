"""Housekeeping of the running product."""

from django.core.management import call_command
from django_tasks import task


@task()
def tidy_up() -> None:
    """Forget sessions that have ended, and tasks that were carried out more than two weeks ago."""
    call_command("clearsessions")
    call_command("prune_db_task_results", verbosity=0)
