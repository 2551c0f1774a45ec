#!/usr/bin/env bash
# Makes a checkout ready to run: Debian packages, then a virtual environment from the lock file.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"

say() { printf '%s\n' "$*" >&2; }

bash deploy/packages.sh deploy/packages.txt

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
