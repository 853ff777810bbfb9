"""What is imported as it stands and yet worth a look: old cases were not always opened by today's rules."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.people.models import Person
from regelkreis.casework.people.queries import facts_of
from regelkreis.doors.imports.case_fields import HEADING_OF, Holder
from regelkreis.doors.imports.case_rows import CaseRow
from regelkreis.doors.imports.outcome import Notice
from regelkreis.doors.imports.profile import Profile
from regelkreis.methods.logic import Truth
from regelkreis.methods.membership import evaluate, parse
from regelkreis.network.catalogue.models import TargetGroup, TargetGroupVersion
from regelkreis.network.organizations.models import Post


def notices_on(row: CaseRow, profile: Profile) -> Iterator[Notice]:
    """Return what to look at in one row."""
    opened_on, group = row.values["opened_on"], row.values["target_group"]
    if sentence := _post_too_early(row.values["post"], opened_on):
        yield Notice(row.row, HEADING_OF["opened_on"], sentence)
    if group is not None and (sentence := _group_does_not_fit(row, group, profile)):
        yield Notice(row.row, HEADING_OF["target_group"], sentence)
    if row.values["consent_on"] is None:
        yield Notice(
            row.row,
            HEADING_OF["consent_on"],
            _("Das Datum fehlt. Der Fall %(number)s trägt den Vermerk „Grundlage fehlt“.")
            % {"number": row.number},
        )


def version_at_opening(group: TargetGroup, opened_on: date, profile: Profile) -> TargetGroupVersion:
    """
    Return the version of a group that a case of that day was opened under.

    The group in the table is the one recorded then and is kept: where it did not hold on the day, it is
    the version nearest in time.
    """
    versions = profile.group_versions[group.pk]
    valid = [version for version in versions if _holds(version, opened_on)]
    return valid[-1] if valid else min(versions, key=lambda version: _distance(version, opened_on))


def _post_too_early(post: Post, opened_on: date) -> str:
    if post.valid_from is None or opened_on >= post.valid_from:
        return ""
    return _(
        "%(opened)s liegt vor dem frühesten bekannten Tag der Personalstelle „%(post)s“ (%(known)s)."
    ) % {
        "opened": f"{opened_on:%d.%m.%Y}",
        "post": post.label,
        "known": f"{post.valid_from:%d.%m.%Y}",
    }


def _group_does_not_fit(row: CaseRow, group: TargetGroup, profile: Profile) -> str:
    opened_on = row.values["opened_on"]
    version = version_at_opening(group, opened_on, profile)
    if not _holds(version, opened_on):
        return _("„%(group)s“ galt am %(day)s nicht (%(period)s). Die Angabe bleibt.") % {
            "group": group.code,
            "day": f"{opened_on:%d.%m.%Y}",
            "period": _period(version),
        }
    if not version.rule:
        return ""
    result = evaluate(parse(version.rule), facts_of(Person(**row.of(Holder.PERSON)), opened_on), opened_on)
    if result.truth is not Truth.FALSE:
        return ""
    deciding = dict.fromkeys(reason.condition.fact for reason in result.reasons)
    return _(
        "Nach der Regel von „%(group)s“ gehört die Person am %(day)s nicht dazu (%(facts)s). "
        "Die Angabe bleibt."
    ) % {
        "group": group.code,
        "day": f"{opened_on:%d.%m.%Y}",
        "facts": ", ".join(_fact_label(fact) for fact in deciding),
    }


def _fact_label(fact: str) -> str:
    if fact in HEADING_OF:
        return HEADING_OF[fact]
    names = {field.name: str(field.verbose_name) for field in Person._meta.fields}
    return names.get(fact, fact)


def _holds(version: TargetGroupVersion, day: date) -> bool:
    return (version.valid_from or day) <= day <= (version.valid_until or day)


def _distance(version: TargetGroupVersion, day: date) -> int:
    bounds = [bound for bound in (version.valid_from, version.valid_until) if bound is not None]
    return min(abs((bound - day).days) for bound in bounds)


def _period(version: TargetGroupVersion) -> str:
    start, end = version.valid_from, version.valid_until
    if start is None:
        return _("bis %(end)s") % {"end": f"{end:%d.%m.%Y}"}
    if end is None:
        return _("ab %(start)s") % {"start": f"{start:%d.%m.%Y}"}
    return _("%(start)s bis %(end)s") % {"start": f"{start:%d.%m.%Y}", "end": f"{end:%d.%m.%Y}"}
