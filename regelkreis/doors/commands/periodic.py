"""Work that comes round: what is called for, and how often."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult


@dataclass(frozen=True)
class Periodic:
    """A task by its dotted name, and the seconds after which it is called for again."""

    task: str
    every: int


PERIODIC = (
    Periodic("regelkreis.foundation.journal.tasks.seal_readings", every=60),
    Periodic("regelkreis.doors.commands.tasks.tidy_up", every=60 * 60 * 6),
    Periodic("regelkreis.structure.evaluation.tasks.measure_due", every=60 * 60 * 12),
    Periodic("regelkreis.casework.contacts.tasks.purge_contacts", every=60 * 60 * 6),
    Periodic("regelkreis.foundation.vault.tasks.collect_orphans", every=60 * 60 * 24),
    Periodic("regelkreis.casework.documents.tasks.purge_deleted", every=60 * 60 * 12),
    Periodic("regelkreis.casework.inquiries.tasks.forget_names", every=60 * 60 * 12),
)


@dataclass
class Calendar:
    """Remembers when each task was last called for."""

    entries: Sequence[Periodic] = PERIODIC
    called: dict[str, float] = field(default_factory=dict)

    def due(self, now: float) -> Iterator[Periodic]:
        """Yield what is due at a moment (in seconds), each at once the first time, and note the call."""
        for entry in self.entries:
            if entry.task not in self.called or now - self.called[entry.task] >= entry.every:
                self.called[entry.task] = now
                yield entry


def call_for(entry: Periodic) -> None:
    """Put a task in the queue unless an earlier call is still waiting there."""
    task: Any = import_string(entry.task)
    if not DBTaskResult.objects.ready().filter(task_path=task.module_path).exists():
        task.enqueue()
