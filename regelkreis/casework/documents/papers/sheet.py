"""The parts of a paper, as the typst template takes them: data without any markup."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from regelkreis.casework.documents.papers.wording import Pair

Block = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A paper before it is set: its title and its parts in order."""

    title: Pair
    blocks: Sequence[Block]
    address: Sequence[str] = field(default_factory=tuple)


def text(pair: Pair) -> Block:
    """A paragraph."""
    return {"kind": "text", "pair": asdict(pair)}


def plain(words: str) -> Block:
    """Paragraphs as somebody typed them, in German alone and over the whole width."""
    paragraphs = [part.strip() for part in words.replace("\r\n", "\n").split("\n\n")]
    return {"kind": "plain", "paragraphs": [part for part in paragraphs if part]}


def facts(*rows: tuple[Pair, str]) -> Block:
    """What is known, each with its name; what is empty is left out."""
    return {
        "kind": "facts",
        "rows": [{"label": asdict(label), "value": value} for label, value in rows if value],
    }


def listing(pairs: Sequence[Pair]) -> Block:
    """A list."""
    return {"kind": "list", "pairs": [asdict(pair) for pair in pairs]}


def choice(*pairs: Pair) -> Block:
    """Empty boxes to tick by hand."""
    return {"kind": "choice", "pairs": [asdict(pair) for pair in pairs]}


def signature(place_and_day: Pair, name: Pair) -> Block:
    """Two lines: one for place and day, one to sign on."""
    return {"kind": "signature", "pairs": [asdict(place_and_day), asdict(name)]}
