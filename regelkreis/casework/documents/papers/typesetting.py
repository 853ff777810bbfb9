"""Sets a paper: as the PDF that is printed and kept, or as pictures of its pages to look at first."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from typst import TypstError

from regelkreis.casework.documents.papers.paper import Paper
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.wording import Wording
from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.ui.pdf import pictured, typeset

TEMPLATE = Path(__file__).resolve().parents[1] / "typst" / "sheet.typ"


class NotTypeset(Refusal):
    """A paper that could not be set, since the fonts lack a sign that was typed."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Das Papier lässt sich nicht setzen: Es enthält ein Zeichen, das die Schrift nicht kennt, zum"
                " Beispiel ein Emoji. Bitte schreiben Sie es anders."
            )
        )


def as_pdf(paper: Paper, setting: Setting, language: str) -> bytes:
    """
    Return the paper as PDF/A and PDF/UA.

    :raises NotTypeset: the fonts lack a sign.
    """
    try:
        return typeset(TEMPLATE, _data(paper, setting, language), on=setting.today)
    except TypstError as error:
        raise NotTypeset from error


def as_pictures(paper: Paper, setting: Setting, language: str) -> list[bytes]:
    """
    Return a picture of each page (PNG), as the paper would be printed.

    :raises NotTypeset: the fonts lack a sign.
    """
    try:
        return pictured(TEMPLATE, _data(paper, setting, language), on=setting.today)
    except TypstError as error:
        raise NotTypeset from error


def _data(paper: Paper, setting: Setting, language: str) -> dict[str, Any]:
    say = Wording(language if paper.is_bilingual else "")
    sheet = paper.sheet(setting, say)
    second = say.second
    binding = say.binding
    return {
        "title": asdict(sheet.title),
        "blocks": list(sheet.blocks),
        "address": list(sheet.address),
        "sender": setting.sender,
        "author": setting.author,
        "line": _("%(sender)s · Kommunales Integrationsmanagement, Case Management")
        % {"sender": setting.sender},
        "day": f"{setting.today:%d.%m.%Y}",
        "second": {"code": second.typst, "direction": second.direction} if second else None,
        "binding": asdict(binding) if binding else None,
    }
