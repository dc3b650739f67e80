#!/usr/bin/env bash
# Make sure that CI has the YAML language server that editors use (27 MB, in .build/).
#
# It comes from npm, with the versions and digests of its lock file, and runs no script of theirs.
# Without npm, and where none can be installed, the tests that drive it are reported as skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=.build/yaml-language-server
for file in package.json package-lock.json; do
    cmp -s "tests/yaml_language_server/$file" "$target/$file" || missing=true
done
[[ -n "${missing:-}" || ! -d "$target/node_modules" ]] || exit 0

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

if ! command -v npm >/dev/null && command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Installing Node for the tests that drive the YAML language server (once) ..."
    as_root apt-get update -qq >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null 2>&1 || true
fi
if ! command -v npm >/dev/null; then
    echo "No npm: the tests that drive the YAML language server are skipped." >&2
    exit 0
fi
mkdir -p "$target"
cp tests/yaml_language_server/package*.json "$target/"
npm ci --prefix "$target" --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null || {
    rm -rf "$target"
    echo "npm could not install it: the tests that drive the YAML language server are skipped." >&2
}
