"""The PDF engine: own typst templates, tagged for screen readers, the same bytes for the same data."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

# Templates and what they import lie inside the package; nothing outside it can be read.
ROOT = Path(__file__).resolve().parents[2]
FONTS = Path(__file__).resolve().parent / "fonts"


def typeset(template: Path, data: Mapping[str, Any], *, on: date) -> bytes:
    """
    Set a template of this package with data and return the PDF.

    It is PDF/A-3a for the archive and PDF/UA-1 for screen readers (BITV 2.0, Par. 3).

    Data reaches the template as JSON (`json(bytes(sys.inputs.data))`) and is never read as markup.
    Only the vendored fonts are used and `on` is the document's time, so that equal data gives equal
    bytes.

    :raises typst.TypstError: the template is faulty, or a sign has no glyph in the fonts.
    """
    return bytes(_compile(template, data, on, format="pdf", pdf_standards=["a-3a", "ua-1"]))


def pictured(template: Path, data: Mapping[str, Any], *, on: date, ppi: int = 110) -> list[bytes]:
    """
    Set a template and return a picture (PNG) of each page, to look at before it is printed.

    :raises typst.TypstError: the template is faulty.
    """
    pages = _compile(template, data, on, format="png", ppi=ppi)
    return [bytes(page) for page in pages] if isinstance(pages, list) else [bytes(pages)]


def _compile(template: Path, data: Mapping[str, Any], on: date, **how: Any) -> Any:
    moment = datetime.combine(on, time(), tzinfo=UTC)
    return typst.compile(
        str(template),
        root=str(ROOT),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=int(moment.timestamp()),
        **how,
    )
