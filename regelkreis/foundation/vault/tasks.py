"""Work of the vault that comes round."""

from django_tasks import task

from regelkreis.foundation.vault import operations


@task()
def collect_orphans() -> None:
    """Delete what lies in the vault and belongs to nothing."""
    operations.collect_orphans()
