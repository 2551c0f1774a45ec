#!/usr/bin/env bash
# Installs the package in an empty Debian 12 root without Python, works there, upgrades, tries to go
# back, removes: bare_root.sh FOLDER. Needs root, debootstrap and a mirror as this machine's apt knows.
set -euo pipefail
cd "$(dirname "$0")/../.."
out="$(realpath "${1:-build}")"
root="$out/bare/root"
store=/var/lib/xinqiao/terminal

[ "$(id -u)" = 0 ] || { echo "Only root can make an empty root: sudo make bare-root" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "apt-get install debootstrap" >&2; exit 1; }

step() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_terminal() {
    inside runuser -u xinqiao -- env HOME=/var/lib/xinqiao KIOSK_DATA_DIR="$store" kiosk "$@"
}
numbers() { as_terminal admin figures --from 2026-11-23 --out /tmp/figures.csv | sed 's/.*, \([0-9]*\) numbers/\1/'; }
expect() { [ "$1" = "$2" ] || { echo "$3: $1, not $2" >&2; exit 1; }; }
refused() { if "$@"; then echo "not refused: $*" >&2; exit 1; fi; }

clear_up() {
    umount -l "$root/proc" "$root/dev" 2>/dev/null || true
}
trap clear_up EXIT

mkdir -p "$out/bare"
step "an empty Debian"
if [ ! -f "$out/bare/base/etc/debian_version" ]; then
    mirror="$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
        awk '$2 == "bookworm" { print $1; exit }')"
    debootstrap --variant=minbase bookworm "$out/bare/base" "$mirror" >"$out/bare/debootstrap.log"
fi
clear_up
rm -rf "$root"
cp -a "$out/bare/base" "$root"
apt-get indextargets --format 'deb $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    grep ' bookworm' >"$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Retries)' >"$root/etc/apt/apt.conf.d/99this-machine" || true
echo 'Dpkg::Use-Pty "0";' >>"$root/etc/apt/apt.conf.d/99this-machine"
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
inside apt-get update -qq
refused inside sh -c 'command -v python3'

step "version N is installed with what it depends on"
first="$(ls "$out"/xinqiao_*.deb | grep -v '+' | tail -n 1)"
old="$(dpkg-deb --field "$first" Version)"
cp "$first" "$root/tmp/old.deb"
inside apt-get install -y -qq --no-install-recommends /tmp/old.deb
refused inside sh -c 'command -v python3'
inside kiosk --version
inside kiosk licences | tail -n 3

step "it types, takes a number, prints and uploads, as the terminal's user"
inside runuser -u xinqiao -- env HOME=/var/lib/xinqiao kiosk selftest --keep-in /var/lib/xinqiao/trial
inside runuser -u xinqiao -- mv /var/lib/xinqiao/trial/terminal "$store"
before="$(numbers)"
echo "numbers in the store: $before"

step "version N+1 takes its place; the numbers are still there"
new="$old+1"
XINQIAO_VERSION="$new" XINQIAO_REVISION=9999 XINQIAO_ZIP=none bash deploy/deb/build.sh "$out" >/dev/null
mv "$out/xinqiao_${new}_"*.deb "$root/tmp/new.deb"
# The package looks at the store of a terminal.
inside runuser -u xinqiao -- sh -c "cp -a $store/. /var/lib/xinqiao/"
inside apt-get install -y -qq --no-install-recommends /tmp/new.deb
expect "$(inside kiosk --version)" "Xinqiao $new" "version"
inside test -f "/var/lib/xinqiao/before-upgrade/$old/store.db"
store=/var/lib/xinqiao
expect "$(numbers)" "$before" "numbers after the upgrade"

step "going back is refused, and nothing changed"
refused inside dpkg -i /tmp/old.deb
expect "$(inside kiosk --version)" "Xinqiao $new" "version"
expect "$(numbers)" "$before" "numbers after a refused way back"

step "removing keeps the data, and an older program is not let near it"
inside apt-get remove -y -qq xinqiao
inside test -f /var/lib/xinqiao/store.db
refused inside dpkg -i /tmp/old.deb
inside apt-get install -y -qq --no-install-recommends /tmp/new.deb
expect "$(numbers)" "$before" "numbers after installing again"

step "purging asks; without a yes the data stay, with one they go"
inside apt-get purge -y -qq xinqiao
inside test -f /var/lib/xinqiao/store.db
inside apt-get install -y -qq --no-install-recommends /tmp/new.deb
echo "xinqiao xinqiao/erase boolean true" | inside debconf-set-selections
inside apt-get purge -y -qq xinqiao
refused inside test -e /var/lib/xinqiao

step "everything held"
