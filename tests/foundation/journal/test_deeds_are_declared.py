"""Everything that can happen has a name of its own and a sentence; nothing else is recorded."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import regelkreis
from regelkreis.foundation.journal import deeds

ROOT = Path(regelkreis.__file__).parent


def is_call_of(node, name):
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == name


def declared_constants():
    """Return {room: {constant: name of the deed}} as the rooms' `deeds.py` say it."""
    found = {}
    for path in ROOT.rglob("deeds.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and is_call_of(node.value, "declare"):
                found.setdefault(path.parent, {})[node.targets[0].id] = node.value.args[0].value
    return found


def recorded():
    """Yield (place, name of the deed or None if it is not written there, the call) for every `record`."""
    constants = declared_constants()
    for path in sorted(ROOT.rglob("*.py")):
        here = next((names for room, names in constants.items() if room in path.parents), {})
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (is_call_of(node, "record") and node.args):
                continue
            first = node.args[0]
            constant = getattr(first, "id", getattr(first, "attr", ""))
            name = first.value if isinstance(first, ast.Constant) else here.get(constant)
            yield f"{path.relative_to(ROOT)}:{node.lineno}", name, node


def fields_of(sentence):
    return {name for _, name, _, _ in Formatter().parse(str(sentence)) if name}


def test_every_deed_that_is_recorded_by_its_name_is_declared():
    known = {deed.name for deed in deeds.declared()}
    assert [f"{place} {name}" for place, name, _ in recorded() if name and name not in known] == []


def test_every_deed_is_recorded_with_the_details_its_sentence_takes_up():
    sentences = {deed.name: deed.sentence for deed in deeds.declared()}
    lacking = {}
    for place, name, call in recorded():
        given = {keyword.arg for keyword in call.keywords}
        # With ** among them the details are not written at this place.
        if name in sentences and None not in given and fields_of(sentences[name]) - given:
            lacking[place] = fields_of(sentences[name]) - given
    assert lacking == {}


def test_the_scan_finds_what_is_recorded():
    found = {(place.split(":")[0], name) for place, name, _ in recorded()}
    here = "foundation/journal/operations.py"
    assert {(here, deeds.PAYLOAD_ERASED), (here, deeds.READINGS_SEALED)} <= found


def test_every_sentence_can_be_made():
    for deed in deeds.declared():
        fields = fields_of(deed.sentence)
        assert all(name.isidentifier() for name in fields), deed
        assert deeds.sentence_for(deed.name, dict.fromkeys(fields, "x"))


def test_a_day_is_written_as_it_is_written_here():
    sentence = deeds.sentence_for(deeds.PAYLOAD_ERASED, {"entry": 1, "reason": "2023-05-10"})
    assert sentence.endswith("gelöscht: 10.05.2023")


@pytest.mark.parametrize("name", ["opened", "Case.opened", "case.", "case opened", "case.opened!"])
def test_a_name_is_dotted_lower_case(name):
    with pytest.raises(ValueError, match="no name of a deed"):
        deeds.declare(name, "hat etwas getan")


def test_a_name_stands_for_one_thing():
    with pytest.raises(ValueError, match="declared twice"):
        deeds.declare(deeds.PAYLOAD_ERASED, "hat etwas anderes getan")
