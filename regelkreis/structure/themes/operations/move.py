"""A theme moves: to another step, to another rung, by a decision, or to its end."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, require
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.structure.themes.deeds import THEME_FINISHED, THEME_MOVED
from regelkreis.structure.themes.models import Stage, Theme, ThemeMove
from regelkreis.structure.themes.operations.way import note_move
from regelkreis.structure.themes.permissions import may_carry_themes
from regelkreis.structure.themes.rules import IMPLEMENT, may_go


@transaction.atomic
def move_theme(
    *, theme: Theme, version: int, stage: int, rung: Term, reason: str, actor: Acting, today: date
) -> ThemeMove:
    """
    Move a theme to another step, another rung, or both; a new rung means that it is passed on.

    :raises NotAllowed: the actor does not carry themes.
    :raises Invalid: without a reason, without a change, on a way that does not exist, or when finished.
    :raises Conflict: somebody else moved it meanwhile.
    """
    require(may_carry_themes(actor))
    _check_move(theme, stage, rung, reason)
    passed_on = rung.pk != theme.rung_id
    _stand(theme, version, stage, rung, today)
    kind = ThemeMove.Kind.PASSED_ON if passed_on else ThemeMove.Kind.MOVED
    move = note_move(theme, kind, reason, actor, today)
    record(THEME_MOVED, actor=actor, subject=theme, number=theme.number, stage=stage, rung=rung.label)
    return move


@transaction.atomic
def finish_theme(
    *, theme: Theme, version: int, result: str, reason: str, actor: Acting, today: date
) -> ThemeMove:
    """
    End a theme where it stands: solved here, or rejected; either says why.

    :raises NotAllowed: the actor does not carry themes.
    :raises Invalid: without a reason, with an unknown result, or when it is finished already.
    :raises Conflict: somebody else changed it meanwhile.
    """
    require(may_carry_themes(actor))
    _check_running(theme)
    if result not in Theme.Result.values:
        raise Invalid({"result": _("Ein Thema endet „hier gelöst“ oder „abgelehnt“.")})
    _check_reason(reason)
    theme.change(expected=version, finished_on=today, result=result)
    move = note_move(theme, ThemeMove.Kind(result), reason, actor, today)
    record(THEME_FINISHED, actor=actor, subject=theme, number=theme.number, result=result)
    return move


@transaction.atomic
def carry_out_decision(*, theme: Theme, number: str, actor: Acting, today: date) -> None:
    """
    Move a theme to the step where a decision is carried out, whatever step it stood at.

    A body may decide early; a decision on a finished theme leaves it finished. The rung stays.

    :raises NotAllowed: the actor does not carry themes.
    """
    require(may_carry_themes(actor))
    if not theme.is_running:
        return
    if theme.stage != IMPLEMENT:
        _stand(theme, theme.version, IMPLEMENT, theme.rung, today)
    reason = _("Beschluss %(number)s") % {"number": number}
    note_move(theme, ThemeMove.Kind.DECIDED, reason, actor, today)
    details = {"number": theme.number, "stage": IMPLEMENT, "rung": theme.rung.label}
    record(THEME_MOVED, actor=actor, subject=theme, **details)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise Invalid({"reason": _("Bitte begründen: Wer das Thema später liest, soll verstehen, warum.")})


def _check_running(theme: Theme) -> None:
    if not theme.is_running:
        raise Invalid({"": _("Das Thema ist beendet und bewegt sich nicht mehr.")})


def _check_move(theme: Theme, stage: int, rung: Term, reason: str) -> None:
    _check_running(theme)
    if rung.kind != Kind.RUNG or rung.site != theme.site:
        raise Invalid({"rung": _("Diese Sprosse gibt es auf der Leiter nicht.")})
    if stage not in Stage.values or not may_go(theme.stage, stage):
        raise Invalid({"stage": _("Von diesem Schritt führt kein Weg dorthin.")})
    if stage == theme.stage and rung.pk == theme.rung_id:
        raise Invalid({"stage": _("Das Thema steht schon dort. Bitte Schritt oder Sprosse ändern.")})
    _check_reason(reason)


def _stand(theme: Theme, version: int, stage: int, rung: Term, today: date) -> None:
    since = today if stage != theme.stage else theme.stage_since
    theme.change(expected=version, stage=stage, stage_since=since, rung=rung)
