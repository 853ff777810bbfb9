"""
Refresh the vendored front-end files: exact packages from npm, only the files the product serves.

Run by hand when a version changes: `python scripts/vendor_frontend.py`. It needs npm; nothing else does.
Each target folder gets the licence texts beside the files and a SHA256SUMS that a test compares.
"""

import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "regelkreis" / "foundation" / "ui"
STATIC = UI / "static" / "vendor"
FONTS = UI / "fonts"
TESTS = ROOT / "tests" / "vendor"


@dataclass(frozen=True)
class Package:
    """One package at one exact version, and where its files go."""

    name: str
    version: str
    target: Path
    files: dict[str, str]

    @property
    def spec(self) -> str:
        """The name as npm wants it."""
        return f"{self.name}@{self.version}"


PACKAGES = (
    Package(
        "@kern-ux/native",
        "2.7.2",
        STATIC / "kern",
        {
            "dist/kern.min.css": "kern.min.css",
            "LICENSE.md": "LICENSE.md",
            "dist/fonts/fira-sans/FiraSans-Regular.woff2": "fonts/FiraSans-Regular.woff2",
            "dist/fonts/fira-sans/FiraSans-Italic.woff2": "fonts/FiraSans-Italic.woff2",
            "dist/fonts/fira-sans/FiraSans-Medium.woff2": "fonts/FiraSans-Medium.woff2",
            "dist/fonts/fira-sans/FiraSans-SemiBold.woff2": "fonts/FiraSans-SemiBold.woff2",
        },
    ),
    Package(
        "htmx.org",
        "4.0.1",
        STATIC / "htmx",
        {"dist/htmx.min.js": "htmx.min.js", "LICENSE": "LICENSE"},
    ),
    # KERN ships Fira Sans without its licence text; this package carries it.
    Package("@expo-google-fonts/fira-sans", "0.4.1", STATIC / "kern", {"LICENSE_FONT": "fonts/OFL.txt"}),
    Package(
        "@expo-google-fonts/noto-sans",
        "0.4.2",
        FONTS,
        {
            "400Regular/NotoSans_400Regular.ttf": "NotoSans-Regular.ttf",
            "400Regular_Italic/NotoSans_400Regular_Italic.ttf": "NotoSans-Italic.ttf",
            "600SemiBold/NotoSans_600SemiBold.ttf": "NotoSans-SemiBold.ttf",
            "LICENSE_FONT": "OFL.txt",
        },
    ),
    # Arabic and Persian, on papers in the person's language.
    Package(
        "@expo-google-fonts/noto-sans-arabic",
        "0.4.3",
        FONTS,
        {
            "400Regular/NotoSansArabic_400Regular.ttf": "NotoSansArabic-Regular.ttf",
            "600SemiBold/NotoSansArabic_600SemiBold.ttf": "NotoSansArabic-SemiBold.ttf",
            "LICENSE_FONT": "OFL-Arabic.txt",
        },
    ),
    Package("axe-core", "4.14.1", TESTS, {"axe.min.js": "axe.min.js", "LICENSE": "LICENSE"}),
)


def fetch(package: Package, into: Path) -> Path:
    """Let npm put the package into a folder and return where it was unpacked."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to refresh the vendored files.")
    packed = subprocess.run(
        [npm, "pack", "--silent", package.spec], cwd=into, check=True, capture_output=True, text=True
    )
    unpacked = into / package.name.replace("/", "-")
    with tarfile.open(into / packed.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(unpacked, filter="data")
    return unpacked / "package"


def copy(package: Package, source: Path) -> None:
    """Copy the wanted files, readable and not executable."""
    for inside, outside in package.files.items():
        target = package.target / outside
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / inside, target)


def seal(folder: Path) -> None:
    """Write the checksums of everything in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Fetch, copy and seal."""
    with tempfile.TemporaryDirectory() as temporary:
        for package in PACKAGES:
            copy(package, fetch(package, Path(temporary)))
    for folder in (STATIC, FONTS, TESTS):
        seal(folder)


if __name__ == "__main__":
    main()
