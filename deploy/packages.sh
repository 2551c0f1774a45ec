#!/usr/bin/env bash
# Installs the Debian packages a list names, or says the one command that does: packages.sh LIST
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1" | while read -r name; do
        dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed ||
            printf '%s ' "$name"
    done
}

missing="$(missing_packages "$1")"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"
else
    say "These Debian packages are missing. Install them, then run the same command again:"
    say ""
    say "    sudo apt-get update && sudo apt-get install --yes $missing"
    exit 1
fi
say "Installing Debian packages: $missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of names
$as_root apt-get install --yes -qq --no-install-recommends $missing >/dev/null
