"""What is being typed is kept on the server until it is saved, so that nothing typed is lost."""

import json
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.contacts.models import ContactDraft, account_of
from regelkreis.casework.contacts.rules import LONGEST_DRAFT
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def keep_draft(*, case: Case, fields: Mapping[str, Sequence[str]], actor: Acting) -> ContactDraft:
    """
    Keep what somebody has typed so far; the newest words stand.

    Nothing is written in the journal: a draft is nobody's record yet, and it changes with every pause.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: more than a draft may hold.
    """
    require(may_work_on(actor, case))
    text = json.dumps({name: list(values) for name, values in fields.items()}, ensure_ascii=False)
    if len(text) > LONGEST_DRAFT:
        raise Invalid({"": _("Der Text ist zu lang für einen Entwurf. Bitte speichern Sie ihn jetzt.")})
    draft, _is_new = ContactDraft.objects.update_or_create(
        user_id=account_of(actor), case=case, defaults={"site": case.site, "fields": text}
    )
    return draft


@transaction.atomic
def discard_draft(*, case: Case, actor: Acting) -> None:
    """
    Throw away what the actor has typed about a case and not saved.

    :raises NotAllowed: the actor does not work on the case.
    """
    require(may_work_on(actor, case))
    ContactDraft.objects.filter(user_id=account_of(actor), case=case).delete()
