"""A paper is made from the case: set, kept as a document, and awaited back where it is to be signed."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.models import Release
from regelkreis.casework.documents.deeds import PAPER_ISSUED, SUMMARY_ISSUED
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.papers.paper import Paper
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.summary import Summary
from regelkreis.casework.documents.papers.typesetting import as_pdf
from regelkreis.casework.documents.papers.wording import languages
from regelkreis.casework.documents.permissions import may_file
from regelkreis.casework.documents.queries import releases_for_telling, setting_of
from regelkreis.casework.documents.rules import LONGEST_TITLE
from regelkreis.casework.documents.telling import Tellable, tellable
from regelkreis.foundation.journal.operations import record
from regelkreis.foundation.kernel.refusals import Invalid, Refusal, require
from regelkreis.foundation.vault.examining import own_pdf
from regelkreis.foundation.vault.operations import keep
from regelkreis.network.organizations.actors import Acting


class NotCovered(Refusal):
    """The person has not agreed that this is told, or no longer agrees."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Diese Freigabe gilt nicht oder nicht für alles, was gewählt ist. Es wird nichts"
                " weitergegeben. Bitte die Person fragen und die Freigabe neu eintragen."
            )
        )


@transaction.atomic
def issue_paper(*, case: Case, paper: Paper, language: str, actor: Acting, today: date) -> Document:
    """
    Set a paper and keep it in the case; one that is to be signed is awaited back.

    :raises NotAllowed: the actor does not work on the case.
    :raises Invalid: a language the papers are not kept in, an organization of another site.
    :raises NotTypeset: the fonts lack a sign.
    """
    require(may_file(actor, case))
    _check(case, paper, language)
    document = _issued(case, paper, language, actor, today)
    record(PAPER_ISSUED, actor=actor, subject=case, document=str(document.pk), title=document.title)
    return document


@transaction.atomic
def issue_summary(
    *, case: Case, release: Release, told: Sequence[str], phone: str, actor: Acting, today: date
) -> Document:
    """
    Make the summary for another service: of the file only what was chosen and the release covers.

    :raises NotAllowed: the actor does not work on the case.
    :raises NotCovered: the release does not hold today, is another person's, or does not name the data.
    :raises Invalid: nothing was chosen.
    """
    require(may_file(actor, case))
    chosen = facts_to_tell(case, release, told, today)
    paper = Summary(release, chosen, phone.strip())
    document = _issued(case, paper, "", actor, today)
    record(
        SUMMARY_ISSUED,
        actor=actor,
        subject=case,
        document=str(document.pk),
        recipient=release.recipient.label,
        told=", ".join(one.label for one in chosen),
    )
    return document


def facts_to_tell(case: Case, release: Release, told: Sequence[str], today: date) -> list[Tellable]:
    """
    Return the chosen facts as they stand in the file.

    :raises NotCovered: the release does not hold today or does not cover one of them.
    :raises Invalid: nothing was chosen.
    """
    if not releases_for_telling(case, today).filter(pk=release.pk).exists():
        raise NotCovered
    if not told:
        raise Invalid({"told": _("Bitte mindestens eine Angabe wählen.")})
    chosen = [one for one in tellable(case, release) if one.code in set(told)]
    if len(chosen) < len(set(told)):
        raise NotCovered
    return chosen


def _issued(case: Case, paper: Paper, language: str, actor: Acting, today: date) -> Document:
    setting: Setting = setting_of(case, actor, today)
    title = paper.title()[:LONGEST_TITLE]
    document = Document.objects.create(
        site=case.site,
        case=case,
        file=keep(examined=own_pdf(title, as_pdf(paper, setting, language)), site=case.site),
        title=title,
        kind=paper.kind,
        dated_on=today,
        paper=paper.code,
        language=language if paper.is_bilingual else "",
        recipient=paper.for_whom,
        awaits_signature=paper.is_signed,
        added_on=today,
        added_by=actor.name,
    )
    note_event(case, "document.issued", on=today, organization=paper.for_whom, subject_id=document.pk)
    return document


def _check(case: Case, paper: Paper, language: str) -> None:
    faults: dict[str, str] = {}
    if language and language not in languages():
        faults["language"] = _("In dieser Sprache gibt es das Papier nicht.")
    if paper.for_whom is not None and paper.for_whom.site != case.site:
        faults["recipient"] = _("Diese Einrichtung kennt das Profil des Standorts nicht.")
    if faults:
        raise Invalid(faults)
