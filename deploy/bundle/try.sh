#!/usr/bin/env bash
# Tries a bundle as a machine without Python would: try.sh FOLDER [OUT]
set -euo pipefail
folder="$(realpath "${1:-build/bundle/xinqiao}")"
out="${2:-}"
home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT

bare() { env -i HOME="$home" PATH=/usr/bin:/bin "$folder/kiosk" "$@"; }

echo "libraries nobody brings:"
find "$folder/_internal" -name '*.so*' -type f -print0 |
    LD_LIBRARY_PATH="$folder/_internal" xargs -0 ldd 2>/dev/null | grep 'not found' | sort -u && exit 1
echo "  none"
bare --version
bare licences | tail -n 3
bare licences qt-virtual-keyboard | head -n 3
bare selftest --out "${out:-$home/selftest}"
[ -z "${FULL:-}" ] || bare tour --out "$home/tour"
