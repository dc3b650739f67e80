#!/usr/bin/env bash
# Make sure that CI has curl, jq and sqlite3, with which lines of the page of data are run (2 MB).
#
# Elsewhere those that are there are used, or the tests that need them are reported as skipped.
set -euo pipefail

missing=()
for name in curl jq sqlite3; do
    command -v "$name" >/dev/null || missing+=("$name")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

# shellcheck source=tests/as_root.sh
source "$(dirname "${BASH_SOURCE[0]}")/as_root.sh"

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Installing ${missing[*]} for tests of the page of data (once) ..."
    as_root apt-get update -qq >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 || true
fi
for name in "${missing[@]}"; do
    command -v "$name" >/dev/null || echo "No $name: tests of the page of data are skipped." >&2
done
