"""Where a setting's value comes from: the environment first, then one TOML file."""

import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def read_toml(path: Path) -> dict[str, Any]:
    """Return the table of a settings file; a file that is not there has no settings."""
    if not path.is_file():
        return {}
    with path.open("rb") as handle:
        return tomllib.load(handle)


class Sources:
    """The environment and the settings file, asked in this order."""

    def __init__(self, environ: dict[str, str] | None = None) -> None:
        self.environ = dict(os.environ if environ is None else environ)
        default = ROOT / "regelkreis.toml"
        self.table = read_toml(Path(self.environ.get("REGELKREIS_CONFIG", default)))

    def text(self, name: str, default: str = "") -> str:
        """Return a text; the TOML key is the lower-case name without the prefix."""
        if name in self.environ:
            return self.environ[name]
        return str(self.table.get(name.removeprefix("REGELKREIS_").lower(), default))

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a yes or no; only 1, true, yes and on are yes."""
        return self.text(name, "1" if default else "").lower() in {"1", "true", "yes", "on"}

    def names(self, name: str, default: str = "") -> list[str]:
        """Return a list written with commas."""
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def secret(self, name: str, keep_in: Path) -> str:
        """Return a secret, made once and kept in a file only its owner may read."""
        given = self.text(name)
        if given:
            return given
        try:
            descriptor = os.open(keep_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return keep_in.read_text(encoding="ascii").strip()
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            made = secrets.token_urlsafe(48)
            handle.write(made)
        return made
