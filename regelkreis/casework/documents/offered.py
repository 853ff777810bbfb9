"""The papers as the choice offers them: what each one is for."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.documents.papers.agreement import Agreement
from regelkreis.casework.documents.papers.appointment import AppointmentSlip
from regelkreis.casework.documents.papers.certificate import Certificate
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.letter import Letter
from regelkreis.casework.documents.papers.mandate import Mandate
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease


@dataclass(frozen=True)
class Offer:
    """One paper: its name, what it is for, whether it is signed and whether there are two languages."""

    code: str
    name: str | Promise
    use: str | Promise
    is_signed: bool
    is_bilingual: bool


def _offer(paper: type, name: str | Promise, use: str | Promise) -> Offer:
    return Offer(paper.code, name, use, paper.is_signed, paper.is_bilingual)  # type: ignore[attr-defined]


OFFERS = {
    offer.code: offer
    for offer in (
        _offer(AppointmentSlip, _("Terminzettel"), _("zum Mitgeben: wann, wo, mit wem")),
        _offer(
            SecrecyRelease,
            _("Schweige\u00adpflicht\u00adentbindung"),
            _("damit Sie mit einer Einrichtung über die Person sprechen dürfen"),
        ),
        _offer(
            Agreement,
            _("Integrationsvereinbarung"),
            _("die vereinbarten Ziele und Schritte, von beiden unterschrieben"),
        ),
        _offer(ConsentForm, _("Einwilligung"), _("damit Angaben über die Person gespeichert werden dürfen")),
        _offer(
            Mandate, _("Vollmacht"), _("damit Sie in einer Angelegenheit bei einer Einrichtung helfen dürfen")
        ),
        _offer(Certificate, _("Bescheinigung"), _("über die Begleitung oder ein Gespräch, ohne Inhalt")),
        _offer(Letter, _("Brief"), _("an ein Amt, einen Dienst oder die Person")),
    )
}
