"""
Reads every template as a page would: it compiles, its addresses exist, its texts are marked for
translation, and nothing in it is stopped by the strict content security policy.
"""

import os
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import django
from django.template import Template, TemplateSyntaxError
from django.template.base import Lexer, TokenType
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "regelkreis"
READ_ALOUD = {
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "placeholder",
    "label",
    "aria-roledescription",
}
# Names are the same in every language.
NAMES = re.compile(r"\b(Regelkreis|KIM|EUPL-1\.2)\b")
# A block that fills a class attribute holds no words.
CLASSES = re.compile(r"\b(rk|kern)-[\w-]+")
# Pages that are saved as a file: what they need stands in them, and no policy stops it.
SAVED = {"reporting/standalone.html"}
LETTERS = re.compile(r"[^\W\d_]{2,}")
TAG = "\N{OBJECT REPLACEMENT CHARACTER}"
SILENT = {"blocktranslate": "endblocktranslate", "blocktrans": "endblocktrans", "comment": "endcomment"}
ADDRESS = re.compile(r"^url\s+[\"']([^\"']+)[\"']")


class Reader(HTMLParser):
    """Collects what is wrong in the HTML between the template tags."""

    def __init__(self, is_saved: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.is_saved = is_saved
        self.faults: list[tuple[int, str]] = []
        self.inside: list[str] = []

    def say(self, sentence: str) -> None:
        """Note a fault at the present line."""
        self.faults.append((self.getpos()[0], sentence))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        names = {name for name, _ in attrs}
        kind = dict(attrs).get("type") or ""
        if (tag == "style" and not self.is_saved) or (
            tag == "script" and "src" not in names and kind != "application/json"
        ):
            self.say(f"<{tag}> inside the page is stopped by the content security policy")
        if tag in {"script", "style"}:
            self.inside.append(tag)
        for name, value in attrs:
            self.look_at(name.strip(TAG), value or "")

    def look_at(self, name: str, value: str) -> None:
        """Look at one attribute."""
        if name == "style" or name.startswith(("on", "hx-on")):
            self.say(f"the attribute {name} is stopped by the content security policy")
        if name in READ_ALOUD and is_text(value):
            self.say(f"{name}={value!r} is not marked for translation")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        """Look at text that is shown."""
        if not self.inside and is_text(data):
            self.say(f"{' '.join(data.replace(TAG, ' ').split())[:60]!r} is not marked for translation")


def is_text(data: str) -> bool:
    """Return whether words stand here that a translation would change."""
    return bool(LETTERS.search(NAMES.sub("", CLASSES.sub("", data))))


def without_tags(source: str) -> str:
    """Return the HTML of a template with every tag replaced by one sign, line for line."""
    pieces, waiting_for = [], ""
    for token in Lexer(source).tokenize():
        word = token.contents.split()[0] if token.token_type == TokenType.BLOCK and token.contents else ""
        lines = "\n" * token.contents.count("\n")
        if waiting_for:
            waiting_for = "" if word == waiting_for else waiting_for
            pieces.append(lines)
        elif token.token_type == TokenType.TEXT:
            pieces.append(token.contents)
        else:
            waiting_for = SILENT.get(word, "")
            pieces.append((TAG if token.token_type != TokenType.COMMENT else "") + lines)
    return "".join(pieces)


def addresses(resolver: URLResolver | None = None, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the name of every address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            yield ":".join([*spaces, pattern.name or ""])
        else:
            yield from addresses(pattern, (*spaces, *([pattern.namespace] if pattern.namespace else [])))


def faults_of(path: Path, known: set[str]) -> Iterator[str]:
    """Say what is wrong with one template."""
    source = path.read_text(encoding="utf-8")
    place = path.relative_to(ROOT)
    try:
        Template(source)
    except TemplateSyntaxError as error:
        yield f"{place}: {error}"
        return
    for token in Lexer(source).tokenize():
        named = ADDRESS.match(token.contents) if token.token_type == TokenType.BLOCK else None
        if named and named[1] not in known:
            yield f"{place}:{token.lineno}: there is no address named {named[1]!r}"
    if path.suffix == ".html":
        reader = Reader(is_saved=any(place.match(f"templates/{name}") for name in SAVED))
        reader.feed(without_tags(source))
        reader.close()
        yield from (f"{place}:{line}: {sentence}" for line, sentence in reader.faults)


def main() -> int:
    """Read all templates of the package."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regelkreis.config.settings")
    django.setup()
    known = set(addresses())
    faults = [fault for path in sorted(PACKAGE.rglob("templates/**/*.*")) for fault in faults_of(path, known)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
