"""What of a file could be told to another service, each fact with the kind of data a release must name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.models import Release
from regelkreis.casework.planning.queries import domain_levels, goals_with_steps

# A life domain's need belongs to the kind of data of the same name, where there is one.
BY_DOMAIN = {kind.value: kind for kind in DataKind if kind not in {DataKind.IDENTITY, DataKind.CONTACT}}


@dataclass(frozen=True)
class Tellable:
    """One fact of the file: its key, what kind of data it is, what it is called and what it says."""

    code: str
    kind: DataKind
    label: str
    value: str


def tellable(case: Case, release: Release) -> list[Tellable]:
    """Return what a release covers and what is known, in the order of the paper."""
    covered = set(release.data_kinds)
    return [one for one in _everything(case) if one.kind in covered and one.value]


def _everything(case: Case) -> Iterator[Tellable]:
    yield from _person(case)
    yield Tellable(
        "german", DataKind.LANGUAGE, _("Sprachniveau Deutsch"), case.german_now or case.german_at_start
    )
    yield Tellable("concern", DataKind.CONCERN, _("Anliegen"), case.concern)
    for level in {level.domain_id: level for level in domain_levels(case)}.values():
        if kind := BY_DOMAIN.get(level.domain.code):
            label = _("Bedarf: %(domain)s") % {"domain": level.domain.label}
            yield Tellable(f"need-{level.domain.code}", kind, label, level.need)
    for entry in goals_with_steps(case):
        if entry.goal.ended_on is None:
            steps = [step.what for step in entry.steps if step.done_on is None]
            said = (
                f"{entry.goal.title} ({_('als Nächstes')}: {'; '.join(steps)})" if steps else entry.goal.title
            )
            yield Tellable(f"goal-{entry.goal.pk}", DataKind.GOALS, _("Ziel"), said)


def _person(case: Case) -> Iterator[Tellable]:
    person = case.person
    yield Tellable("name", DataKind.IDENTITY, _("Name"), person.full_name)
    yield Tellable("birth", DataKind.IDENTITY, _("geboren am"), _day(person.birth_date))
    yield Tellable("phone", DataKind.CONTACT, _("Telefon"), person.phone)
    yield Tellable("email", DataKind.CONTACT, _("E-Mail"), person.email)
    yield Tellable("languages", DataKind.LANGUAGE, _("Sprachen"), ", ".join(person.languages))
    needed = _("ja") if person.needs_interpreter else ""
    yield Tellable("interpreter", DataKind.LANGUAGE, _("Sprachmittlung nötig"), needed)
    yield Tellable("nationality", DataKind.RESIDENCE, _("Staatsangehörigkeit"), person.nationality)
    status = person.residence_status.label if person.residence_status else ""
    yield Tellable("status", DataKind.RESIDENCE, _("Aufenthaltsstatus"), status)
    yield Tellable("arrived", DataKind.RESIDENCE, _("Einreise am"), _day(person.arrived_on))
    family = person.family_status.label if person.family_status else ""
    yield Tellable("family", DataKind.FAMILY, _("Familienstand"), family)


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""
