"""
Nationalities by their code in ISO 3166-1 alpha-3, with their German names.

Beside the countries stand the codes of travel documents for people without one: XXA stateless, XXX
unspecified (ICAO Doc 9303, part 3, section 5), and XKX for Kosovo, which ISO has not coded. The names
in `countries.csv` follow the Unicode CLDR.
"""

from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("countries.csv")


@cache
def countries() -> dict[str, str]:
    """Return the German names by code, in the order of the names."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return {line[:3]: line[4:] for line in lines}


def country_name(code: str) -> str:
    """Return the German name of a code, the code itself where it is not known, nothing for nothing."""
    return countries().get(code, code)
