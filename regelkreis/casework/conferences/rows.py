"""A conference and an agreement as lists and the case file show them: the state in glyph and word."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.conferences.models import Agreement, Conference
from regelkreis.casework.referrals.rows import referral_row


@dataclass(frozen=True)
class ConferenceRow:
    """A conference and its state."""

    conference: Conference
    glyph: str
    word: str


@dataclass(frozen=True)
class AgreementRow:
    """An agreement, what it became, and how that stands."""

    agreement: Agreement
    became: str
    anchor: str
    glyph: str
    word: str


def conference_row(conference: Conference, today: date) -> ConferenceRow:
    """Return the row of a conference."""
    glyph, word = _state(conference, today)
    return ConferenceRow(conference, glyph, word)


def moderation_word(conference: Conference) -> str:
    """Return how it stands with the moderation, with the name of whoever was asked."""
    if conference.moderator is None:
        return ""
    return _("%(name)s: %(answer)s") % {
        "name": conference.moderator.user.name,
        "answer": conference.get_moderation_display(),
    }


def _state(conference: Conference, today: date) -> tuple[str, str]:
    if conference.state == Conference.State.HELD:
        return "met", _("hat stattgefunden")
    if conference.state == Conference.State.CANCELLED:
        return "refused", _("abgesagt")
    if conference.on < today:
        return "overdue", _("Ergebnis fehlt")
    if conference.moderation == Conference.Moderation.DECLINED:
        return "overdue", _("geplant, ohne Moderation")
    if conference.moderation == Conference.Moderation.REQUESTED:
        return "waiting", _("geplant, Moderation angefragt")
    return "now" if conference.on == today else "week", _("heute") if conference.on == today else _("geplant")


def agreement_row(agreement: Agreement, today: date) -> AgreementRow:
    """Return the row of an agreement."""
    if agreement.referral is not None:
        row = referral_row(agreement.referral, today)
        return AgreementRow(agreement, _("Verweis"), "verweise", row.glyph, row.word)
    became = _("Ziel") if agreement.goal is not None else _("Schritt")
    glyph, word = _progress(agreement, today)
    return AgreementRow(agreement, became, "ziele", glyph, word)


def _progress(agreement: Agreement, today: date) -> tuple[str, str]:
    goal, step = agreement.goal, agreement.step
    if goal is not None and goal.ended_on is not None:
        return "met", _("beendet: %(outcome)s") % {"outcome": goal.get_outcome_display()}
    if step is not None and step.done_on is not None:
        return "met", _("erledigt am %(day)s") % {"day": f"{step.done_on:%d.%m.%Y}"}
    if step is not None and step.goal.ended_on is not None:
        return "dash", _("das Ziel ist beendet")
    if agreement.due_on < today:
        return "overdue", _("überfällig")
    return "later", _("offen")
