"""
Keeps the translation catalogues in step with the texts in code and templates.

    python scripts/catalogues.py            says what is missing or left over, and fails
    python scripts/catalogues.py --write    brings regelkreis/locale/*/LC_MESSAGES/django.po up to date

German is the language of the source, so German needs no catalogue. Texts are found with Babel in
Python files, and with Django's own reading of templates; no system package is needed.
"""

import argparse
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "regelkreis"
LANGUAGES = ("en",)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# REUSE-IgnoreStart
REMARK = """\
# English texts of Regelkreis; the source language is German.
# The English translation was made by machine and has not been reviewed yet.
# SPDX-FileCopyrightText: Regelkreis contributors
# SPDX-License-Identifier: EUPL-1.2"""
# REUSE-IgnoreEnd
# A fixed day, so that bringing the catalogue up to date changes only what changed.
BORN = datetime(2023, 11, 20, tzinfo=UTC)


def sources() -> Iterator[tuple[Path, io.BytesIO]]:
    """Yield every file with texts, as Python to read."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, io.BytesIO(path.read_bytes())
    for path in sorted(PACKAGE.rglob("templates/**/*.*")):
        text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        # What Django leaves of a template is calls between rows of X, without meaningful indentation.
        yield path, io.BytesIO("\n".join(line.lstrip() for line in text.splitlines()).encode("utf-8"))


def texts_of_the_program() -> Catalog:
    """Return all texts that are marked for translation."""
    found = Catalog(project="Regelkreis", version="0.1", charset="utf-8", creation_date=BORN)
    for path, handle in sources():
        place = path.relative_to(ROOT).as_posix()
        for _, text, _, context in extract("python", handle, KEYWORDS, options={"encoding": "utf-8"}):
            found.add(text, context=context, locations=[(place, 0)], flags=flags_of(text))
    return found


def flags_of(text: str | tuple[str, ...]) -> list[str]:
    """Say whether a text has places for values, so that a translation without them is noticed."""
    return ["python-format"] if "%(" in "".join(text if isinstance(text, tuple) else [text]) else []


def stored(path: Path, language: str) -> Catalog:
    """Return a catalogue as it is kept; one that is not there is empty."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as handle:
        return read_po(handle, locale=language)


def keys(catalogue: Catalog) -> set[tuple[object, str | None]]:
    """Return what identifies each text."""
    return {(message.id, message.context) for message in catalogue if message.id}


def write(path: Path, language: str, template: Catalog) -> None:
    """Bring one catalogue up to date; translations stay, what is left over goes."""
    catalogue = stored(path, language)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.header_comment = REMARK
    catalogue.project, catalogue.version = template.project, template.version
    catalogue.msgid_bugs_address = "see CONTRIBUTING.md"
    catalogue.creation_date = catalogue.revision_date = BORN
    catalogue.last_translator = catalogue.language_team = "Regelkreis"
    catalogue.fuzzy = False
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        write_po(target, catalogue, width=110, ignore_obsolete=True, sort_by_file=True, include_lineno=False)


def faults(path: Path, language: str, template: Catalog) -> Iterator[str]:
    """Say what is missing, left over, or translated without its places for values."""
    catalogue = stored(path, language)
    for text, _ in sorted(keys(template) - keys(catalogue), key=str):
        yield f"{path.relative_to(ROOT)}: missing {text!r}"
    for text, _ in sorted(keys(catalogue) - keys(template), key=str):
        yield f"{path.relative_to(ROOT)}: left over {text!r}"
    for message, errors in catalogue.check():
        yield from (f"{path.relative_to(ROOT)}: {describe(message)}: {error}" for error in errors)


def describe(message: Message) -> str:
    """Return a text short enough for a report."""
    return repr(message.id)[:80]


def main() -> int:
    """Compare or write every catalogue."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write instead of comparing")
    wanted = parser.parse_args()
    settings.configure(USE_I18N=True)
    django.setup()
    template = texts_of_the_program()
    wrong: list[str] = []
    for language in LANGUAGES:
        path = PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"
        if wanted.write:
            write(path, language, template)
        wrong.extend(faults(path, language, template))
    if wrong:
        print("\n".join([*wrong[:20], *([f"and {len(wrong) - 20} more"] if len(wrong) > 20 else [])]))
        print("The catalogues do not match the texts. Run: make messages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
