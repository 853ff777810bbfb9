"""Language levels reached, and topics of support beyond the primary goal (ME-8)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import LEVELS, Case
from regelkreis.casework.planning.deeds import LANGUAGE_NOTED, SUPPORT_CHANGED
from regelkreis.casework.planning.models import LanguageLevel, SupportTopic
from regelkreis.casework.planning.permissions import may_plan
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting


@transaction.atomic
def note_language_level(
    *, case: Case, level: str, on: date, actor: Acting, today: date, certificate: str = ""
) -> LanguageLevel:
    """
    Write down a level of German; the newest one is the level of the case, the first one where it began.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: a level that does not exist, or a day in the future.
    """
    require(may_plan(actor, case))
    errors: dict[str, str] = {}
    if level not in dict(LEVELS):
        errors["level"] = _("Bekannt sind die Sprachniveaus A0 bis C2.")
    if on > today:
        errors["on"] = _("Der Tag liegt in der Zukunft. Eintragen lässt sich, was erreicht ist.")
    if errors:
        raise Invalid(errors)
    noted = LanguageLevel.objects.create(
        site=case.site, case=case, level=level, on=on, certificate=certificate.strip(), noted_by=actor.name
    )
    changes = {}
    if not LanguageLevel.objects.filter(case=case, on__gt=on).exists():
        changes["german_now"] = level
    if not case.german_at_start:
        changes["german_at_start"] = level
    if changes:
        case.change(expected=case.version, **changes)
    note_event(case, "language.noted", on=on, subject_id=noted.pk)
    record(LANGUAGE_NOTED, actor=actor, subject=case, level=level)
    return noted


@transaction.atomic
def name_support_topics(*, case: Case, topics: Sequence[Term], actor: Acting, today: date) -> None:
    """
    Say which topics of support a case has; those named before keep their day.

    :raises NotAllowed: the actor does not work on this case.
    :raises Invalid: a word of another list or site.
    """
    require(may_plan(actor, case))
    if any(topic.kind != Kind.NEED or topic.site != case.site for topic in topics):
        raise Invalid({"topics": _("Dieses Thema kennt das Profil des Standorts nicht.")})
    SupportTopic.objects.filter(case=case).exclude(topic__in=topics).delete()
    known = set(SupportTopic.objects.filter(case=case).values_list("topic_id", flat=True))
    SupportTopic.objects.bulk_create(
        SupportTopic(site=case.site, case=case, topic=topic, named_on=today)
        for topic in topics
        if topic.pk not in known
    )
    record(SUPPORT_CHANGED, actor=actor, subject=case, count=len(topics))
