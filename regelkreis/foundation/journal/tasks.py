"""Work of the journal that nobody waits for."""

from django_tasks import task

from regelkreis.foundation.journal import operations
from regelkreis.foundation.journal.models import Reading

_BATCHES = 20


@task()
def seal_readings() -> int:
    """
    Seal what has been read since the last time, site by site, and return how many readings.

    A site with more than it can seal in one go is taken up again the next time.
    """
    waiting = Reading.objects.filter(seal=None).order_by("site").values_list("site", flat=True).distinct()
    sealed = 0
    for site in list(waiting):
        for _batch in range(_BATCHES):
            done = operations.seal_readings(site)
            sealed += done
            if not done:
                break
    return sealed
