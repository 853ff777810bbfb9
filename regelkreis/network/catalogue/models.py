"""The site's words and target groups, each with the versions they had over time."""

from typing import Any, ClassVar

from django.db import models

from regelkreis.foundation.kernel.dated import Dated, DatedQuerySet, DatedVersion, DatedVersionQuerySet


class Kind(models.TextChoices):
    """The lists a site's profile may fill; every list is dated."""

    LIFE_DOMAIN = "life_domain", "Lebensbereich"
    PROGRAMME = "programme", "Programm"
    LEGAL_AREA = "legal_area", "Rechtskreis"
    OCCASION = "occasion", "Screening-Anlass"
    SCREENING_RESULT = "screening_result", "Screening-Ergebnis"
    ACCESS_ROUTE = "access_route", "Zugang"
    ENDING = "ending", "Abschlussgrund"
    RESIDENCE_STATUS = "residence_status", "Aufenthaltsstatus"
    FAMILY_STATUS = "family_status", "Familienstand"
    COMPLEXITY = "complexity", "Art der Komplexität"
    CONTACT_MODE = "contact_mode", "Art des Kontakts"
    DECLINE_REASON = "decline_reason", "Grund der Ablehnung durch eine Einrichtung"
    LEGAL_BASIS = "legal_basis", "Rechtsgrundlage"
    BREAK_KIND = "break_kind", "Art des Bruchs"
    NEED = "need", "Was gebraucht wurde"
    RUNG = "rung", "Sprosse"
    BODY = "body", "Gremium"
    INDICATOR = "indicator", "Kennzahl"
    PHASE = "phase", "Phase"
    MINIMUM_DATA = "minimum_data", "Mindestangabe"


class TermQuerySet(DatedQuerySet):
    """Questions about the words of a site."""

    def kind(self, kind: Kind) -> "TermQuerySet":
        """Only one list, in the order of the profile."""
        return self.filter(kind=kind).order_by("position", "code")


class Term(Dated):
    """One word of one list of a site, under a code that never changes."""

    kind = models.CharField("Liste", max_length=20, choices=Kind)
    data: Any = models.JSONField("weitere Angaben", default=dict, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "kind", "code"], name="term_code_once_per_list")
        ]


class TermVersion(DatedVersion):
    """A word as one revision of the profile has it."""

    entry = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="versions")

    objects = DatedVersionQuerySet.as_manager()


def number_in(code: str) -> str:
    """
    Return a target group's code where people say it, or nothing.

    >>> number_in("1a"), number_in("neuzugewandert")
    ('1a', '')
    """
    return code if code[:1].isdigit() else ""


def named_group(code: str, label: str) -> str:
    """
    Return a target group with its number before its words, as the papers do, or the words alone.

    >>> named_group("2", "Bleiberecht"), named_group("neuzugewandert", "Neu zugewandert")
    ('2 · Bleiberecht', 'Neu zugewandert')
    """
    return f"{number_in(code)} · {label}" if number_in(code) else label


class TargetGroup(Dated):
    """A group of people the site has decided to accompany (EN chapter 4; Mettmann's five groups)."""

    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "code"], name="target_group_code_once_per_site")
        ]


class TargetGroupVersion(DatedVersion):
    """
    A target group as it was decided: its rule, who decided when, and how long it holds.

    A case keeps the version it was opened under. `rule` is data for `methods.membership`.
    """

    entry = models.ForeignKey(TargetGroup, on_delete=models.CASCADE, related_name="versions")
    rule: Any = models.JSONField("Regel", default=dict)
    decided_on = models.DateField("beschlossen am", null=True, blank=True)
    decided_by = models.CharField("beschlossen von", max_length=250, blank=True)
    source = models.CharField("Quelle", max_length=250, blank=True)

    objects = DatedVersionQuerySet.as_manager()

    @property
    def named(self) -> str:
        """The number as the papers put it before the words, or the words alone."""
        return named_group(self.entry.code, self.label)
