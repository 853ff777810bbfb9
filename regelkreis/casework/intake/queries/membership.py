"""Who belongs to which target group, and why: the site's dated rules asked of the facts that are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import F

from regelkreis.casework.cases.models import Case
from regelkreis.casework.intake.reasons import FACT_WORDS, Words, sentence_of
from regelkreis.casework.people.queries import facts_of
from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import evaluate, parse
from regelkreis.methods.periods import Period
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion, Term


class Standing(StrEnum):
    """What a rule says of somebody on a day; unknown is never no."""

    BELONGS = "belongs"
    DOES_NOT = "does_not"
    UNKNOWN = "unknown"
    NOT_IN_FORCE = "not_in_force"


@dataclass(frozen=True)
class GroupCheck:
    """
    One target group, what its rule says, and why in German words.

    `missing` are the facts that could still change the result, as `methods.membership` names them.
    """

    version: TargetGroupVersion
    standing: Standing
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def missing_words(self) -> list[str]:
        """The missing facts as a form names them."""
        return [str(FACT_WORDS[fact]) for fact in self.missing]


_OF_TRUTH = {
    Truth.TRUE: Standing.BELONGS,
    Truth.FALSE: Standing.DOES_NOT,
    Truth.UNKNOWN: Standing.UNKNOWN,
}


def check_target_groups(site: UUID, facts: Mapping[str, object], on: date) -> list[GroupCheck]:
    """
    Return what every target group of a site says of the facts on a day, in the order of the profile.

    Decisions that have run out, or do not hold yet, stay visible as such (EN chapter 4; ME, group 5).
    Groups without a rule of their own only head their parts and are left out.
    """
    versions = (
        TargetGroupVersion.objects.of_site(site)
        .filter(revision=F("entry__revision"))
        .select_related("entry")
        .order_by("entry__position", "entry__code", F("valid_from").asc(nulls_first=True))
    )
    words = _words(site)
    return [_check(version, facts, on, words) for version in _one_of_each(versions, on) if version.rule]


def rule_today(case: Case, on: date) -> GroupCheck | None:
    """
    Return what the rule of the group recorded at opening says today; None where no group was recorded.

    Asks one question: the newest version of the group. The person's facts come with the case.
    """
    recorded = case.target_group
    if recorded is None:
        return None
    versions = TargetGroupVersion.objects.filter(
        entry=recorded.entry_id, revision=F("entry__revision")
    ).select_related("entry")
    version = next(iter(_one_of_each(versions.order_by(F("valid_from").asc(nulls_first=True)), on)), recorded)
    if not version.rule:
        return None
    return _check(version, facts_of(case.person, on), on, _words_of_person(case))


def _one_of_each(versions: Iterable[TargetGroupVersion], on: date) -> list[TargetGroupVersion]:
    """Return of each group the version that holds on the day, else the last one before it, else the next."""
    chosen: dict[UUID, TargetGroupVersion] = {}
    for version in versions:
        starts_later = version.valid_from is not None and version.valid_from > on
        if version.entry_id not in chosen or not starts_later:
            chosen[version.entry_id] = version
    return list(chosen.values())


def _check(version: TargetGroupVersion, facts: Mapping[str, object], on: date, words: Words) -> GroupCheck:
    if not _holds(version, on):
        return GroupCheck(version, Standing.NOT_IN_FORCE)
    result = evaluate(parse(version.rule), facts, on)
    known = [reason for reason in result.reasons if reason.truth is not Truth.UNKNOWN]
    sentences = dict.fromkeys(sentence_of(reason, words, on) for reason in known)
    return GroupCheck(version, _OF_TRUTH[result.truth], tuple(sentences), result.missing)


def _words(site: UUID) -> Words:
    kinds = (Kind.RESIDENCE_STATUS, Kind.FAMILY_STATUS)
    found = Term.objects.of_site(site).filter(kind__in=kinds).values_list("kind", "code", "label")
    return {(str(kind), code): label for kind, code, label in found.order_by("position", "code")}


def _words_of_person(case: Case) -> Words:
    person = case.person
    found = [one for one in (person.residence_status, person.family_status) if one is not None]
    return {(one.kind, one.code): one.label for one in found}


def _holds(version: TargetGroupVersion, on: date) -> bool:
    return Period(version.valid_from, version.valid_until).contains(on)
