"""Who may write down what is known of a person."""

from django.utils.translation import gettext as _

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.slots import Tie, sights
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_register_persons(actor: Acting) -> Verdict:
    """Case managers with a post register persons; the system registers imported ones."""
    if actor.has_role(Role.SYSTEM) or (actor.has_role(Role.CASE_MANAGER) and actor.posts):
        return ALLOWED
    return denied(_("Personen nimmt auf, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_search(actor: Acting) -> Verdict:
    """Whoever keeps files looks for persons in them; for every other role there are none (`access.md`)."""
    if actor.has_role(Role.CASE_MANAGER) and actor.posts:
        return ALLOWED
    return denied(_("Personen sucht, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_write_about(actor: Acting, person: Person) -> Verdict:
    """Facts, bases and releases write those who work on an open file; before there is one, who registers."""
    if person.site != actor.site:
        return denied(_("Diese Person gehört nicht zu Ihren Fällen."))
    if actor.has_role(Role.SYSTEM):
        return ALLOWED
    ties = {sight.tie(actor, person) for sight in sights}
    if Tie.WORKS in ties:
        return ALLOWED
    if Tie.READS in ties:
        return denied(_("Der Fall ist abgeschlossen. Öffnen Sie ihn wieder, bevor Sie etwas eintragen."))
    if Tie.FOREIGN in ties:
        return denied(_("Diese Person gehört nicht zu Ihren Fällen."))
    return may_register_persons(actor)
