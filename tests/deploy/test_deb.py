"""What the package's scripts do to a store: copy it going forward, refuse to go back."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "deploy" / "deb" / "debian"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a terminal that has worked."""
    folder = tmp_path / "data"
    (folder / "journal").mkdir(parents=True)
    (folder / "store.db").write_bytes(b"numbers")
    (folder / "store.db-wal").write_bytes(b"the newest")
    (folder / "journal" / "1").write_bytes(b"entry")
    (folder / "store.key").write_bytes(b"secret")
    return folder


def preinst(
    data: Path, *words: str, version: str = "0.2.0", revision: str = "0030", path: str = ""
) -> "subprocess.CompletedProcess[str]":
    """Run the package's first script as dpkg would."""
    script = (SCRIPTS / "preinst.in").read_text("utf-8")
    filled = script.replace("@VERSION@", version).replace("@REVISION@", revision)
    return subprocess.run(
        ["sh", "-c", filled, "preinst", *words],
        env={"PATH": f"{path}/usr/bin:/bin", "XINQIAO_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_upgrade_copies_the_store_first_but_not_its_key(data: Path) -> None:
    done = preinst(data, "upgrade", "0.1.0")
    assert done.returncode == 0, done.stderr
    copy = data / "before-upgrade" / "0.1.0"
    assert sorted(file.name for file in copy.iterdir()) == ["journal", "store.db", "store.db-wal"]
    assert (copy / "store.db-wal").read_bytes() == b"the newest"
    assert (copy.stat().st_mode & 0o777) == 0o700
    assert str(copy) in done.stdout


def test_three_copies_are_kept(data: Path) -> None:
    for version in ("0.1.1", "0.1.2", "0.1.3", "0.1.4"):
        assert preinst(data, "upgrade", version).returncode == 0
    assert len(list((data / "before-upgrade").iterdir())) == 3
    assert (data / "before-upgrade" / "0.1.4").is_dir()


def test_older_package_is_refused_and_nothing_is_touched(data: Path) -> None:
    done = preinst(data, "upgrade", "0.2.1")
    assert done.returncode != 0
    assert "0.2.1" in done.stderr
    assert "README.Debian" in done.stderr
    assert not (data / "before-upgrade").exists()


def test_store_of_a_newer_program_is_refused_even_when_that_is_gone(data: Path) -> None:
    (data / "store-revision").write_text("0031\n")
    done = preinst(data, "install")
    assert done.returncode != 0
    assert "0031" in done.stderr
    (data / "store-revision").write_text("0030\n")
    assert preinst(data, "install").returncode == 0


def test_full_disk_stops_the_upgrade_before_anything_changes(data: Path, tmp_path: Path) -> None:
    full = tmp_path / "bin"
    full.mkdir()
    df = full / "df"
    df.write_text("#!/bin/sh\necho head\necho /dev/x 100 90 10 90% /\n")
    df.chmod(0o755)
    done = preinst(data, "upgrade", "0.1.0", path=f"{full}:")
    assert done.returncode != 0
    assert "磁盘" in done.stderr
    assert not (data / "before-upgrade").exists()


def test_machine_without_a_store_needs_no_copy(tmp_path: Path) -> None:
    assert preinst(tmp_path, "upgrade", "0.1.0").returncode == 0
    assert not (tmp_path / "before-upgrade").exists()


@pytest.mark.parametrize("name", ["preinst.in", "postinst.in", "prerm", "postrm"])
def test_scripts_are_shell_that_dash_reads(name: str) -> None:
    subprocess.run(["sh", "-n", str(SCRIPTS / name)], check=True)


def test_package_brings_only_what_changes_nothing_by_lying_there() -> None:
    listed = (ROOT / "deploy" / "terminal" / "files.list").read_text("utf-8").splitlines()
    same = [line.split()[1] for line in listed if line[:1] not in ("", "#") and "same all" in line]
    assert any(place.startswith("/usr/lib/systemd/system/xinqiao") for place in same)
    builder = (ROOT / "deploy" / "deb" / "build.sh").read_text("utf-8")
    assert "same all /etc/" not in builder
