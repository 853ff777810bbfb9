"""What the post asked learns of a case before it accepts: no name, unless a release covers it."""

from datetime import date

from django.utils.translation import gettext as _

from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.consent.queries import release_for
from regelkreis.casework.transfers.models import Transfer
from regelkreis.foundation.ui.components import Fact


def told_before(transfer: Transfer, today: date) -> list[Fact]:
    """
    Return town, target group, languages, multiple need and reason.

    What the person released to the body that employs the post asked stands beside them.
    """
    case, person = transfer.case, transfer.case.person
    town = transfer.town or case.municipality
    languages = ", ".join(person.languages) or _("nicht eingetragen")
    if person.needs_interpreter:
        languages += " · " + _("Sprachmittlung nötig")
    found = [
        *_released(transfer, today),
        Fact(_("Ort"), town.label),
        Fact(_("Zielgruppe"), case.target_group.named if case.target_group else _("keine eingetragen")),
        Fact(_("Sprachen"), languages),
        Fact(_("Multipler Hilfebedarf"), _yes_or_no(person.multiple_needs)),
        Fact(_("Anlass"), transfer.get_cause_display()),
        Fact(_("Grund"), transfer.reason),
        Fact(_("Übergabe möglichst am"), f"{transfer.wished_on:%d.%m.%Y}") if transfer.wished_on else None,
        Fact(_("Bisher zuständig"), f"{transfer.from_post.label} ({transfer.from_post.employer.label})"),
        Fact(_("Angefragt"), f"{transfer.to_post.label} ({transfer.to_post.employer.label})"),
    ]
    return [fact for fact in found if fact is not None]


def _released(transfer: Transfer, today: date) -> list[Fact]:
    person = transfer.case.person
    release = release_for(person, transfer.to_post.employer, today)
    kinds = set(release.data_kinds) if release else set()
    born = f", {person.birth_date:%d.%m.%Y}" if person.birth_date else ""
    contact = " · ".join(part for part in (person.phone, person.email) if part)
    return [
        *(
            [Fact(_("Name"), person.full_name + born)]
            if DataKind.IDENTITY in kinds and person.full_name
            else []
        ),
        *([Fact(_("Erreichbar"), contact)] if DataKind.CONTACT in kinds and contact else []),
    ]


def _yes_or_no(value: bool | None) -> str:
    return _("nicht bekannt") if value is None else _("ja") if value else _("nein")
