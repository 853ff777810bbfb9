"""What the import linter cannot see in the texts: templates, names of modules, sizes, habits."""

import ast
import re

import pytest
from django.urls import URLPattern, get_resolver

from tests.architecture.house import PACKAGE, ROOT, dotted, modules, rank, room_of, templates

NAMELESS = {"services", "service", "utils", "util", "common", "helpers", "helper", "core", "misc"}
LONGEST = 300
INCLUDE = re.compile(r"{%-?\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
ADDRESS = re.compile(r"{%-?\s*url\s+[\"']([^\"']+)[\"']")
WRITING = {
    "save",
    "create",
    "bulk_create",
    "delete",
    "update_or_create",
    "get_or_create",
    "bulk_update",
    "record",
}


def relative(path):
    return str(path.relative_to(ROOT))


def rooms_of_templates():
    """Every template's name as `{% include %}` writes it, and the room it lies in."""
    return {str(path).split("/templates/", 1)[1]: dotted(path) for path in templates()}


def rooms_of_addresses(resolver=None, spaces=()):
    """Every URL name, and the room of the view behind it; views of libraries belong to none."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            view = getattr(pattern.callback, "view_class", pattern.callback)
            yield ":".join([*spaces, pattern.name or ""]), room_of(view.__module__)
        else:
            yield from rooms_of_addresses(
                pattern, (*spaces, *([pattern.namespace] if pattern.namespace else []))
            )


@pytest.mark.parametrize("path", templates(), ids=relative)
def test_a_template_reaches_down_only(path):
    text, own = path.read_text(encoding="utf-8"), dotted(path)
    homes, addresses = rooms_of_templates(), dict(rooms_of_addresses())
    for name in INCLUDE.findall(text):
        home = homes.get(name)
        assert home is None or rank(home) <= rank(own), f"{relative(path)} reaches up to {name}"
    for name in ADDRESS.findall(text):
        home = addresses.get(name)
        assert home is None or rank(home) <= rank(own), f"{relative(path)} links up to {name}"


@pytest.mark.parametrize("path", modules(), ids=relative)
def test_a_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_module_is_named_after_nothing():
    named = {part for path in PACKAGE.rglob("*") for part in [path.stem] if path.suffix in {".py", ""}}
    assert not named & NAMELESS


def own_files():
    kinds = {".py", ".html", ".css", ".js", ".typ", ".sh"}
    folders = [PACKAGE, ROOT / "scripts", ROOT / "bench", ROOT / "tests"]
    left_out = {"vendor", "migrations", "__pycache__", "acceptance"}
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in kinds and not left_out & set(path.parts)
    ]


def test_files_stay_short():
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in own_files()}
    assert not {path: length for path, length in lengths.items() if length > LONGEST}


def calls(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def test_a_view_writes_nothing_itself():
    """Views call one operation; only a form's own `save` would hide a deed, so that is refused too."""
    views = [path for path in modules() if "views" in path.relative_to(PACKAGE).with_suffix("").parts]
    assert not {relative(path): calls(path) & WRITING for path in views if calls(path) & WRITING}


def test_of_django_rules_know_the_translation_only():
    foreign = re.compile(r"^\s*(?:from|import) django(?!\.utils\.translation import)", re.M)
    rules = [path for path in modules() if path.stem == "rules"]
    assert not [relative(path) for path in rules if foreign.search(path.read_text(encoding="utf-8"))]


def test_only_the_clock_asks_for_the_day():
    asks = re.compile(r"\bdate\.today\(|\blocaldate\(\)|datetime\.(now|today)\(")
    found = {relative(path) for path in modules() if asks.search(path.read_text(encoding="utf-8"))}
    assert found == {"regelkreis/foundation/kernel/clock.py"}


def test_operations_know_nothing_of_the_web():
    web = re.compile(r"^\s*(from|import) django\.(http|shortcuts|forms|urls)", re.M)
    found = [
        relative(p)
        for p in modules()
        if "operations" in relative(p) and web.search(p.read_text(encoding="utf-8"))
    ]
    assert not found
