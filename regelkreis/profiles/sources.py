"""Where a profile comes from: a shipped one by name, or a file of one's own."""

import re
from pathlib import Path

from django.utils.translation import gettext as _

from regelkreis.profiles.faults import Fault, ProfileInvalid

SITES = Path(__file__).parent / "sites"
# A profile of a large county has about a thousand lines; ten times that is no profile.
LARGEST = 2_000_000
_NAME = re.compile(r"[a-z0-9-]+")


def shipped() -> list[str]:
    """Return the names of the profiles that come with the product, libraries included."""
    return sorted(path.stem for path in SITES.glob("*.yaml"))


def shipped_sites() -> list[str]:
    """Return the names of the shipped profiles that can be loaded."""
    texts = {name: (SITES / f"{name}.yaml").read_text(encoding="utf-8") for name in shipped()}
    return [name for name, text in texts.items() if "\nlibrary:" not in text]


def read_source(source: str | Path) -> tuple[str, str]:
    """
    Return the name of the file and its text.

    :raises ProfileInvalid: there is no such profile or file, or it holds no text.
    """
    path = _path(source)
    try:
        if path.stat().st_size > LARGEST:
            raise ProfileInvalid([Fault(path.name, 0, "", _("Die Datei ist für ein Profil viel zu groß."))])
        return path.name, path.read_text(encoding="utf-8-sig")
    except OSError:
        sentence = _("Die Datei lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.")
    except UnicodeDecodeError:
        sentence = _("Die Datei ist kein Text in UTF-8. Bitte speichern Sie sie in dieser Kodierung.")
    raise ProfileInvalid([Fault(path.name, 0, "", sentence)])


def _path(source: str | Path) -> Path:
    text = str(source)
    if isinstance(source, str) and _NAME.fullmatch(text) and text in shipped():
        return SITES / f"{text}.yaml"
    path = Path(source)
    if path.is_file():
        return path
    sentence = _(
        "Weder ein mitgeliefertes Profil noch eine Datei heißt „%(name)s“. Mitgeliefert sind: %(names)s."
    )
    values = {"name": text, "names": ", ".join(shipped_sites())}
    raise ProfileInvalid([Fault("", 0, "", sentence % values)])
