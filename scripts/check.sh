#!/bin/bash
# Reads everything without running it, says everything that is wrong, and fails at the end if something is.
set -uo pipefail
cd "$(dirname "$0")/.."
unset DATABASE_URL REGELKREIS_DEMO REGELKREIS_TODAY REGELKREIS_CONFIG
export PATH="$PWD/.venv/bin:$PATH" PYTHONPATH="$PWD" DJANGO_SETTINGS_MODULE=regelkreis.config.settings
REGELKREIS_VAR=$(mktemp -d)
export REGELKREIS_VAR
trap 'rm -rf "$REGELKREIS_VAR"' EXIT

wrong=()
step() {
    local name=$1 report
    shift
    if report=$("$@" 2>&1); then
        printf 'ok     %s\n' "$name"
    else
        printf 'WRONG  %s\n%s\n' "$name" "$report"
        wrong+=("$name")
    fi
}

step "style (ruff check)" ruff check --quiet
step "layout (ruff format)" ruff format --check --quiet
step "types (mypy)" mypy
step "floors and walls (import-linter)" lint-imports
step "templates, style (djlint)" djlint regelkreis --lint --quiet
step "templates, meaning" python scripts/check_templates.py
step "migrations" python manage.py makemigrations --check --dry-run
step "system check" python -W error manage.py check --fail-level WARNING
step "system check, as served" env REGELKREIS_HTTPS=1 python -W error manage.py check --deploy --fail-level WARNING
step "translations" python scripts/catalogues.py
step "licences of what is delivered" python scripts/check_licences.py
step "licences of the files (reuse)" reuse lint --quiet

if [ "${#wrong[@]}" -gt 0 ]; then
    printf '\n%s of the checks found something.\n' "${#wrong[@]}"
    exit 1
fi
