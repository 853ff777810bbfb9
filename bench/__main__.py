"""`python -m bench --cases 10000`: fill a database of its own, measure the pages, write the table."""

import argparse
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import django

from bench.load import Cost, measure
from bench.processes import server

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2023, 11, 20)


def table(costs: list[Cost], *, cases: int, database: str) -> str:
    """Return the result as a Markdown table; the ratio is to the bare page."""
    bare = costs[0].cpu_ms
    lines = [
        f"{cases} cases, two workers, {database}. CPU is that of workers and database per request.",
        "",
        "| page | queries | CPU ms | ratio | p50 at 1 | p95 at 1 | p50 at 10 | p95 at 10 | MB per worker |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for cost in costs:
        figures = (
            cost.page,
            str(cost.queries),
            f"{cost.cpu_ms:.1f}",
            f"{cost.cpu_ms / bare:.2f}",
            *(f"{time:.0f} ms" for time in (cost.p50_1, cost.p95_1, cost.p50_10, cost.p95_10)),
            f"{cost.memory_mb:.0f}",
        )
        lines.append(f"| {' | '.join(figures)} |")
    return "\n".join(lines)


def write(result: str, database: str) -> None:
    """Put the table into docs/performance.md between the marks of its database."""
    page = ROOT / "docs" / "performance.md"
    text = page.read_text(encoding="utf-8")
    begin, end = f"<!-- {database} begin -->", f"<!-- {database} end -->"
    head, _, rest = text.partition(begin)
    tail = rest.partition(end)[2]
    page.write_text(f"{head}{begin}\n{result}\n{end}{tail}", encoding="utf-8")


def main() -> int:
    """Measure, print, and keep the table where asked."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--write", action="store_true", help="keep the table in docs/performance.md")
    given = parser.parse_args()
    os.environ.setdefault("REGELKREIS_VAR", str(ROOT / "var" / f"bench-{given.cases}"))
    os.environ.update(REGELKREIS_DEMO="1", REGELKREIS_TODAY=TODAY.isoformat())
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    django.setup()
    # Models can only be imported now that the settings are chosen.
    asked = import_module("bench.preparing").prepare(given.cases, today=TODAY)

    with server("bench.bare_settings") as (port, process):
        costs = [measure("Bare page", port, process, asked["Bare page"])]
    with server("bench.settings") as (port, process):
        costs += [measure(page, port, process, asked[page]) for page in asked if page != "Bare page"]
    postgres = os.environ.get("DATABASE_URL", "").startswith("postgres")
    database = "PostgreSQL" if postgres else "SQLite"
    result = table(costs, cases=given.cases, database=database)
    print(result)
    if given.write:
        write(result, database)
    return 0


if __name__ == "__main__":
    sys.exit(main())
