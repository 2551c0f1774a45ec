#!/usr/bin/env bash
# Makes a checkout ready to run: Debian packages, then a virtual environment from the lock file.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' deploy/packages.txt | while read -r name; do
        dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed ||
            printf '%s ' "$name"
    done
}

missing="$(missing_packages)"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ]; then as_root=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"
    else as_root="-"
    fi
    if [ "$as_root" = "-" ]; then
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
fi

"$python" - <<'PY' || { say "Python 3.11 or newer is needed; name one with: make PYTHON=/path/to/python3 …"; exit 1; }
import sys
sys.exit(sys.version_info < (3, 11))
PY

# Left unfinished, or made by a Python that is gone: begin afresh rather than guess.
if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    say "Making the virtual environment .venv"
    rm -rf .venv
    "$python" -m venv .venv
fi
say "Installing Python packages from requirements.lock (a few minutes the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
