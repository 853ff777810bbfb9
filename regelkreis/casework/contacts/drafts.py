"""What somebody has typed and not saved, asked for and read back."""

import json
from typing import Any

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import ContactDraft, account_of
from regelkreis.network.organizations.actors import Acting

# Fields of which several values may be chosen; of all others the last one counts.
SEVERAL = frozenset({"topics", "needs", "also"})


def draft_of(actor: Acting, case: Case) -> ContactDraft | None:
    """Return the actor's own draft about a case; nobody sees another's."""
    found: ContactDraft | None = ContactDraft.objects.filter(user_id=account_of(actor), case=case).first()
    return found


def restored(draft: ContactDraft) -> dict[str, Any]:
    """Return a draft as the initial values of its form."""
    typed: dict[str, list[str]] = json.loads(draft.fields or "{}")
    return {
        name: values if name in SEVERAL else (values[-1] if values else "") for name, values in typed.items()
    }
