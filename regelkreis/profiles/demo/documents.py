"""Lets a few running cases have documents: a notice, consent signed and brought back, a paper still out."""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from django.core.files.base import ContentFile

from regelkreis.casework.cases.models import Case
from regelkreis.casework.documents.operations import add_documents, issue_paper, sign_back
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.letter import Letter
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.typesetting import as_pdf
from regelkreis.casework.documents.papers.wording import language_of
from regelkreis.foundation.vault.examining import Examined, examine
from regelkreis.network.organizations.actors import Acting
from regelkreis.profiles.demo.words import Words

SHOWN = 5
NOTICES = (
    ("Bescheid über Leistungen", "Ihr Antrag auf Leistungen vom Vormonat ist bewilligt."),
    ("Einladung zum Sprachtest", "Bitte kommen Sie mit Ihrem Ausweis zum Einstufungstest."),
    ("Bitte um Unterlagen", "Für Ihren Antrag fehlen noch ein Mietvertrag und eine Meldebescheinigung."),
)


def file_papers(words: Words, actor: Acting, cases: Iterable[Case], today: date) -> None:
    """Give the newest running cases of one case manager their documents."""
    dice = random.Random(f"documents {words.site.slug}")
    own = [
        case
        for case in cases
        if case.post_id in actor.own_posts
        and case.is_open
        and case.opened_on < today
        and case.person.full_name
    ]
    for case in sorted(own, key=lambda case: (case.opened_on, case.number))[-SHOWN:]:
        _fill(words, case, actor, dice)


def _fill(words: Words, case: Case, actor: Acting, dice: random.Random) -> None:
    day = case.opened_on
    language = language_of(case.person.languages)
    consent = issue_paper(case=case, paper=ConsentForm(), language=language, actor=actor, today=day)
    setting = Setting(case, words.site.name, actor.name, day)
    scan = _received("Scan.pdf", as_pdf(ConsentForm(), setting, language))
    sign_back(document=consent, expected=consent.version, file=scan, actor=actor, today=day)
    subject, said = dice.choice(NOTICES)
    notice = Letter(case.person.full_name, subject, f"Guten Tag,\n\n{said}")
    came = day + timedelta(days=1)
    add_documents(
        case=case,
        files=[_received(f"{subject}.pdf", as_pdf(notice, setting, ""))],
        kind="notice",
        dated_on=day,
        actor=actor,
        today=came,
    )
    _ask_for_signature(words, case, actor, language, came)


def _ask_for_signature(words: Words, case: Case, actor: Acting, language: str, day: date) -> None:
    recipient = next(words.organizations[code] for code in ("jobcenter", *words.organizations))
    paper = SecrecyRelease(
        recipient, ["identity", "language", "work"], "Anmeldung zum Sprachkurs", mutual=True
    )
    issue_paper(case=case, paper=paper, language=language, actor=actor, today=day)


def _received(name: str, data: bytes) -> Examined:
    return examine(ContentFile(data, name))
