"""Says which delivered packages have a licence that the product may not carry along."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
DELIVERED = ("base", "postgres")
# Permissive, or weak copyleft that ends at the package's own files or its interface.
ALLOWED = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EUPL-1.2", "ISC", "LGPL-2.1-or-later",
    "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0", "Unlicense", "Zlib",
}  # fmt: skip
SPELLINGS = {
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "bsd": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "python software foundation": "PSF-2.0",
    "the unlicense (unlicense)": "Unlicense",
}


def delivered() -> Iterator[str]:
    """Yield every pinned package that is installed on this kind of machine."""
    for group in DELIVERED:
        for line in (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8").splitlines():
            if re.match(r"[A-Za-z0-9]", line):
                requirement = Requirement(line.rstrip("\\ "))
                if requirement.marker is None or requirement.marker.evaluate():
                    yield requirement.name


def statements(package: str) -> list[str]:
    """Return what a package says of its licence, the most exact statement first."""
    said = metadata(package)
    classifiers = [
        c.rsplit(" :: ", 1)[1] for c in said.get_all("Classifier", []) if c.startswith("License ::")
    ]
    short = [said["License"]] if said["License"] and "\n" not in said["License"] else []
    return [*([said["License-Expression"]] if said["License-Expression"] else []), *classifiers, *short]


def is_allowed(statement: str) -> bool:
    """Return whether a statement names allowed licences only; of alternatives one suffices."""
    spelled = SPELLINGS.get(statement.strip().lower(), statement)
    try:
        expression = canonicalize_license_expression(spelled)
    except InvalidLicenseExpression:
        return False
    alternatives = re.split(r"\s+OR\s+", expression.replace("(", " ").replace(")", " "))
    return any(all(part.strip() in ALLOWED for part in re.split(r"\s+AND\s+", one)) for one in alternatives)


def main() -> int:
    """Look at every delivered package."""
    faults = []
    for package in sorted(set(delivered())):
        try:
            said = statements(package)
        except PackageNotFoundError:
            faults.append(f"{package}: not installed, so its licence is unknown; run make check")
            continue
        if not said or not is_allowed(said[0]):
            faults.append(f"{package}: {' / '.join(said) or 'says nothing of its licence'}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
