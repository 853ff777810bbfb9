#!/bin/bash
# Passes every test: on SQLite, on PostgreSQL, and in a real browser. Nothing is skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
unset DATABASE_URL REGELKREIS_DEMO REGELKREIS_TODAY REGELKREIS_CONFIG
# The last one is what the browser driver needs of the system.
scripts/system_packages.sh chromium postgresql libatomic1 || exit 1
scripts/setup.sh postgres test check || exit 1

REGELKREIS_VAR=$(mktemp -d)
export REGELKREIS_VAR
trap 'rm -rf "$REGELKREIS_VAR"' EXIT
failed=0
pytest() { .venv/bin/python -m pytest -q "$@" || failed=1; }

printf '\n== On SQLite\n'
pytest -m "not journey" -n 2
printf '\n== On PostgreSQL\n'
scripts/with_postgres.sh .venv/bin/python -m pytest -q -m "not journey" -n 2 || failed=1
printf '\n== In a real browser\n'
pytest -m journey
exit "$failed"
