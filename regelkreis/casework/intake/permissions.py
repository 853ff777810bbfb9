"""Who may screen, enter notifications and take people in."""

from django.utils.translation import gettext as _

from regelkreis.casework.cases.permissions import may_open_cases, may_open_on
from regelkreis.casework.intake.models import Consultation, Notification, Screening, SpecialFact
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.roles import Role


def may_screen(actor: Acting) -> Verdict:
    """Screening talks are held and counted by case managers with a post; the system counts imported ones."""
    if actor.has_role(Role.SYSTEM) or (actor.has_role(Role.CASE_MANAGER) and actor.posts):
        return ALLOWED
    return denied(_("Gespräche zählt, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_withdraw(actor: Acting, screening: Screening) -> Verdict:
    """A counted talk is taken back by whoever counted it, as long as no case came of it."""
    if screening.site != actor.site or screening.counted_by != actor.user_id:
        return denied(_("Zurücknehmen kann ein Gespräch nur, wer es gezählt hat."))
    if screening.case_id is not None:
        return denied(_("Aus diesem Gespräch ist ein Fall geworden, es bleibt gezählt."))
    return ALLOWED


def may_erase_name(actor: Acting, screening: Screening) -> Verdict:
    """A name noted at a counter is erased by whoever noted it, at any time."""
    if screening.site != actor.site or screening.counted_by != actor.user_id:
        return denied(_("Den Namen löscht, wer ihn notiert hat."))
    return ALLOWED


def may_consult(actor: Acting, post: Post | None = None) -> Verdict:
    """Short consultations are counted by case managers, for a post they hold or substitute for."""
    if not actor.has_role(Role.CASE_MANAGER) or not actor.posts:
        return denied(
            _("Beratungen zählt, wer eine Personalstelle im Case Management innehat oder vertritt.")
        )
    if post is not None and (post.site != actor.site or post.pk not in actor.posts):
        return denied(_("Gezählt wird für eine eigene oder vertretene Personalstelle."))
    return ALLOWED


def may_describe(actor: Acting, consultation: Consultation) -> Verdict:
    """A short consultation is described by its post, until it is taken back or a case has come of it."""
    if consultation.site != actor.site or consultation.post_id not in actor.posts:
        return denied(_("Diese Beratung beschreibt, wer die Personalstelle innehat oder vertritt."))
    if consultation.withdrawn_at is not None:
        return denied(_("Diese Beratung ist zurückgenommen."))
    if consultation.case_id is not None:
        return denied(_("Aus dieser Beratung ist ein Fall geworden, das Weitere steht in der Akte."))
    return ALLOWED


def may_take_back(actor: Acting, consultation: Consultation) -> Verdict:
    """A short consultation is taken back by its post, as long as no case came of it."""
    if consultation.site != actor.site or consultation.post_id not in actor.posts:
        return denied(_("Zurücknehmen kann eine Beratung, wer die Personalstelle innehat oder vertritt."))
    if consultation.case_id is not None:
        return denied(_("Aus dieser Beratung ist ein Fall geworden, sie bleibt gezählt."))
    return ALLOWED


def may_receive(actor: Acting) -> Verdict:
    """A notification is entered by the case manager who received it, for whichever post serves the town."""
    if actor.has_role(Role.CASE_MANAGER) and actor.posts:
        return ALLOWED
    return denied(_("Meldungen trägt ein, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_answer(actor: Acting, notification: Notification) -> Verdict:
    """A notification is answered once, by whoever holds or substitutes the post it went to."""
    if notification.site != actor.site or notification.post_id not in actor.posts:
        return denied(
            _("Diese Meldung beantwortet, wer die zuständige Personalstelle innehat oder vertritt.")
        )
    if notification.answered_on is not None:
        return denied(_("Diese Meldung ist schon beantwortet."))
    return ALLOWED


def may_tell(actor: Acting, notification: Notification) -> Verdict:
    """The service is told once, after the answer, by whoever holds or substitutes the post."""
    if notification.site != actor.site or notification.post_id not in actor.posts:
        return denied(
            _("Die Einrichtung informiert, wer die zuständige Personalstelle innehat oder vertritt.")
        )
    if notification.answered_on is None:
        return denied(_("Mitgeteilt wird erst, was beantwortet ist."))
    if notification.told_on is not None:
        return denied(_("Die Einrichtung ist schon informiert."))
    return ALLOWED


def may_erase_special(actor: Acting, fact: SpecialFact) -> Verdict:
    """A special fact is erased by whoever holds or substitutes the post of the case, closed or not."""
    if fact.site == actor.site and fact.case.post_id in actor.posts:
        return ALLOWED
    return denied(_("Diese Angabe löscht, wer die Personalstelle innehat oder vertritt."))


def may_take_in(actor: Acting, post: Post | None = None) -> Verdict:
    """People are taken in by whoever may open cases, on a post of one's own or one substitutes for."""
    return may_open_cases(actor) if post is None else may_open_on(actor, post)
