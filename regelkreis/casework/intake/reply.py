"""What a service is told of its notification, as a letter: no more than consent allows (EN-9)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.consent.queries import release_for
from regelkreis.casework.intake.models import Notification


@dataclass(frozen=True)
class Reply:
    """The letter: what stands in it, and why no more than that."""

    paragraphs: list[str]
    is_full: bool
    reason: str


def reply_to(notification: Notification, today: date) -> Reply:
    """
    Return the answer as it may be given on a day.

    Of a case, what a standing release to the service allows; without a case, what the person agreed to
    when the notification was answered. A service that knows no more than before still gets an answer.
    """
    thanks = _("vielen Dank für Ihre Meldung vom %(day)s. Sie ist angekommen und bearbeitet.") % {
        "day": f"{notification.received_on:%d.%m.%Y}"
    }
    if not _allowed(notification, today):
        return Reply(
            [
                thanks,
                _("Was daraus geworden ist, dürfen wir Ihnen ohne Einwilligung der Person nicht mitteilen."),
                _("Sie selbst kann es Ihnen jederzeit sagen."),
            ],
            is_full=False,
            reason=_why_not(notification),
        )
    return Reply(
        [thanks, _said(notification)],
        is_full=True,
        reason=_("Die Person ist einverstanden, dass die Einrichtung erfährt, was daraus wurde."),
    )


def _allowed(notification: Notification, today: date) -> bool:
    if notification.case is None:
        return notification.may_tell
    return release_for(notification.case.person, notification.notifier, today) is not None


def _why_not(notification: Notification) -> str:
    if notification.case is None:
        return _("Beim Beantworten war nicht vermerkt, dass die Person einverstanden ist.")
    return _("In der Akte liegt keine gültige Freigabe für %(notifier)s.") % {
        "notifier": notification.notifier.label
    }


def _said(notification: Notification) -> str:
    answer = Notification.Answer
    sentences = {
        answer.TAKEN_UP: _("Die Person wird seit dem %(day)s im Case Management begleitet (%(post)s)."),
        answer.REFERRED: _("Die Person ist am %(day)s an eine andere Beratung verwiesen worden."),
        answer.NO_NEED: _("Am %(day)s hat sich gezeigt, dass kein weiterer Bedarf besteht."),
        answer.PERSON_DECLINED: _(
            "Die Person möchte zurzeit keine Begleitung. Sie kann jederzeit wiederkommen."
        ),
    }
    day = f"{notification.answered_on:%d.%m.%Y}" if notification.answered_on else ""
    return sentences[answer(notification.answer)] % {"day": day, "post": notification.post.label}
