"""Who convenes, invites, moderates and records; who notes the team's meetings (`access.md`)."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.permissions import may_work_on
from regelkreis.casework.conferences.models import Conference, TeamMeeting
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.roles import Role


def may_convene(actor: Acting, case: Case) -> Verdict:
    """A conference on a case begins with whoever works on it (EN-12: the case manager)."""
    return may_work_on(actor, case)


def may_prepare(actor: Acting, conference: Conference) -> Verdict:
    """Purpose, agenda and participants are the case manager's, as long as the conference is planned."""
    return _if_planned(conference, may_work_on(actor, conference.case))


def moderates(actor: Acting, conference: Conference) -> bool:
    """Whether the actor is the coordinator who said yes to moderating."""
    return _is_asked(actor, conference) and conference.moderation == Conference.Moderation.CONFIRMED


def may_schedule(actor: Acting, conference: Conference) -> Verdict:
    """Postpone and cancel may the case manager, and the coordinator who moderates."""
    verdict = ALLOWED if moderates(actor, conference) else may_work_on(actor, conference.case)
    return _if_planned(conference, verdict)


def may_invite(actor: Acting, conference: Conference, today: date) -> Verdict:
    """
    The case manager invites; on the level of the county coordination does (EN-12, CO-4).

    To a help-plan meeting the agency that leads it invites.
    """
    if conference.kind == Conference.Kind.HELP_PLAN:
        return denied(_("Zum Hilfeplangespräch lädt die Stelle ein, die es führt."))
    if conference.on < today:
        return denied(_("Der Tag ist vorbei. Verschieben Sie die Konferenz, bevor Sie einladen."))
    if conference.kind != Conference.Kind.COUNTY:
        return _if_planned(conference, may_work_on(actor, conference.case))
    if moderates(actor, conference):
        return _if_planned(conference, ALLOWED)
    return denied(_("Auf Kreisebene lädt die Koordination ein, sobald sie die Moderation zugesagt hat."))


def may_answer_moderation(actor: Acting, conference: Conference) -> Verdict:
    """The coordinator who was asked says yes or no; a yes can be taken back while it is planned."""
    if not _is_asked(actor, conference):
        return denied(_("Darauf antwortet die Koordinatorin oder der Koordinator, der gefragt wurde."))
    return _if_planned(conference, ALLOWED)


def may_record(actor: Acting, conference: Conference, today: date) -> Verdict:
    """The result is recorded by whoever works on the case, from the day of the conference on."""
    if conference.state == Conference.State.CANCELLED:
        return denied(_("Die Konferenz wurde abgesagt. Ein Ergebnis gibt es nicht."))
    if conference.on > today:
        return denied(_("Das Ergebnis lässt sich ab dem Tag der Konferenz festhalten."))
    return may_work_on(actor, conference.case)


def may_agree(actor: Acting, conference: Conference) -> Verdict:
    """Agreements are entered once the result is recorded, by whoever works on the case."""
    if conference.state != Conference.State.HELD:
        return denied(_("Bitte zuerst das Ergebnis der Konferenz festhalten."))
    return may_work_on(actor, conference.case)


def may_keep_team_meetings(actor: Acting) -> Verdict:
    """The team's meetings are kept by case managers and coordination (EN-16, AC-13)."""
    if actor.has_role(Role.CASE_MANAGER, Role.COORDINATOR):
        return ALLOWED
    return denied(_("Teamtermine tragen Case Management und Koordination ein."))


def may_change_meeting(actor: Acting, meeting: TeamMeeting) -> Verdict:
    """A team meeting is changed by whoever noted it, or by coordination where they may read it."""
    if meeting.site == actor.site and meeting.noted_by_membership_id == actor.membership_id:
        return ALLOWED
    if actor.has_role(Role.COORDINATOR) and meeting.kind != TeamMeeting.Kind.SUPERVISION:
        return ALLOWED
    return denied(_("Ändern kann diesen Termin, wer ihn eingetragen hat."))


def _is_asked(actor: Acting, conference: Conference) -> bool:
    return (
        actor.has_role(Role.COORDINATOR)
        and conference.site == actor.site
        and conference.moderator_id is not None
        and conference.moderator_id == actor.membership_id
        and conference.moderation != Conference.Moderation.DECLINED
    )


def _if_planned(conference: Conference, verdict: Verdict) -> Verdict:
    if verdict and not conference.is_planned:
        return denied(
            _("Die Konferenz ist nicht mehr geplant: %(state)s.") % {"state": conference.get_state_display()}
        )
    return verdict
