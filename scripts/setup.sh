#!/bin/bash
# Makes .venv hold the requirement groups named on the command line; what is there stays there.
# A stamp per group, named by checksum, says what was already done.
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1 PIP_DISABLE_PIP_VERSION_CHECK=1
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV

say() { printf '%s\n' "$*" >&2; }

python_for_environment() {
    local candidate
    for candidate in "${PYTHON:-}" python3 /usr/bin/python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null || continue
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    say "Python 3.11 or newer with its module venv is needed. On Debian: apt-get install python3 python3-venv"
    exit 1
}

checksum() { cat "$@" | sha256sum | cut -c1-16; }

# Runs a step unless the stamp for this state of its sources exists.
once() {
    local name=$1 key=$2
    shift 2
    [ -e ".venv/stamps/$name-$key" ] && return 0
    say "Setting up: $name"
    "$@"
    rm -f ".venv/stamps/$name-"*
    touch ".venv/stamps/$name-$key"
}

install_uv() { .venv/bin/python -m pip install --quiet --require-hashes -r requirements/uv.txt; }
install_group() {
    .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r "requirements/$1.txt"
}
install_package() {
    .venv/bin/uv pip install --quiet --python .venv/bin/python --no-build-isolation --no-deps --editable .
}

# Two runs at once take turns.
exec 9>.setup-lock
flock 9

# An environment that was moved, or whose Python is gone, cannot be used and is made anew.
place=.venv/stamps/place
if ! .venv/bin/python -c '' 2>/dev/null || { [ -e "$place" ] && [ "$(cat "$place")" != "$PWD" ]; }; then
    "$(python_for_environment)" -m venv --clear .venv
fi
mkdir -p .venv/stamps
printf '%s\n' "$PWD" >"$place"
version=$(.venv/bin/python -c 'import sys; print(sys.version_info[:2])')
once uv "$(checksum requirements/uv.txt)" install_uv
for group in base build "$@"; do
    once "$group" "$(printf '%s' "$version" | checksum "requirements/$group.txt" -)" install_group "$group"
done
once package "$(checksum pyproject.toml)" install_package
once catalogues "$(checksum regelkreis/locale/*/LC_MESSAGES/*.po)" .venv/bin/python scripts/compile_catalogues.py
