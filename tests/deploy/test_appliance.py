"""A machine made a terminal by the installer, below a folder, and what doctor says of it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.commands.doctor.appliance import appliance

TERMINAL = Path(__file__).parents[2] / "deploy/terminal"
KEEPS = {
    "proc/sys/kernel/sysrq": "0\n",
    "proc/sys/kernel/core_pattern": "|/bin/false\n",
    "proc/swaps": "Filename Type Size Used Priority\n",
    "proc/mounts": "/dev/sda1 / ext4 ro,noatime 0 0\n/dev/sda2 /var/lib/xinqiao ext4 rw 0 0\n",
    "sys/class/drm/card0-HDMI-A-1/status": "connected\n",
}


def install(root: Path, *options: str) -> str:
    """Run the installer on that root; what it said."""
    ran = subprocess.run(
        ["bash", str(TERMINAL / "install.sh"), "--root", str(root), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def files(root: Path) -> set[str]:
    return {str(file.relative_to(root)) for file in root.rglob("*") if not file.is_dir()}


@pytest.fixture
def terminal(tmp_path: Path) -> Path:
    """An empty root made a terminal, started as it should be."""
    root = tmp_path / "root"
    (root / "etc").mkdir(parents=True)
    (root / "etc/passwd").write_text("xinqiao:x:990:990::/var/lib/xinqiao:/usr/sbin/nologin\n")
    for name, told in KEEPS.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(told)
    install(root)
    wants = root / "etc/systemd/system/basic.target.wants"
    wants.mkdir()
    (wants / "usbguard.service").symlink_to("/usr/lib/systemd/system/usbguard.service")
    (root / "etc/usbguard/rules.d/20-this-machine.conf").write_text("allow id 1234:5678\n")
    addresses = root / "etc/xinqiao/addresses.nft"
    addresses.write_text(addresses.read_text().replace("192.0.2.1", "10.1.2.3"))
    return root


def wrong(root: Path) -> dict[str, str]:
    return {found.what: found.told for found in appliance(root) if not found.good}


def test_what_the_installer_makes_is_in_order_and_stays_as_it_is(terminal: Path) -> None:
    assert wrong(terminal) == {}
    assert "Nothing to do" in install(terminal)
    key = terminal / "etc/xinqiao/store.key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert re.fullmatch(r"[0-9a-f]{64}\n", key.read_text())


def test_installer_says_changes_roles_and_takes_away_what_it_brought(terminal: Path) -> None:
    before = files(terminal)
    assert "would" in install(terminal, "--dry-run", "--role", "desk", "--faces", "desk")
    assert files(terminal) == before
    install(terminal, "--role", "desk", "--faces", "desk")
    wanted = terminal / "etc/systemd/system/xinqiao.target.wants"
    assert [link.name for link in wanted.glob("*face*")] == ["xinqiao-face@desk.service"]
    assert not (terminal / "etc/modprobe.d/xinqiao.conf").exists()
    assert "08:06:50" in (terminal / "etc/usbguard/rules.d/10-xinqiao.conf").read_text()
    install(terminal, "--uninstall")
    left = {name for name in files(terminal) if "xinqiao" in name}
    assert left == {"etc/xinqiao/store.key", "etc/xinqiao/addresses.nft"}
    assert (terminal / "etc/usbguard/rules.d/20-this-machine.conf").exists()


def test_a_store_whose_key_is_gone_gets_no_new_one(terminal: Path) -> None:
    (terminal / "etc/xinqiao/store.key").unlink()
    (terminal / "var/lib/xinqiao").mkdir(parents=True)
    (terminal / "var/lib/xinqiao/store.db").touch()
    ran = subprocess.run(
        ["bash", str(TERMINAL / "install.sh"), "--root", str(terminal)],
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 2
    assert not (terminal / "etc/xinqiao/store.key").exists()


def test_doctor_names_each_thing_that_is_not_locked(terminal: Path) -> None:
    def write(name: str, told: str) -> None:
        (terminal / name).parent.mkdir(parents=True, exist_ok=True)
        (terminal / name).write_text(told)

    write("proc/sys/kernel/sysrq", "438\n")
    write("proc/sys/kernel/core_pattern", "core\n")
    write("proc/swaps", "Filename\n/swapfile file 1 0 -2\n")
    write("proc/mounts", "/dev/sda1 / ext4 rw 0 0\ntmpfs /var/lib/xinqiao tmpfs rw 0 0\n")
    write("sys/class/drm/card0-HDMI-A-1/status", "disconnected\n")
    write("sys/class/drm/card0-DP-1/status", "connected\n")
    write("etc/systemd/system/xinqiao-face@.service.d/slow.conf", "[Service]\nWatchdogSec=60s\n")
    write("etc/systemd/system/getty@tty2.service.d/in.conf", "ExecStart=agetty --autologin x\n")
    (terminal / "etc/systemd/system/getty@tty1.service").unlink()
    (terminal / "etc/udev/rules.d/70-xinqiao.rules").unlink()
    (terminal / "etc/usbguard/rules.d/10-xinqiao.conf").unlink()
    (terminal / "etc/xinqiao/store.key").chmod(0o644)
    shutil.rmtree(terminal / "etc/systemd/system/xinqiao.target.wants")
    (terminal / "etc/systemd/system/multi-user.target.wants/xinqiao-packets.service").unlink()
    found = wrong(terminal)
    assert set(found) == {
        *("units", "watchdog", "screens", "udev", "usb", "SysRq", "core files", "consoles"),
        *("log-in", "root", "data partition", "swap", "store's key", "packet filter"),
    }
    assert "DP-1" in found["screens"]
    assert all(len(told) > 15 for told in found.values())


def test_a_developer_s_machine_is_told_calmly_that_it_is_none(tmp_path: Path) -> None:
    (found,) = appliance(tmp_path)
    assert found.good
    assert "ordinary" in found.told


def test_every_unit_is_started_again_for_ever_and_has_no_rights() -> None:
    for name in ("xinqiao-weston", "xinqiao-backdrop", "xinqiao-face@"):
        unit = TERMINAL / f"systemd/{name}.service"
        told = unit.read_text("utf-8")
        for line in (
            *("Type=notify", "Restart=always", "StartLimitIntervalSec=0", "NoNewPrivileges=yes"),
            *("ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "LimitCORE=0"),
            *(
                "CapabilityBoundingSet=",
                "SystemCallFilter=@system-service",
                "RestrictNamespaces=yes",
            ),
        ):
            assert line in told.splitlines(), f"{unit.name}: {line}"
        assert re.search(r"^WatchdogSec=\d+s$", told, re.MULTILINE)
        assert re.search(r"^MemoryMax=\d+M$", told, re.MULTILINE)


def test_every_file_of_the_folder_has_its_place_on_a_terminal() -> None:
    listed = [
        line.split()[0]
        for line in (TERMINAL / "files.list").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    aside = {"README.md", "files.list", "install.sh", "packages.txt"}
    assert files(TERMINAL) - aside == set(listed)
