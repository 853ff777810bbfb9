"""Work on inquiries that is done in the background."""

from uuid import UUID

from django_tasks import task

from regelkreis.casework.inquiries.operations.settle import forget_names as forget
from regelkreis.casework.inquiries.operations.tell import tell_holders as tell
from regelkreis.foundation.kernel.clock import today


@task()
def tell_holders(inquiry_id: str) -> int:
    """Ask the holders of files that may be meant."""
    return tell(UUID(inquiry_id))


@task()
def forget_names() -> int:
    """Forget the names of inquiries nobody has settled in time."""
    return forget(today=today())
