"""Vendored files are the ones that were checked in, with their licences beside them."""

import hashlib
from pathlib import Path

import pytest

from regelkreis.foundation import ui

ROOM = Path(ui.__file__).parent
FOLDERS = [ROOM / "static" / "vendor", ROOM / "fonts", Path(__file__).parents[2] / "vendor"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_matches_its_sum_and_none_is_missing_from_the_list(folder):
    listed = dict(
        reversed(line.split("  ", 1)) for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    )
    present = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert present == listed


@pytest.mark.parametrize(
    "name",
    [
        "static/vendor/kern/LICENSE.md",
        "static/vendor/kern/fonts/OFL.txt",
        "static/vendor/htmx/LICENSE",
        "fonts/OFL.txt",
        "fonts/OFL-Arabic.txt",
    ],
)
def test_a_licence_lies_beside_what_it_covers(name):
    assert (ROOM / name).read_text("utf-8").strip()
