#!/bin/bash
# Pins every group by version and checksum, without a word on where packages come from.
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1
for group in base build postgres test check uv; do
    .venv/bin/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-header \
        --python-version 3.11 --universal -o "requirements/$group.txt" "requirements/$group.in"
done
