"""What somebody does with their list of cases: choose its columns, take it along as a table."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from regelkreis.casework.cases.choosing import Wanted, case_rows
from regelkreis.casework.cases.columns import COLUMNS, ListColumn, fields_of
from regelkreis.casework.cases.deeds import CASES_EXPORTED
from regelkreis.casework.cases.models import ListColumns
from regelkreis.casework.cases.permissions import may_export
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def choose_columns(*, actor: Acting, keys: Collection[str]) -> ListColumns:
    """
    Keep which columns the actor's list has; nobody else's list changes, so the journal says nothing of it.

    :raises NotAllowed: another role.
    """
    require(may_export(actor))
    assert actor.user_id is not None
    known = [one.key for one in COLUMNS if one.key in keys]
    kept, _is_new = ListColumns.objects.update_or_create(
        site=actor.site, user_id=actor.user_id, defaults={"keys": known}
    )
    return kept


@transaction.atomic
def export_cases(
    *, wanted: Wanted, columns: Sequence[ListColumn], order: Sequence[str], actor: Acting, today: date
) -> list[dict[str, Any]]:
    """
    Hand over the actor's cases as rows for a table, and write down what left the product.

    Exports are announced to the data protection officer (`access.md`): the entry says how many cases,
    which columns and what they were narrowed to.

    :raises NotAllowed: another role.
    """
    require(may_export(actor))
    found = case_rows(actor, wanted, fields=fields_of(columns), today=today)
    rows = list(found.order_by(*order))
    record(
        CASES_EXPORTED,
        actor=actor,
        subject=("cases.list", actor.site),
        count=len(rows),
        columns=", ".join(str(column.label) for column in columns),
        state=wanted.state,
        narrowed=[name for name in ("town", "topic", "group", "words") if getattr(wanted, name)],
    )
    return rows
