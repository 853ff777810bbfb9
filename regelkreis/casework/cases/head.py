"""The lines that say who this is and what the case is, at a glance."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.cases.levels import in_words
from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.queries import CaseFile
from regelkreis.casework.people.countries import country_name
from regelkreis.foundation.kernel.addresses import address
from regelkreis.foundation.ui.components import Fact
from regelkreis.methods.periods import age_on


def head_facts(case: Case, today: date) -> list[str]:
    """Return who this is, in the order people ask: age, origin, town, languages."""
    person = case.person
    languages = ", ".join(person.languages)
    german = _("Deutsch %(level)s") % {"level": case.german_now} if case.german_now else ""
    found = [
        _("%(age)s Jahre") % {"age": age_on(person.birth_date, today)} if person.birth_date else "",
        country_name(person.nationality),
        case.municipality.label,
        " · ".join(part for part in (languages, german) if part),
    ]
    return [fact for fact in found if fact]


def about_case(file: CaseFile, further_topics: list[str], last: date) -> list[Fact]:
    """Return the facts of the case for the side column; `last` is the day something last happened."""
    case = file.case
    found = [
        Fact(_("Eröffnet"), _since(case)),
        Fact(_("Abgeschlossen"), _closed(case)) if case.closed_on and case.ending else None,
        Fact(_("Wieder geöffnet"), _reopened(file)) if file.reopened_on else None,
        # Recorded, it has a panel of its own, with its rule and how long it holds.
        None if case.target_group else Fact(_("Zielgruppe"), _("keine eingetragen")),
        Fact(_("Hauptthema"), case.main_topic.label if case.main_topic else _("nicht eingetragen")),
        Fact(_("Weitere"), ", ".join(further_topics)) if further_topics else None,
        Fact(_("Sprachniveau Deutsch"), _german(case)) if case.german_at_start or case.german_now else None,
        Fact(
            _("Grundlage"),
            f"{file.basis_kind}, {file.basis_on:%d.%m.%Y}" if file.basis_on else _("fehlt"),
            "" if file.basis_on else address("consent:basis_add", case.person_id),
        ),
        Fact(_("Personalstelle"), case.post.label),
        Fact(_("Letzter Stand"), f"{last:%d.%m.%Y}"),
    ]
    return [fact for fact in found if fact is not None]


def _since(case: Case) -> str:
    route = case.access_route.label if case.access_route else ""
    return f"{case.opened_on:%d.%m.%Y}" + (f", {route}" if route else "")


def _closed(case: Case) -> str:
    return f"{case.closed_on:%d.%m.%Y}, {case.ending}"


def _reopened(file: CaseFile) -> str:
    return f"{file.reopened_on:%d.%m.%Y}" + (f", {file.reopened_why}" if file.reopened_why else "")


def _german(case: Case) -> str:
    """Say both levels with what they mean; a bare "A0" tells nobody anything."""
    start, now = in_words(case.german_at_start), in_words(case.german_now)
    if start and now:
        return _("zu Beginn %(start)s, heute %(now)s") % {"start": start, "now": now}
    return _("zu Beginn %(start)s") % {"start": start} if start else now
