"""What becomes of contacts by itself: those taken back are deleted for good when their time is over."""

from datetime import date

from django_tasks import task

from regelkreis.casework.contacts.operations import purge
from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.actors import acting_for_system
from regelkreis.network.organizations.models import Site


def purge_everywhere(day: date) -> int:
    """Purge the contacts of every site, and return how many went."""
    return sum(
        purge(
            site=site,
            actor=acting_for_system(site, name="Kontakte", username="system-contacts"),
            today=day,
        )
        for site in Site.objects.order_by("slug")
    )


@task()
def purge_contacts() -> int:
    """Purge what was taken back before yesterday; called for several times a day."""
    return purge_everywhere(today())
