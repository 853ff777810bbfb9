"""Who may ask, settle and answer."""

from django.utils.translation import gettext as _

from regelkreis.casework.inquiries.models import Inquiry, Question
from regelkreis.foundation.kernel.refusals import ALLOWED, Verdict, denied
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Post
from regelkreis.network.organizations.roles import Role


def may_ask(actor: Acting, post: Post | None = None) -> Verdict:
    """Case managers ask, for a post they hold or substitute for."""
    is_manager = actor.has_role(Role.CASE_MANAGER) and bool(actor.posts)
    if is_manager and (post is None or post.pk in actor.posts):
        return ALLOWED
    return denied(_("Nachfragen stellt, wer eine Personalstelle im Case Management innehat oder vertritt."))


def may_settle(actor: Acting, inquiry: Inquiry) -> Verdict:
    """An inquiry is settled by whoever holds or substitutes the post it was made for."""
    if inquiry.site != actor.site or inquiry.post_id not in actor.posts:
        return denied(_("Diese Nachfrage gehört zu einer anderen Personalstelle."))
    if inquiry.settled_on is not None:
        return denied(_("Diese Nachfrage ist schon erledigt."))
    return ALLOWED


def may_answer(actor: Acting, question: Question) -> Verdict:
    """A question is answered once, by whoever holds or substitutes the post of the file."""
    if question.site != actor.site or question.case.post_id not in actor.posts:
        return denied(_("Diese Nachfrage beantwortet, wer die Akte führt oder vertritt."))
    if question.answered_on is not None:
        return denied(_("Diese Nachfrage ist schon beantwortet."))
    return ALLOWED
