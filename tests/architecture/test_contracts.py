"""Every contract of the linter is broken once, in a copy of the package, and must notice."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# contract: (module written into the copy, what it imports)
BREACHES = {
    "floors": ("network/organizations/breach.py", "regelkreis.casework.cases"),
    "foundation": ("foundation/kernel/breach.py", "regelkreis.foundation.journal"),
    "network": ("network/organizations/breach.py", "regelkreis.network.catalogue"),
    "casework": ("casework/cases/breach.py", "regelkreis.casework.referrals"),
    "structure": ("structure/themes/breach.py", "regelkreis.structure.findings"),
    "doors": ("doors/workplace/breach.py", "regelkreis.doors.commands"),
    "glass": ("structure/committees/breach.py", "regelkreis.casework.cases"),
    "methods": ("methods/breach.py", "django.db"),
    "rules": ("network/directory/rules.py", "regelkreis.network.directory.models"),
    "models": ("network/directory/models.py", "regelkreis.network.directory.operations"),
    "permissions": ("network/directory/permissions.py", "regelkreis.network.directory.operations"),
    "queries": ("network/directory/queries.py", "regelkreis.network.directory.operations"),
    "operations": ("network/directory/operations.py", "regelkreis.network.directory.views"),
    "forms": ("network/directory/forms.py", "regelkreis.network.directory.operations"),
}


def contracts():
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    prefix = "importlinter:contract:"
    return {name.removeprefix(prefix): parser[name]["name"] for name in parser if name.startswith(prefix)}


def lint(folder, *words):
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of the package's modules, with an invented room that has every piece of furniture."""
    folder = tmp_path_factory.mktemp("house")
    only_python = shutil.ignore_patterns("__pycache__", "migrations", "static", "templates", "locale")
    shutil.copytree(ROOT / "regelkreis", folder / "regelkreis", ignore=only_python)
    shutil.copy(ROOT / ".importlinter", folder)
    room = folder / "regelkreis/network/directory"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    for furniture in (
        "__init__",
        "rules",
        "models",
        "permissions",
        "queries",
        "operations",
        "forms",
        "views",
    ):
        (room / f"{furniture}.py").write_text("", encoding="utf-8")
    return folder


def test_the_house_stands():
    answer = lint(ROOT)
    assert answer.returncode == 0, answer.stdout


def test_every_contract_has_its_breach():
    assert set(contracts()) == set(BREACHES)


@pytest.mark.parametrize("contract", BREACHES)
def test_a_breach_is_noticed(contract, house):
    module, imported = BREACHES[contract]
    target = house / "regelkreis" / module
    before = target.read_text(encoding="utf-8") if target.exists() else None
    assert lint(house, "--contract", contract).returncode == 0

    target.write_text(f"import {imported}\n", encoding="utf-8")
    try:
        answer = lint(house, "--contract", contract)
    finally:
        target.unlink() if before is None else target.write_text(before, encoding="utf-8")

    assert answer.returncode != 0
    assert f"{contracts()[contract]} BROKEN" in answer.stdout
    assert ".".join(Path(module).with_suffix("").parts) in answer.stdout
