"""Somebody will be away, is back, or stays after all."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.absences.deeds import ABSENCE_ENDED, ABSENCE_REPORTED
from regelkreis.casework.absences.models import Absence
from regelkreis.casework.absences.permissions import may_end, may_report
from regelkreis.casework.absences.rules import faults_of_period, starts_on
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import PostHolding
from regelkreis.network.organizations.operations import arrange_substitute, end_substitution
from regelkreis.network.organizations.rules import written_period


@transaction.atomic
def report_absence(
    *,
    holding: PostHolding,
    first_day: date,
    last_day: date,
    substitute: User | None,
    actor: Acting,
    today: date,
) -> Absence:
    """
    Say that whoever holds a post is away; the substitute sees its cases from the first to the last day.

    Without a substitute nobody sees them: coordination and administration are shown how many.

    :raises NotAllowed: somebody else's absence, and the actor does not administer the site.
    :raises Invalid: days that cannot be, or a substitute who is away too or has no role.
    """
    require(may_report(actor, holding))
    faults = _faults(holding, first_day, last_day, substitute, today)
    if faults:
        raise Invalid(faults)
    absence = Absence.objects.create(
        site=actor.site,
        post=holding.post,
        user=holding.user,
        first_day=first_day,
        last_day=last_day,
        substitute=substitute,
        holding=_stand_in(holding, first_day, last_day, substitute, actor, today),
    )
    record(
        ABSENCE_REPORTED,
        actor=actor,
        subject=holding.post,
        person=holding.user.name,
        post=holding.post.label,
        period=written_period(first_day, last_day),
        substitute=substitute.name if substitute else _("niemand"),
    )
    return absence


@transaction.atomic
def end_absence(*, absence: Absence, expected: int, actor: Acting, today: date) -> Absence:
    """
    Be back from today on, or stay after all; the substitute's sight ends with yesterday.

    :raises NotAllowed: somebody else's absence, and the actor does not administer the site.
    :raises Conflict: somebody changed it meanwhile.
    """
    require(may_end(actor, absence))
    yesterday = today - timedelta(days=1)
    holding = absence.holding
    if absence.first_day >= today:
        absence.change(expected=expected, cancelled_on=today, holding=None)
    else:
        absence.change(expected=expected, last_day=min(absence.last_day, yesterday))
    if holding is not None:
        end_substitution(holding=holding, last_day=yesterday, actor=actor, today=today)
    record(
        ABSENCE_ENDED,
        actor=actor,
        subject=absence.post,
        person=absence.user.name,
        post=absence.post.label,
    )
    return absence


def _stand_in(
    holding: PostHolding, first_day: date, last_day: date, user: User | None, actor: Acting, today: date
) -> PostHolding | None:
    if user is None:
        return None
    start = starts_on(first_day, today)
    return arrange_substitute(
        post=holding.post, user=user, valid_from=start, valid_until=last_day, actor=actor
    )


def _faults(
    holding: PostHolding, first_day: date, last_day: date, substitute: User | None, today: date
) -> dict[str, str]:
    faults = faults_of_period(first_day=first_day, last_day=last_day, today=today)
    if faults:
        return faults
    away = Absence.objects.standing().filter(first_day__lte=last_day, last_day__gte=first_day)
    if away.filter(post=holding.post, user=holding.user).exists():
        faults["first_day"] = _("In dieser Zeit ist schon eine Abwesenheit eingetragen.")
    if substitute is None:
        return faults
    if substitute.pk == holding.user_id:
        faults["substitute"] = _("Niemand vertritt sich selbst. Bitte jemand anderen wählen.")
    elif other := away.filter(user=substitute, site=holding.site).first():
        faults["substitute"] = _(
            "%(name)s ist selbst abwesend, %(first)s bis %(last)s. Bitte jemand anderen wählen."
        ) % {
            "name": substitute.name,
            "first": f"{other.first_day:%d.%m.%Y}",
            "last": f"{other.last_day:%d.%m.%Y}",
        }
    return faults
