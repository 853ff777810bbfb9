"""A small profile as text, to be changed line by line."""

from pathlib import Path

SMALL = """\
site:
  slug: kleinkreis
  name: Kleinkreis
municipalities:
  - {code: a-stadt, label: A-Stadt, ags: "05999001", case_prefix: AS}
  - {code: b-stadt, label: B-Stadt, ags: "05999002", case_prefix: BS}
organizations:
  - {code: kreis, label: Kleinkreis, kind: county}
posts:
  - {code: cm-a, label: CM A, component: II, employer: kreis, serves: [a-stadt]}
residence_statuses:
  - {code: toleration, label: Duldung}
target_groups:
  - code: "3"
    label: Duldung
    from: 2021-01-01
    until: 2022-12-31
    rule: {fact: residence_status, is: toleration}
life_domains:
  - {code: residence, label: Aufenthalt}
  - {code: work, label: Arbeit}
"""


def line_of(text: str, part: str) -> int:
    """The line on which something stands, counted from 1."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "profil.yaml"
    path.write_text(text, encoding="utf-8")
    return path
