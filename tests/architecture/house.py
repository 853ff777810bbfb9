"""The house as the tests read it: the order of rooms, taken from the linter's own contracts."""

import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "regelkreis"


def layers(parser, contract):
    section = parser[f"importlinter:contract:{contract}"]
    lowest_first = reversed(section["layers"].split())
    return [layer.strip("()") for layer in lowest_first], section.get("containers", "").split()


def rooms():
    """All rooms, the lowest first; a wing whose rooms have no order of their own is one room."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    inside = {}
    for contract in ("foundation", "network", "casework", "structure"):
        names, (wing,) = layers(parser, contract)
        inside[wing] = [f"{wing}.{name}" for name in names]
    floors, _ = layers(parser, "floors")
    return [room for floor in floors for room in inside.get(floor, [floor])]


ROOMS = rooms()


def room_of(module):
    """The room a dotted name belongs to, or None for what is not ours."""
    return next((room for room in ROOMS if module == room or module.startswith(f"{room}.")), None)


def rank(module):
    """How high a module's room stands; None for what is not ours."""
    room = room_of(module)
    return None if room is None else ROOMS.index(room)


def modules():
    """All Python files of the package but migrations."""
    return sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)


def templates():
    """All templates of the package."""
    return sorted(PACKAGE.rglob("templates/**/*.*"))


def dotted(path):
    """The dotted name of a module, or of the room in which a template lies."""
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    if "templates" in parts:
        parts = parts[: parts.index("templates")]
    return ".".join(parts).removesuffix(".__init__")
