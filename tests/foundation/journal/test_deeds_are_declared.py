"""Everything that can happen has a name of its own and a sentence; nothing else is recorded."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import regelkreis
from regelkreis.foundation.journal import deeds

ROOT = Path(regelkreis.__file__).parent


def recorded():
    """Yield (place, node) for every call of `record` in the product."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record" and node.args:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_every_deed_that_is_recorded_by_its_name_is_declared():
    known = {deed.name for deed in deeds.declared()}
    unknown = {
        f"{place} {node.args[0].value}"
        for place, node in recorded()
        if isinstance(node.args[0], ast.Constant) and node.args[0].value not in known
    }
    assert unknown == set()


def test_the_scan_finds_what_is_recorded():
    assert any(place.startswith("foundation/journal/operations.py") for place, _ in recorded())


def test_every_sentence_can_be_made():
    for deed in deeds.declared():
        fields = [name for _, name, _, _ in Formatter().parse(str(deed.sentence)) if name]
        assert all(name.isidentifier() for name in fields), deed
        assert deeds.sentence_for(deed.name, dict.fromkeys(fields, "x"))


@pytest.mark.parametrize("name", ["opened", "Case.opened", "case.", "case opened", "case.opened!"])
def test_a_name_is_dotted_lower_case(name):
    with pytest.raises(ValueError, match="no name of a deed"):
        deeds.declare(name, "hat etwas getan")


def test_a_name_stands_for_one_thing():
    with pytest.raises(ValueError, match="declared twice"):
        deeds.declare(deeds.PAYLOAD_ERASED, "hat etwas anderes getan")
