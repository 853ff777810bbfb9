"""Looking at decisions when their day has come."""

from datetime import date

from django_tasks import task

from regelkreis.foundation.kernel.clock import today
from regelkreis.network.organizations.actors import acting_for_system
from regelkreis.network.organizations.models import Site
from regelkreis.structure.committees.queries import decisions
from regelkreis.structure.evaluation.operations import measure
from regelkreis.structure.evaluation.queries import due, unmeasured_sites


def measure_all_due(day: date) -> int:
    """Measure every decision whose day to look has come and that was not measured since."""
    measured = 0
    for site in Site.objects.filter(pk__in=unmeasured_sites(day)).order_by("slug"):
        actor = acting_for_system(site, name="Wirkungsmessung", username="system-evaluation")
        for decision in due(decisions(actor), day):
            measure(decision=decision, actor=actor, today=day)
            measured += 1
    return measured


@task()
def measure_due() -> int:
    """Measure what is due today; called for once a day."""
    return measure_all_due(today())
