#!/bin/bash
# Makes sure that the Debian packages named on the command line are there: installs them where it
# may, else stops and names the one command to run.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin

missing=()
for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
done
[ "${#missing[@]}" = 0 ] && exit 0

may=()
if [ "$(id -u)" != 0 ]; then
    if ! { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; then
        printf 'Missing on this machine: %s\nRun this once, then again what you were doing:\n  sudo apt-get install %s\n' \
            "${missing[*]}" "${missing[*]}" >&2
        exit 1
    fi
    may=(sudo -n)
fi
printf 'Installing Debian packages: %s\n' "${missing[*]}" >&2
"${may[@]}" apt-get update -qq
"${may[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
