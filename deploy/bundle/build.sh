#!/usr/bin/env bash
# Builds the bundle from the checkout's .venv: a folder and an archive of it. build.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
here="$PWD"
out="$(realpath -m "${1:-build}")"

MIB_AT_MOST=250
ARCHIVE_MB_AT_MOST=80

# The same commit gives the same bundle: nothing in it tells when or where it was built.
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 PYTHONPATH="$here" QT_QPA_PLATFORM=offscreen

for tool in objdump objcopy ld strip xz; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install binutils xz-utils" >&2; exit 1; }
done

mkdir -p "$out"
rm -rf "$out/work/build/about" "$out/bundle"
.venv/bin/python -m PyInstaller --log-level WARN --noconfirm --distpath "$out/bundle" --workpath "$out/work" build.spec

folder="$out/bundle/xinqiao"
find "$folder" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
version="$("$folder/kiosk" --version | cut -d' ' -f2)"
archive="$out/xinqiao-$version-$(dpkg --print-architecture 2>/dev/null || uname -m).tar.xz"
xz_for=(--lzma2=preset=9)
[ "$(uname -m)" != x86_64 ] || xz_for=(--x86 "${xz_for[@]}")  # addresses of jumps made alike
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --directory "$out/bundle" xinqiao | xz "${xz_for[@]}" >"$archive"

unpacked="$(du -sm "$folder" | cut -f1)"
packed="$(($(stat -c %s "$archive") / 1000000))"
echo "$folder: $unpacked MiB; $archive: $packed MB (xz)"
[ "$unpacked" -le "$MIB_AT_MOST" ] || { echo "More than $MIB_AT_MOST MiB:" >&2; find "$folder" -type f -size +2M -printf '%s %p\n' | sort -rn >&2; exit 1; }
[ "$packed" -le "$ARCHIVE_MB_AT_MOST" ] || { echo "More than $ARCHIVE_MB_AT_MOST MB" >&2; exit 1; }
