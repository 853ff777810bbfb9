"""
Multiple need as a site defines it (ME-1), computed from what the file knows and explained in words.

The computation replaces no finding: where a target group asks for it, a specialist service confirms it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.methods.logic import Truth, all_of
from regelkreis.network.organizations.settings import MultipleNeedRule


@dataclass(frozen=True)
class Known:
    """What the file knows: domains by name and level, how many there are, offices in the log, two answers."""

    levels: Sequence[tuple[str, int]]
    domains: int
    institutions: int
    several_institutions: bool | None
    overall_planning: bool | None


@dataclass(frozen=True)
class Criterion:
    """One condition of the definition: whether it holds, and why."""

    label: str
    truth: Truth
    why: str

    @property
    def glyph(self) -> str:
        """The mark of the answer."""
        return GLYPHS[self.truth]


@dataclass(frozen=True)
class Finding:
    """The whole: every condition, and what follows from them."""

    criteria: Sequence[Criterion]

    @property
    def truth(self) -> Truth:
        """Multiple need is there when every condition holds; one unknown leaves it open."""
        return all_of(one.truth for one in self.criteria)

    @property
    def glyph(self) -> str:
        """The mark of the answer."""
        return GLYPHS[self.truth]

    @property
    def sentence(self) -> str:
        """The answer in words."""
        return {
            Truth.TRUE: _("Nach der Definition liegt ein multipler Hilfebedarf vor."),
            Truth.FALSE: _("Nach der Definition liegt kein multipler Hilfebedarf vor."),
            Truth.UNKNOWN: _("Ob ein multipler Hilfebedarf vorliegt, ist noch offen."),
        }[self.truth]


GLYPHS = {Truth.TRUE: "met", Truth.FALSE: "notmet", Truth.UNKNOWN: "unknown"}


def multiple_need(known: Known, rule: MultipleNeedRule) -> Finding:
    """Look at the three conditions of the definition; what nobody has asked is unknown, never "no"."""
    return Finding([_domains(known, rule), _institutions(known, rule), _planning(known)])


def _domains(known: Known, rule: MultipleNeedRule) -> Criterion:
    burdened = [name for name, level in known.levels if level <= rule.level]
    unseen = known.domains - len(known.levels)
    if len(burdened) >= rule.domains:
        truth, why = Truth.TRUE, ", ".join(burdened)
    elif len(burdened) + unseen >= rule.domains:
        truth = Truth.UNKNOWN
        why = ngettext(
            "%(count)s Lebensbereich ist noch nicht angesehen.",
            "%(count)s Lebensbereiche sind noch nicht angesehen.",
            unseen,
        ) % {"count": unseen}
    else:
        truth, why = Truth.FALSE, ", ".join(burdened) or _("In keinem Lebensbereich auf diesen Stufen.")
    label = _("Unterstützung wird in mehreren Lebensbereichen gebraucht (mindestens %(domains)s)")
    return Criterion(label % {"domains": rule.domains}, truth, why)


def _institutions(known: Known, rule: MultipleNeedRule) -> Criterion:
    label = _("Verschiedene Einrichtungen beeinflussen die Fallbearbeitung")
    if known.several_institutions is not None:
        return Criterion(label, Truth.of(known.several_institutions), _("so im Assessment festgehalten"))
    seen = ngettext(
        "Im Verlauf kommt %(count)s Einrichtung vor.",
        "Im Verlauf kommen %(count)s Einrichtungen vor.",
        known.institutions,
    ) % {"count": known.institutions}
    if known.institutions >= rule.institutions:
        return Criterion(label, Truth.TRUE, seen)
    # Offices that nobody has written down may still have a say.
    return Criterion(label, Truth.UNKNOWN, seen)


def _planning(known: Known) -> Criterion:
    label = _("Eine Gesamtplanung ist nötig")
    why = _("im Assessment noch nicht beantwortet")
    if known.overall_planning is not None:
        why = _("so im Assessment festgehalten")
    return Criterion(label, Truth.of(known.overall_planning), why)
