#!/usr/bin/env bash
# Makes the Debian package from a bundle: build.sh FOLDER (as deploy/bundle/build.sh filled it).
# For trials: XINQIAO_VERSION and XINQIAO_REVISION stand in for version and store revision,
# XINQIAO_ZIP=none packs in seconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
out="$(realpath "${1:-build}")"
bundle="$out/bundle/xinqiao"
[ -x "$bundle/kiosk" ] || { echo "No bundle in $bundle: make bundle first." >&2; exit 1; }
for tool in dpkg-deb dpkg-shlibdeps ar xz; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install dpkg-dev" >&2; exit 1; }
done

export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
version="${XINQIAO_VERSION:-$("$bundle/kiosk" --version | cut -d' ' -f2)}"
revision="${XINQIAO_REVISION:-$(sed -n 's/^HEAD = "\(.*\)"/\1/p' kiosk/data/schema.py)}"
arch="$(dpkg --print-architecture)"
tree="$out/deb/xinqiao"
rm -rf "$out/deb"
mkdir -p "$tree/DEBIAN"
umask 022

put() { install -D -m "$1" "$2" "$tree$3"; }

put_program() {
    mkdir -p "$tree/usr/lib" "$tree/usr/bin"
    cp -a "$bundle" "$tree/usr/lib/xinqiao"
    ln -s ../lib/xinqiao/kiosk "$tree/usr/bin/kiosk"
    find "$tree/usr/lib/xinqiao" -name '*.so*' -type f -exec chmod 644 {} +
    local about="$tree/usr/lib/xinqiao/_internal/kiosk/about"
    sed -i "s/^ \"version\": .*/ \"version\": \"$version\",/;t" "$about/build.json"
}

# Of the terminal's files those that change nothing by lying there; the others install.sh puts.
put_terminal() {
    local source to mode how whose
    while read -r source to mode how whose; do
        case "$source" in "" | "#"*) continue ;; esac
        case "$how $whose $to" in
            "same all /usr/lib/systemd/system/xinqiao"* | "same all /usr/lib/sysusers.d/"* | \
                "same all /usr/lib/tmpfiles.d/"* | "same all /usr/sbin/"* | "same all /usr/share/"*)
                put "$mode" "deploy/terminal/$source" "$to" ;;
        esac
    done <deploy/terminal/files.list
    put 644 deploy/hub/xinqiao-hub.service /usr/lib/systemd/system/xinqiao-hub.service
    mkdir -p "$tree/usr/share/xinqiao"
    cp -r deploy/terminal deploy/hub-cluster "$tree/usr/share/xinqiao/"
}

put_documents() {
    local docs="/usr/share/doc/xinqiao"
    put 644 deploy/deb/debian/README.Debian "$docs/README.Debian"
    local page
    for page in handbook catalog-files deploy-hub; do put 644 "docs/$page.md" "$docs/$page.md"; done
    # The files the handbook says to copy from.
    ln -s ../../lib/xinqiao/_internal/kiosk/assets/demo "$tree/usr/share/xinqiao/examples"
    put 644 "$bundle/_internal/kiosk/about/sbom.cdx.json" "$docs/sbom.cdx.json"
    put 644 deploy/deb/debian/lintian-overrides /usr/share/lintian/overrides/xinqiao
    put 644 CHANGELOG.md "$docs/NEWS.md"
    printf 'xinqiao (%s) stable; urgency=medium\n\n  * %s\n\n -- %s  %s\n' "$version" \
        "What is new: NEWS.md beside this file." "$(sed -n 's/^Maintainer: //p' deploy/deb/debian/control.in)" \
        "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$tree$docs/changelog.gz"
    {
        echo "Xinqiao, Copyright (C) 2026 the Xinqiao developers, is free software under the GNU General Public"
        echo "License, version 3 or (at your option) any later version; its full text is in"
        echo "/usr/share/common-licenses/GPL-3. Its parts and their licences, each with its full text in"
        echo "/usr/lib/xinqiao/_internal/kiosk/about/licences (also: kiosk licences NAME):"
        echo
        "$bundle/kiosk" licences | sed -n '5,/^$/p'
    } >"$tree$docs/copyright"
}

# What Debian is to bring: seen from what the bundle's binaries are linked against.
depends() {
    local scratch="$out/deb/shlibdeps"
    mkdir -p "$scratch/debian"
    printf 'Source: xinqiao\n\nPackage: xinqiao\nArchitecture: any\n' >"$scratch/debian/control"
    find "$tree/usr/lib/xinqiao" -type f \( -name '*.so*' -o -name kiosk -perm -u+x \) >"$scratch/elf"
    find "$tree/usr/lib/xinqiao" \( -type f -o -type l \) -name 'lib*.so*' -printf '-l%h\n' |
        sort -u >"$scratch/folders"
    (cd "$scratch" && xargs -a elf dpkg-shlibdeps -O --ignore-missing-info --warnings=0 \
        $(cat folders) 2>"$scratch/told") | sed 's/^shlibs:Depends=//'
}

fill() {
    sed -e "s/@VERSION@/$version/g" -e "s/@ARCH@/$arch/g" -e "s/@REVISION@/$revision/g" \
        -e "s/@SIZE@/$(du -sk "$tree" | cut -f1)/g" -e "s/@DEPENDS@/$(depends)/g" \
        -e "s/@SUGGESTS@/$(grep -v '^#' deploy/terminal/packages.txt | paste -sd, | sed 's/,/, /g')/g" "$1"
}

put_control() {
    fill deploy/deb/debian/control.in >"$tree/DEBIAN/control"
    for script in preinst postinst; do
        sed -e "s/@VERSION@/$version/g" -e "s/@REVISION@/$revision/g" \
            "deploy/deb/debian/$script.in" >"$tree/DEBIAN/$script"
    done
    cp deploy/deb/debian/prerm deploy/deb/debian/postrm deploy/deb/debian/templates "$tree/DEBIAN/"
    chmod 755 "$tree/DEBIAN/"{preinst,postinst,prerm,postrm}
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
}

# dpkg-deb's own xz knows no filter for machine code, which is most of this: 6 MB more.
pack() {
    local parts="$out/deb/parts"
    dpkg-deb --root-owner-group -Znone --build "$tree" "$1" >/dev/null
    [ "${XINQIAO_ZIP:-xz}" = none ] && return
    mkdir -p "$parts"
    (
        cd "$parts"
        ar x "$1"
        xz -9 control.tar
        xz --x86 --lzma2=preset=9e data.tar
        rm "$1"
        ar rcD "$1" debian-binary control.tar.xz data.tar.xz
    )
    dpkg-deb --info "$1" >/dev/null
}

put_program
put_terminal
put_documents
put_control
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
pack "$out/xinqiao_${version}_$arch.deb"
echo "$out/xinqiao_${version}_$arch.deb: $(($(stat -c %s "$out/xinqiao_${version}_$arch.deb") / 1000000)) MB"
