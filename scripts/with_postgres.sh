#!/bin/bash
# Runs a command beside a PostgreSQL server of its own: made in a temporary folder, reached by its
# socket only, stopped and forgotten afterwards. DATABASE_URL leads to it.
#
#   scripts/with_postgres.sh COMMAND [WORD ...]
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin

say() { printf '%s\n' "$*" >&2; }

binaries=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$binaries" ]; then
    command -v pg_ctl >/dev/null || { say "PostgreSQL is missing. On Debian: apt-get install postgresql"; exit 1; }
    binaries=$(dirname "$(readlink -f "$(command -v pg_ctl)")")
fi

# The server refuses to run as root; Debian's package brings a user for it.
as_server=()
if [ "$(id -u)" = 0 ]; then
    getent passwd postgres >/dev/null || { say "The user postgres is missing. On Debian: apt-get install postgresql"; exit 1; }
    as_server=(runuser -u postgres --)
fi

folder=$(mktemp -d /tmp/regelkreis-postgres.XXXXXX)
[ "${#as_server[@]}" = 0 ] || chown postgres "$folder"
stop() {
    "${as_server[@]}" "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

cd "$folder"
"${as_server[@]}" "$binaries/initdb" -D "$folder/data" -U regelkreis --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
    >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
# Nothing here has to survive a power cut.
"${as_server[@]}" "$binaries/pg_ctl" -D "$folder/data" -w -l "$folder/data/server.log" start \
    -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off -c synchronous_commit=off" \
    >/dev/null || { cat "$folder/data/server.log" >&2; exit 1; }
cd "$OLDPWD"

ask() { "$binaries/psql" -h "$folder" -U regelkreis -d postgres -AtX -v ON_ERROR_STOP=1 -c "$1"; }
found=$(ask 'show data_directory')
if [ "$found" != "$folder/data" ]; then
    say "The server that answers keeps its data in $found, not in $folder/data. Nothing was written."
    exit 1
fi
ask 'create database regelkreis' >/dev/null

DATABASE_URL="postgres://regelkreis@${folder//\//%2F}/regelkreis"
export DATABASE_URL
"$@"
