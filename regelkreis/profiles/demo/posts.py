"""More posts than the published ones, so that several towns have case managers in the demonstration."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from regelkreis.profiles.loading import load_profile
from regelkreis.profiles.sources import read_source

INVENTED = {
    "mettmann": (
        ("stadt-velbert", "CM Stadt Velbert", "velbert"),
        ("stadt-ratingen", "CM Stadt Ratingen", "ratingen"),
        ("stadt-langenfeld", "CM Stadt Langenfeld", "langenfeld"),
        ("stadt-erkrath", "CM Stadt Erkrath", "erkrath"),
        ("stadt-monheim", "CM Stadt Monheim am Rhein", "monheim"),
    ),
    "ennepe-ruhr": (),
}


def load_invented_posts(site: str) -> None:
    """Load the shipped profile once more with the invented posts added; it becomes the next revision."""
    invented = INVENTED[site]
    if not invented:
        return
    _name, text = read_source(site)
    profile: dict[str, Any] = yaml.safe_load(text)
    profile["posts"] += [
        {
            "code": code,
            "label": label,
            "component": "II",
            "employer": code,
            "placement": "Sozialamt",
            "serves": [town],
            "source": "erfunden, nur für die Vorführung",
        }
        for code, label, town in invented
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{site}.yaml"
        path.write_text(yaml.safe_dump(profile, allow_unicode=True, sort_keys=False), encoding="utf-8")
        load_profile(path)
