"""The words of the papers: German, and beside it the person's language (files in `languages/`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[1] / "languages"
GERMAN = "de"
# What every language has: the words of the bilingual papers.
BILINGUAL = ("common", "appointment", "secrecy", "consent", "agreement", "kinds")


@dataclass(frozen=True)
class Pair:
    """One sentence in German, and in the person's language where there is one."""

    de: str
    other: str = ""


@dataclass(frozen=True)
class Language:
    """A language the papers are kept in; `machine_made_on` says that no person has checked it."""

    code: str
    name: str
    german_name: str
    direction: str
    typst: str
    texts: Mapping[str, Mapping[str, str]]
    aliases: tuple[str, ...] = ()
    machine_made_on: date | None = None

    def say(self, key: str, values: Mapping[str, Any]) -> str:
        """Return a sentence with its gaps filled."""
        section, name = key.split(".")
        return self.texts[section][name].format(**values)


@cache
def languages() -> dict[str, Language]:
    """Return every language by its code, German first."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]
    return {one.code: one for one in sorted(found, key=lambda one: (one.code != GERMAN, one.german_name))}


def second_languages() -> list[Language]:
    """Return the languages that can stand beside German."""
    return [one for code, one in languages().items() if code != GERMAN]


def language_of(spoken: Iterable[str]) -> str:
    """Return the code of the first language a person speaks that the papers are kept in, or nothing."""
    codes = {
        name.casefold(): one.code
        for one in second_languages()
        for name in (one.german_name, one.name, *one.aliases)
    }
    return next((codes[word.casefold()] for word in spoken if word.casefold() in codes), "")


class Wording:
    """Says a sentence in German and in the second language at once."""

    def __init__(self, code: str = "") -> None:
        self.german = languages()[GERMAN]
        self.second = languages()[code] if code else None

    def __call__(self, key: str, **values: Any) -> Pair:
        """Return the sentence under a key, such as `secrecy.grant`, in both languages."""
        return Pair(self.german.say(key, values), self.second.say(key, values) if self.second else "")

    @property
    def binding(self) -> Pair | None:
        """Which text binds, and who translated; nothing where there is one language only."""
        if self.second is None:
            return None
        made = self.second.machine_made_on
        return self("common.machine", day=f"{made:%d.%m.%Y}") if made else self("common.reviewed")


def _read(path: Path) -> Language:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Language(
        code=path.stem,
        name=data["name"],
        german_name=data["german_name"],
        direction=data["direction"],
        typst=data["typst"],
        texts=data["texts"],
        aliases=tuple(data.get("aliases", ())),
        machine_made_on=data.get("machine_made_on"),
    )
