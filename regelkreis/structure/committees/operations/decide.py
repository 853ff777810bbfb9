"""What a body said to a proposal, and the decision that follows from it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Organization, Site
from regelkreis.structure.committees.deeds import DECISION_TAKEN, PROPOSAL_ANSWERED
from regelkreis.structure.committees.models import Decision, Proposal, Session
from regelkreis.structure.committees.permissions import may_prepare_bodies
from regelkreis.structure.committees.rules import ACCEPTED_RESULTS, faults_of_days, next_decision_number
from regelkreis.structure.themes.operations import carry_out_decision


@dataclass(frozen=True)
class Terms:
    """What a decision must say of itself; what is missing is refused in words (X-1)."""

    effect_from: date | None
    expires_on: date | None
    owner: Organization | None
    indicator: Term | None
    look_on: date | None
    direction: str = Decision.Direction.DOWN
    expected: float | None = None


@transaction.atomic
def record_result(
    *, proposal: Proposal, version: int, result: str, actor: Acting, today: date, amended_text: str = ""
) -> None:
    """
    Write down what the body said; from the day of the session on, and until a decision stands on it.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: before the session, with an unknown result, amended without the wording, on a
        proposal that is decided part by part, or once a decision was made of it.
    :raises Conflict: somebody else recorded a result meanwhile.
    """
    require(may_prepare_bodies(actor))
    session = proposal.item.session
    _check_result(proposal, result, amended_text, session, today)
    text = amended_text.strip() if result == Proposal.Result.AMENDED else ""
    proposal.change(expected=version, result=result, amended_text=text)
    if not session.held:
        Session.objects.filter(pk=session.pk).update(held=True)
    record(PROPOSAL_ANSWERED, actor=actor, subject=session, number=proposal.number, result=result)


@transaction.atomic
def take_decision(*, proposal: Proposal, terms: Terms, actor: Acting, today: date) -> Decision:
    """
    Make a decision of an accepted proposal, and set its theme to being carried out.

    :raises NotAllowed: the actor does not prepare the bodies.
    :raises Invalid: the proposal was not accepted or is decided already; the owner, a day or the
        indicator is missing, or the days do not fit together.
    """
    require(may_prepare_bodies(actor))
    session = proposal.item.session
    _check_accepted(proposal)
    decision = _decided(proposal, session, terms)
    # The lock on the site's row makes two decisions taken at once take two numbers.
    Site.objects.select_for_update().get(pk=actor.site)
    numbers = Decision.objects.of_site(actor.site).order_by("number").values_list("number", flat=True)
    decision.number = next_decision_number(session.on.year, numbers)
    decision.save(force_insert=True)
    if decision.theme is not None:
        carry_out_decision(theme=decision.theme, number=decision.number, actor=actor, today=today)
    record(DECISION_TAKEN, actor=actor, subject=decision, number=decision.number)
    return decision


def _decided(proposal: Proposal, session: Session, terms: Terms) -> Decision:
    if (
        terms.effect_from is None
        or terms.expires_on is None
        or terms.look_on is None
        or terms.owner is None
        or terms.indicator is None
    ):
        raise Invalid(_missing(terms))
    _check_terms(proposal, session, terms, terms.effect_from, terms.expires_on, terms.look_on)
    return Decision(
        site=proposal.site, proposal=proposal, theme=proposal.item.theme, text=proposal.final_text,
        taken_on=session.on, effect_from=terms.effect_from, expires_on=terms.expires_on,
        owner=terms.owner, indicator=terms.indicator, direction=terms.direction,
        expected=terms.expected, look_on=terms.look_on,
    )  # fmt: skip


def _missing(terms: Terms) -> dict[str, str]:
    sentences = {
        "effect_from": _("Bitte angeben, ab wann der Beschluss wirkt."),
        "expires_on": _("Bitte angeben, wann der Beschluss abläuft. Rechtzeitig vorher wird daran erinnert."),
        "owner": _("Bitte angeben, wer zuständig ist. Sonst sieht niemand nach dem Beschluss."),
        "indicator": _("Bitte die Kennzahl wählen, an der die Wirkung gemessen wird."),
        "look_on": _("Bitte angeben, wann nach der Wirkung gesehen wird."),
    }
    return {name: sentence for name, sentence in sentences.items() if getattr(terms, name) is None}


def _check_terms(
    proposal: Proposal, session: Session, terms: Terms, effect: date, expires: date, look: date
) -> None:
    sentences = {
        "effect_from": _("Der Beschluss wirkt frühestens ab dem Sitzungstag."),
        "expires_on": _("Der Beschluss läuft ab, bevor er wirkt."),
        "look_on": _("Nachsehen lässt sich erst, wenn der Beschluss wirkt."),
    }
    faults = faults_of_days(taken=session.on, effect=effect, expires=expires, look=look)
    errors = {name: sentences[name] for name in faults}
    if terms.owner is None or terms.owner.site != proposal.site:
        errors["owner"] = _("Diese Einrichtung gibt es am Standort nicht.")
    indicator = terms.indicator
    if indicator is None or indicator.kind != Kind.INDICATOR or indicator.site != proposal.site:
        errors["indicator"] = _("Diese Kennzahl steht nicht im Katalog des Standorts.")
    if terms.direction not in Decision.Direction.values:
        errors["direction"] = _("Bitte angeben, ob die Kennzahl sinken oder steigen soll.")
    if errors:
        raise Invalid(errors)


def _check_accepted(proposal: Proposal) -> None:
    if proposal.result not in ACCEPTED_RESULTS:
        raise Invalid({"": _("Ein Beschluss entsteht aus einem angenommenen Vorschlag.")})
    if Decision.objects.filter(proposal=proposal).exists():
        raise Invalid({"": _("Zu diesem Vorschlag gibt es schon einen Beschluss.")})


def _check_result(proposal: Proposal, result: str, amended: str, session: Session, today: date) -> None:
    if session.on > today:
        raise Invalid(
            {"": _("Die Sitzung steht noch bevor. Das Ergebnis lässt sich ab ihrem Tag eintragen.")}
        )
    if result not in Proposal.Result.values:
        raise Invalid({"result": _("Bitte das Ergebnis wählen.")})
    if result == Proposal.Result.AMENDED and not amended.strip():
        raise Invalid({"amended_text": _("Bitte den geänderten Wortlaut angeben.")})
    if proposal.parts.exists():
        raise Invalid({"": _("Über diesen Vorschlag wird in seinen Teilen entschieden.")})
    if Decision.objects.filter(proposal=proposal).exists():
        raise Invalid({"": _("Auf diesem Ergebnis steht ein Beschluss. Es ändert sich nicht mehr.")})
