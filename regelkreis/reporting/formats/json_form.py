"""The report as JSON: the form every other is checked against."""

import hashlib
import json

from regelkreis.reporting.tables import Report


def as_json(report: Report) -> bytes:
    """Return the report with its documented keys, ending in a line break."""
    return (json.dumps(report.as_data(), ensure_ascii=False, indent=2) + "\n").encode()


def checksum(report: Report) -> str:
    """Return the first eight digits of the SHA-256 of the JSON form, in two groups as on paper."""
    digits = hashlib.sha256(as_json(report)).hexdigest()
    return f"{digits[:4]} {digits[4:8]}"
