"""What `kiosk doctor` looks at where deploy/terminal is installed: is this a locked terminal?"""

import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

from kiosk.commands.doctor.finding import Finding

UNITS = "usr/lib/systemd/system"
WANTED = "etc/systemd/system/xinqiao.target.wants"
PARTS = ("xinqiao-weston.service", "xinqiao-backdrop.service")
FACE = "xinqiao-face@.service"
AGAIN = "run install.sh again, see the handbook: 锁定与安装"
PATIENCE_S = 15
KEYS_OFF = "keymap_options=altwin:ctrl_win"
NOBODY = "192.0.2.1"


def appliance(root: Path = Path("/")) -> Iterator[Finding]:
    """Everything deploy/terminal sets up, as it stands below `root`."""
    if not (root / "etc/xinqiao/weston.ini").is_file():
        yield Finding("appliance", good=True, told="no: an ordinary machine, nothing is locked")
        return
    yield _units(root)
    yield _watchdog(root)
    yield _screens(root)
    yield _touch(root)
    yield _usb(root)
    yield from _kernel(root)
    yield _consoles(root)
    yield _desktop(root)
    yield from _disks(root)
    yield _key(root)
    yield _packets(root)
    yield from _running(root)


def _units(root: Path) -> Finding:
    enabled = [file.name for file in (root / WANTED).glob("xinqiao-*")]
    faces = [name[13:-8] for name in enabled if name.startswith("xinqiao-face@")]
    lacking = [part for part in PARTS if part not in enabled]
    if lacking or not faces:
        what = ", ".join(lacking) or "a face"
        return Finding("units", good=False, told=f"not enabled: {what}; {AGAIN}")
    return Finding("units", good=True, told=f"enabled, faces: {', '.join(sorted(faces))}")


def _watchdog(root: Path) -> Finding:
    said: dict[str, str] = {}
    over = sorted((root / "etc/systemd/system").glob(f"{FACE}.d/*.conf"))
    for file in (root / UNITS / FACE, *over):
        lines = _read(file).splitlines()
        said.update((name, value) for name, _, value in (line.partition("=") for line in lines))
    patience = said.get("WatchdogSec", "").removesuffix("s")
    quick = patience.isdigit() and 0 < int(patience) <= PATIENCE_S
    for_ever = said.get("Restart") == "always" and said.get("StartLimitIntervalSec") == "0"
    if quick and for_ever:
        return Finding("watchdog", good=True, told=f"{patience} s, started again for ever")
    told = (
        f"set WatchdogSec={PATIENCE_S}s at most, Restart=always, StartLimitIntervalSec=0; {AGAIN}"
    )
    return Finding("watchdog", good=False, told=told)


def _screens(root: Path) -> Finding:
    told = _read(root / "etc/xinqiao/weston.ini")
    lines = [line.replace(" ", "") for line in told.splitlines()]
    must = ("shell=kiosk-shell.so", "vt-switching=false", "idle-time=0", KEYS_OFF)
    lacking = [line for line in must if line not in lines]
    if lacking or "@" in told:
        what = ", ".join(lacking) or "the names of the screens"
        return Finding("screens", good=False, told=f"weston.ini lacks {what}; {AGAIN}")
    connected = {
        file.parent.name.partition("-")[2]
        for file in (root / "sys/class/drm").glob("card*-*/status")
        if _read(file).strip() == "connected"
    }
    named = {line.removeprefix("name=") for line in lines if line.startswith("name=")}
    if connected and not connected & named:
        told = f"connected: {', '.join(sorted(connected))}; say so with --lobby-output; {AGAIN}"
        return Finding("screens", good=False, told=told)
    return Finding("screens", good=True, told=f"kiosk shell on {', '.join(sorted(named))}")


def _touch(root: Path) -> Finding:
    rules = _read(root / "etc/udev/rules.d/70-xinqiao.rules")
    good = "WL_OUTPUT" in rules and "@" not in rules and "UDISKS_IGNORE" in rules
    told = "the glass belongs to its screen, nothing is mounted" if good else f"no rules; {AGAIN}"
    return Finding("udev", good=good, told=told)


def _usb(root: Path) -> Finding:
    rules = root / "etc/usbguard/rules.d/10-xinqiao.conf"
    if "reject" not in _read(rules, hidden="reject"):
        return Finding("usb", good=False, told=f"no list of allowed devices; {AGAIN}")
    if not _is_enabled(root, "usbguard.service"):
        told = "the list is not kept: apt-get install usbguard; systemctl enable --now usbguard"
        return Finding("usb", good=False, told=told)
    if not _read(root / "etc/usbguard/rules.d/20-this-machine.conf", hidden="allow").strip():
        told = "no glass, no scanner is named: plug all in, then install.sh --trust-usb"
        return Finding("usb", good=False, told=told)
    return Finding("usb", good=True, told="only what the list names")


def _kernel(root: Path) -> Iterator[Finding]:
    keys = _read(root / "proc/sys/kernel/sysrq").strip()
    told = "off" if keys == "0" else "on; sysctl --system, or start again"
    yield Finding("SysRq", good=keys == "0", told=told)
    pattern = _read(root / "proc/sys/kernel/core_pattern").strip()
    none = pattern.startswith("|/bin/false")
    told = "none" if none else "written: they hold names of residents; sysctl --system"
    yield Finding("core files", good=none, told=told)


def _consoles(root: Path) -> Finding:
    masked = root / "etc/systemd/system/getty@tty1.service"
    quiet = "NAutoVTs=0" in _read(root / "usr/lib/systemd/logind.conf.d/60-xinqiao.conf")
    good = quiet and masked.is_symlink() and str(masked.readlink()) == "/dev/null"
    return Finding(
        "consoles", good=good, told="none" if good else f"one can log in at them; {AGAIN}"
    )


def _desktop(root: Path) -> Finding:
    units = root / "etc/systemd/system"
    entered = [file for file in units.glob("*getty*/*.conf") if "--autologin" in _read(file)]
    if (units / "display-manager.service").is_symlink():
        told = "a desktop starts here: systemctl disable --now display-manager"
        return Finding("log-in", good=False, told=told)
    if entered:
        return Finding("log-in", good=False, told=f"somebody is logged in by itself: {entered[0]}")
    return Finding("log-in", good=True, told="no desktop, nobody is logged in by itself")


def _disks(root: Path) -> Iterator[Finding]:
    mounts = {
        fields[1]: (fields[2], fields[3].split(","))
        for fields in map(str.split, _read(root / "proc/mounts").splitlines())
        if len(fields) > 3
    }
    how = "see /usr/share/doc/xinqiao/fstab.example"
    fixed = "ro" in mounts.get("/", ("", []))[1]
    told = "read-only" if fixed else f"can be written, a power cut may break it; {how}"
    yield Finding("root", good=fixed, told=told)
    kind, options = mounts.get("/var/lib/xinqiao", ("", []))
    if not kind or kind == "tmpfs":
        yield Finding("data partition", good=False, told=f"/var/lib/xinqiao has none; {how}")
    elif "rw" not in options:
        told = "read-only now: the disk has failed or is full of faults; fsck, then a new disk"
        yield Finding("data partition", good=False, told=told)
    else:
        yield Finding("data partition", good=True, told=f"{kind}, writable")
    swaps = _read(root / "proc/swaps").splitlines()[1:]
    told = "none" if not swaps else "memory goes to the disk unencrypted: swapoff -a; see fstab"
    yield Finding("swap", good=not swaps, told=told)


def _key(root: Path) -> Finding:
    file = root / "etc/xinqiao/store.key"
    if not file.is_file():
        return Finding(
            "store's key", good=False, told=f"/etc/xinqiao/store.key is not there; {AGAIN}"
        )
    mode = stat.S_IMODE(file.stat().st_mode)
    good = not mode & 0o077
    told = f"mode {mode:o}" if good else f"mode {mode:o}: chmod 600 /etc/xinqiao/store.key"
    return Finding("store's key", good=good, told=told)


def _packets(root: Path) -> Finding:
    if not _is_enabled(root, "xinqiao-packets.service"):
        return Finding("packet filter", good=False, told=f"not enabled; {AGAIN}")
    filled = f"define HUB = {{ {NOBODY} }}" not in _read(root / "etc/xinqiao/addresses.nft")
    told = (
        "hub, printers and caretakers only"
        if filled
        else "name the hub: /etc/xinqiao/addresses.nft"
    )
    return Finding("packet filter", good=filled, told=told)


def _running(root: Path) -> Iterator[Finding]:
    """What only the service manager knows; where none runs it is left out."""
    if not (root / "run/systemd/system").is_dir() or shutil.which("systemctl") is None:
        yield Finding("running", good=True, told="systemd does not run here")
        return
    faces = [file.name for file in (root / WANTED).glob("xinqiao-*.service")]
    dead = [name for name in faces if _asked("systemctl", "is-active", name) != "active"]
    told = "all" if not dead else f"not: {', '.join(dead)}; journalctl -u {dead[0]}"
    yield Finding("running", good=not dead, told=told)
    exact = _asked("timedatectl", "show", "--property=NTPSynchronized", "--value") == "yes"
    told = "kept" if exact else "not kept: name a server in /etc/chrony/sources.d, chronyc sources"
    yield Finding("time", good=exact, told=told)


def _is_enabled(root: Path, unit: str) -> bool:
    return any(link.name == unit for link in (root / "etc/systemd/system").glob("*.wants/*"))


def _asked(*command: str) -> str:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=10
        ).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _read(file: Path, *, hidden: str = "") -> str:
    """What it says; "" where there is none, `hidden` where it is not for us to read."""
    try:
        return file.read_text("utf-8", errors="replace")
    except PermissionError:
        return hidden
    except OSError:
        return ""
