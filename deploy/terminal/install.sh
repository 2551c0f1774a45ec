#!/usr/bin/env bash
# Makes a Debian machine a terminal: copies what files.list names, makes user and key, enables the
# units. Safe to run again: it changes what differs and says so. `--root` works on another root.
set -euo pipefail

here="$(cd "$(dirname "$0")" && pwd)"
root="" role=terminal faces="lobby board" dry="" task=install trust=""
lobby_output=HDMI-A-1 board_output=HDMI-A-2 transform=normal
changed=0
scratch="$(mktemp)"
trap 'rm -f "$scratch"' EXIT

usage() {
    cat <<'EOF'
usage: install.sh [options]
  --faces "lobby board"    faces of this machine: lobby board desk rate room
  --role terminal|desk     terminal: residents touch it; desk: a USB stick may be used
  --lobby-output NAME      socket of the first screen (HDMI-A-1)
  --board-output NAME      socket of the second screen (HDMI-A-2)
  --transform NAME         normal, rotate-90, rotate-180 or rotate-270, of the first screen
  --trust-usb              allow the USB devices that are plugged in now, by maker, number, serial
  --root DIR               another root (a chroot, an image); nothing is started there
  --dry-run                only say what would be done
  --uninstall              take it away again; data, key and addresses stay
EOF
}

say() { printf '%s\n' "$*"; }
refuse() { printf '%s\n' "$*" >&2; exit 2; }

# do_it WORDS COMMAND…: say it, count it, and do it unless this is a dry run.
do_it() {
    local words="$1"; shift
    changed=$((changed + 1))
    say "${dry:+would }$words"
    [ -n "$dry" ] || "$@"
}

while [ $# -gt 0 ]; do
    case "$1" in
        --root) root="${2:?}"; shift 2 ;;
        --role) role="${2:?}"; shift 2 ;;
        --faces) faces="${2:?}"; shift 2 ;;
        --lobby-output) lobby_output="${2:?}"; shift 2 ;;
        --board-output) board_output="${2:?}"; shift 2 ;;
        --transform) transform="${2:?}"; shift 2 ;;
        --trust-usb) trust=yes; shift ;;
        --dry-run) dry=yes; shift ;;
        --uninstall) task=uninstall; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; refuse "What is $1?" ;;
    esac
done

case "$role" in terminal | desk) ;; *) refuse "The role is terminal or desk, not $role." ;; esac
for face in $faces; do
    case "$face" in lobby | board | desk | rate | room) ;; *) refuse "There is no face $face." ;; esac
done
for name in "$lobby_output" "$board_output" "$transform"; do
    [[ "$name" =~ ^[A-Za-z0-9-]+$ ]] || refuse "Not the name of a screen: $name"
done
root="${root%/}"
[ -z "$root" ] || [ -d "$root" ] || refuse "There is no folder $root."
[ -n "$dry$root" ] || [ "$(id -u)" = 0 ] || refuse "Only root can do this: sudo $0"

# Without a board its screen is nobody's: another face may use it.
case " $faces " in *" board "*) nobody='' ;; *) nobody='s/^app-ids=xinqiao-board/# &/' ;; esac

filled() {
    sed -e "s/@LOBBY_OUTPUT@/$lobby_output/g" -e "s/@BOARD_OUTPUT@/$board_output/g" \
        -e "s/@LOBBY_TRANSFORM@/$transform/g" -e "$nobody" "$1"
}

# put SOURCE DESTINATION MODE HOW: the file as it shall be, if it is not yet.
put() {
    local source="$here/$1" to="$root$2" mode="$3" how="$4"
    [ "$how" != keep ] || [ ! -e "$to" ] || return 0
    if [ "$how" = fill ]; then
        source="$scratch"
        filled "$here/$1" >"$source"
    fi
    if ! cmp -s "$source" "$to" || [ "$(stat -c %a "$to")" != "${mode#0}" ]; then
        do_it "write $2" install -D -m "$mode" "$source" "$to"
    fi
}

each_file() {
    local source to mode how whose
    while read -r source to mode how whose; do
        case "$source" in "" | "#"*) continue ;; esac
        "$1" "$source" "$to" "$mode" "$how" "$whose"
    done <"$here/files.list"
}

put_if_mine() {
    if [ "$5" = all ] || [ "$5" = "$role" ]; then put "$1" "$2" "$3" "$4"; fi
}

# What only the other role has goes when the role changes.
drop_if_other() {
    [ "$5" != all ] && [ "$5" != "$role" ] || return 0
    ! awk -v to="$2" -v role="$role" '$2 == to && ($5 == role || $5 == "all") { found = 1 }
        END { exit !found }' "$here/files.list" || return 0
    drop "$@"
}

drop() {
    [ "$4" != keep ] && [ -e "$root$2" ] || return 0
    do_it "remove $2" rm -f "$root$2"
}

units() {
    say xinqiao.target xinqiao-weston.service xinqiao-backdrop.service xinqiao-packets.service
    local face
    for face in $faces; do say "xinqiao-face@$face.service"; done
}

# wish UNIT: the link that enables it; as `systemctl enable` makes it, also where none runs.
wish() {
    case "$1" in
        xinqiao.target | xinqiao-packets.service) say "/etc/systemd/system/multi-user.target.wants/$1" ;;
        *) say "/etc/systemd/system/xinqiao.target.wants/$1" ;;
    esac
}

# link NAME TARGET: NAME points there, below the root.
link() {
    mkdir -p "$(dirname "$root$1")"
    ln -sfn "$2" "$root$1"
}

enable_units() {
    local unit face template
    for unit in $(units); do
        [ ! -L "$root$(wish "$unit")" ] || continue
        template="${unit/@*./@.}"
        do_it "enable $unit" link "$(wish "$unit")" "/usr/lib/systemd/system/$template"
    done
    for face in lobby board desk rate room; do
        case " $faces " in *" $face "*) continue ;; esac
        unit="xinqiao-face@$face.service"
        [ ! -L "$root$(wish "$unit")" ] || do_it "disable $unit" rm -f "$root$(wish "$unit")"
    done
    # No log-in at the glass, no restart by three keys.
    for unit in getty@tty1.service ctrl-alt-del.target; do
        [ "$(readlink "$root/etc/systemd/system/$unit" || true)" = /dev/null ] ||
            do_it "mask $unit" link "/etc/systemd/system/$unit" /dev/null
    done
}

make_user() {
    if ! grep -qs "^xinqiao:" "$root/etc/passwd"; then
        do_it "make the user xinqiao" make_user_now
    fi
}

# Where systemd is not installed yet, its first start makes the user from the same file.
make_user_now() {
    ! command -v systemd-sysusers >/dev/null || systemd-sysusers --root="${root:-/}" xinqiao.conf
}

make_key() {
    local key="$root/etc/xinqiao/store.key"
    [ ! -e "$key" ] || return 0
    if [ -e "$root/var/lib/xinqiao/store.db" ]; then
        refuse "There is a store but no /etc/xinqiao/store.key: copy its key there (mode 0600) first."
    fi
    do_it "make the store's key /etc/xinqiao/store.key (keep a copy elsewhere)" write_key "$key"
}

write_key() (
    umask 077
    mkdir -p "$(dirname "$1")"
    chmod 0755 "$(dirname "$1")"
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$1"
    echo >>"$1"
    sync "$1"
)

# The glass, the scanner and the card reader are named by what is plugged in; asked for, or where
# nothing has been named yet: without them the next start leaves the screen deaf.
trust_usb() {
    local rules=/etc/usbguard/rules.d/20-this-machine.conf
    [ -z "$root" ] || { [ -z "$trust" ] || refuse "--trust-usb looks at this machine's own sockets."; return 0; }
    command -v usbguard >/dev/null || return 0
    [ -n "$trust" ] || [ ! -s "$rules" ] || return 0
    do_it "allow the USB devices plugged in now ($rules)" write_trust "$rules"
}

write_trust() (
    umask 077
    # Not by socket: a scanner may be plugged in elsewhere. Hubs and printers have rules already.
    usbguard generate-policy --no-ports-sn | grep -v ' 08:' >"$1" || true
)

install_all() {
    each_file put_if_mine
    each_file drop_if_other
    make_user
    make_key
    enable_units
    trust_usb
    if [ "$changed" = 0 ]; then say "Nothing to do: all is as it should be."; return; fi
    [ -n "$dry" ] || [ -z "$root" ] || { say "Done in $root."; return; }
    [ -n "$dry" ] || after_here
}

# Only on the machine itself: let what runs know, and say what is left to people.
after_here() {
    if [ -d /run/systemd/system ]; then
        systemctl daemon-reload
        systemd-tmpfiles --create xinqiao.conf || true
        udevadm control --reload || true
        sysctl --quiet --system || true
    fi
    if command -v update-grub >/dev/null; then update-grub >/dev/null 2>&1 || true; fi
    cat <<'EOF'
Done. What is left to you:
  1. addresses of hub, printer and caretakers:   /etc/xinqiao/addresses.nft
  2. the center:                                 xinqiao-admin admin init --profile …
  3. root read-only, one data partition:         /usr/share/doc/xinqiao/fstab.example
  4. start again, then look:                     xinqiao-admin doctor
EOF
}

uninstall_all() {
    local unit
    for unit in $(faces="lobby board desk rate room"; units); do
        [ ! -L "$root$(wish "$unit")" ] || do_it "disable $unit" rm -f "$root$(wish "$unit")"
    done
    for unit in getty@tty1.service ctrl-alt-del.target; do
        [ "$(readlink "$root/etc/systemd/system/$unit" || true)" != /dev/null ] ||
            do_it "unmask $unit" rm -f "$root/etc/systemd/system/$unit"
    done
    each_file drop
    [ "$changed" != 0 ] || say "Nothing to do: nothing of it is here."
    say "Data (/var/lib/xinqiao), key and addresses (/etc/xinqiao) stay where they are."
}

"${task}_all"
