#!/usr/bin/env bash
# Make sure that CI has a LibreOffice to open exported Word documents with (200 MB on disk).
#
# Elsewhere the one that is there is used, or the test that needs it is reported as skipped.
set -euo pipefail

command -v soffice >/dev/null && exit 0

# shellcheck source=tests/as_root.sh
source "$(dirname "${BASH_SOURCE[0]}")/as_root.sh"

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Installing LibreOffice for one test of exports (once) ..."
    as_root apt-get update -qq >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui >/dev/null 2>&1 || true
fi
command -v soffice >/dev/null || echo "No LibreOffice: the test that opens Word documents is skipped." >&2
