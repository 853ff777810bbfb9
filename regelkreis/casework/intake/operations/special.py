"""Special categories of data are written down on express consent, and erased with its withdrawal."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.consent.models import Basis
from regelkreis.casework.intake.deeds import SPECIAL_FACT_RECORDED, SPECIAL_FACT_WITHDRAWN
from regelkreis.casework.intake.models import SpecialFact
from regelkreis.casework.intake.permissions import may_erase_special
from regelkreis.casework.intake.rules import fault_of_day, no_express_consent
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def record_special_fact(
    *,
    case: Case,
    kind: str,
    text: str,
    consents: bool,
    consented_on: date,
    actor: Acting,
    today: date,
    form: str = Basis.Form.WRITTEN,
) -> SpecialFact:
    """
    Write down a special category of data, with the express consent to it (Art. 9 (2) (a) GDPR).

    The journal does not say which category.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: no express consent, nothing to write, or the category is in the file already.
    """
    require(may_work_on(actor, case))
    errors = {
        "consents": "" if consents else no_express_consent(),
        "consented_on": fault_of_day(consented_on, today),
        "kind": "" if kind in SpecialFact.Kind.values else _("Bitte wählen, um welche Art es geht."),
        "text": "" if text.strip() else _("Bitte die Angabe eintragen, oder lassen Sie es ganz."),
    }
    if SpecialFact.objects.filter(case=case, kind=kind, withdrawn_on=None).exists():
        errors["kind"] = _("Zu dieser Art steht schon etwas in der Akte. Löschen Sie es zuerst.")
    if errors := {name: sentence for name, sentence in errors.items() if sentence}:
        raise Invalid(errors)
    made = SpecialFact.objects.create(
        site=case.site, case=case, kind=kind, text=text.strip(), consented_on=consented_on, form=form
    )
    record(SPECIAL_FACT_RECORDED, actor=actor, subject=case)
    return made


@transaction.atomic
def withdraw_special_fact(*, fact: SpecialFact, actor: Acting, today: date) -> SpecialFact:
    """
    Erase a special category of data when its consent is withdrawn; withdrawn twice it stays so.

    A closed case is no obstacle: a withdrawal works at once (Art. 7 (3) GDPR).

    :raises NotAllowed: the case is somebody else's.
    """
    require(may_erase_special(actor, fact))
    if fact.withdrawn_on is None:
        fact.change(expected=fact.version, withdrawn_on=today, text="")
        record(SPECIAL_FACT_WITHDRAWN, actor=actor, subject=fact.case)
    return fact
