"""
Reading YAML strictly: lines are kept, a key twice is a fault, and nothing is guessed.

Only what YAML 1.2 calls core is recognised: `no` stays a text (and a country), `05158016` stays a text
(and a municipality), a date is a date only when it exists.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import yaml
from django.utils.translation import gettext as _

from regelkreis.profiles.faults import Fault, ProfileInvalid
from regelkreis.profiles.nodes import Node, Scalar

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


class _Composer(yaml.SafeLoader):
    """Composes nodes and refuses references, with which a short text could become an endless one."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            event: Any = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="alias", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


def read_profile(text: str, file: str) -> Node:
    """
    Read the text of a profile.

    :raises ProfileInvalid: when it is no YAML, holds a key twice, or a date that does not exist.
    """
    faults: list[Fault] = []
    try:
        top = _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as refused:
        raise ProfileInvalid([_unreadable(refused, file)]) from None
    except (yaml.YAMLError, RecursionError):
        raise ProfileInvalid(
            [Fault(file, 0, "", _("Der Text enthält Zeichen, die in YAML nicht stehen dürfen."))]
        ) from None
    if top is None:
        raise ProfileInvalid([Fault(file, 0, "", _("Die Datei ist leer. Ein Profil beginnt mit „site:“."))])
    node = _convert(top, file, faults)
    if faults:
        raise ProfileInvalid(faults)
    return node


def _unreadable(refused: yaml.MarkedYAMLError, file: str) -> Fault:
    mark = refused.problem_mark or refused.context_mark
    line = mark.line + 1 if mark else 0
    if refused.problem == "alias":
        return Fault(
            file,
            line,
            "",
            _("Verweise mit & und * sind in Profilen nicht vorgesehen. Schreiben Sie den Eintrag aus."),
        )
    sentence = _(
        "Der Aufbau der Datei ist hier nicht lesbar. Häufige Gründe: eine falsche Einrückung, ein fehlender "
        "Doppelpunkt oder ein fehlendes Anführungszeichen."
    )
    return Fault(file, line, "", sentence)


def _convert(raw: Any, file: str, faults: list[Fault]) -> Node:
    line = raw.start_mark.line + 1
    if isinstance(raw, yaml.MappingNode):
        return Node(_mapping(raw, file, faults), line, file)
    if isinstance(raw, yaml.SequenceNode):
        return Node([_convert(item, file, faults) for item in raw.value], line, file)
    return Node(_scalar(raw, line, file, faults), line, file)


def _mapping(raw: yaml.MappingNode, file: str, faults: list[Fault]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key, value in raw.value:
        name, line = str(key.value), key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(file, line, "", _("Hier gehört ein einfaches Wort vor den Doppelpunkt.")))
        elif name in found:
            sentence = _(
                "„%(name)s“ steht schon in Zeile %(line)s. Jedes Wort darf hier nur einmal vorkommen."
            )
            faults.append(Fault(file, line, name, sentence % {"name": name, "line": found[name].line}))
        else:
            # A value stands where its key stands, which is where its author looks.
            found[name] = Node(_convert(value, file, faults).value, line, file)
    return found


def _scalar(raw: yaml.ScalarNode, line: int, file: str, faults: list[Fault]) -> Scalar:
    text = str(raw.value)
    if raw.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return _date(text, line, file, faults) if _DATE.fullmatch(text) else text


def _date(text: str, line: int, file: str, faults: list[Fault]) -> Scalar:
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = _(
            "Den Tag „%(text)s“ gibt es nicht. Ein Datum steht als JJJJ-MM-TT, zum Beispiel 2023-05-10."
        )
        faults.append(Fault(file, line, "", sentence % {"text": text}))
        return None
