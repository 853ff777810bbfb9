"""Compiles the translations with Babel, so that no system package is needed."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[1] / "regelkreis" / "locale"


def main() -> int:
    """Write one .mo beside every .po; entries that wait for a second look are left out."""
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as handle:
            catalogue = read_po(handle, locale=source.parts[-3])
        with source.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalogue)
    return 0


if __name__ == "__main__":
    sys.exit(main())
