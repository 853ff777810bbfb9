"""Work on documents that comes round."""

from django_tasks import task

from regelkreis.casework.documents.operations import purge_deleted as purge
from regelkreis.foundation.kernel.clock import today


@task()
def purge_deleted() -> None:
    """Delete for good what can no longer be restored."""
    purge(today=today())
