#!/usr/bin/env bash
# Make sure that the browser tests have a Chromium to open pages with.
#
# One that is there already is used as it is; ATLAS_CHROMIUM names one that is not on PATH.
# Where apt-get may be used, Debian's is installed, if possible the one without windows, which is
# smaller and opens pages sooner. Elsewhere this says what to do, and the browser tests are then
# reported as skipped, except in CI, where they may not be missing.
set -euo pipefail

if [[ -n "${ATLAS_CHROMIUM:-}" ]]; then
    command -v "$ATLAS_CHROMIUM" >/dev/null && exit 0
    echo "ATLAS_CHROMIUM is set to '$ATLAS_CHROMIUM', which is not a program." >&2
    exit 1
fi

for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done

# shellcheck source=tests/as_root.sh
source "$(dirname "${BASH_SOURCE[0]}")/as_root.sh"

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Installing Chromium for the browser tests (once) ..."
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    as_root apt-get update -qq >"$log" 2>&1 || true
    for package in chromium-headless-shell chromium; do
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$package" >>"$log" 2>&1 &&
            command -v "$package" >/dev/null && exit 0
    done
    tail -n 20 "$log" >&2
fi

echo "No Chromium found, so the browser tests cannot run: install Chromium or Google Chrome," \
    "or name one with ATLAS_CHROMIUM=/path/to/it." >&2
[[ "${CI:-}" != true ]]
