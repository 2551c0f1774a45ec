"""The command line, each command in a process of its own, as an administrator types it."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.commands.doctor import examine
from kiosk.hub.office import new_enrolment_code
from kiosk.hub.server import HubServer
from kiosk.settings import Face, settings_for

pytestmark = pytest.mark.xdist_group("cli")  # one demo center for all commands
ENGLISH = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


def kiosk(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run `kiosk …` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env={**os.environ, **ENGLISH, **surroundings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo center, founded once by the command."""
    folder = tmp_path_factory.mktemp("cli") / "terminal"
    founded = kiosk("admin", "init", "--demo", "--data-dir", str(folder))
    assert founded.returncode == 0, founded.stderr
    return folder


def test_founding_twice_changes_nothing(demo: Path) -> None:
    again = kiosk("admin", "init", "--demo", "--data-dir", str(demo))
    assert again.returncode == 0
    assert "already" in again.stdout


def test_key_and_data_are_for_their_owner_only(demo: Path) -> None:
    assert (demo / "store.key").stat().st_mode & 0o777 == 0o600
    assert demo.stat().st_mode & 0o777 == 0o700
    with sqlite3.connect(demo / "store.db") as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM center")


def test_terminal_that_is_not_set_up_says_what_to_type(tmp_path: Path) -> None:
    asked = kiosk("admin", "outbox", "--data-dir", str(tmp_path))
    assert asked.returncode == 1
    assert "kiosk admin init" in asked.stderr
    assert "Traceback" not in asked.stderr


def test_errors_speak_chinese_in_a_chinese_shell(tmp_path: Path) -> None:
    asked = kiosk("admin", "outbox", "--data-dir", str(tmp_path), LC_ALL="zh_CN.UTF-8")
    assert "还没有设置" in asked.stderr


def test_bad_catalog_rows_are_named_line_by_line_and_the_good_ones_come_in(
    demo: Path, tmp_path: Path
) -> None:
    file = tmp_path / "catalog.psv"
    file.write_text(
        "code|name|department|materials|time|mode\n"
        "ZZ01|夜间取件登记|镇村|身份证|即办|帮\n"
        "ZZ02||镇村|身份证|即办|帮\n"
        "ZZ03|重复一|镇村|身份证|即办|帮\n"
        "ZZ03|重复二|镇村|身份证|即办|帮\n",
        "utf-8",
    )
    checked = kiosk("admin", "import-catalog", str(file), "--check", "--data-dir", str(demo))
    imported = kiosk("admin", "import-catalog", str(file), "--data-dir", str(demo))
    assert checked.returncode == imported.returncode == 1
    assert checked.stdout == imported.stdout
    assert "3" in imported.stdout
    lines = imported.stdout.splitlines()
    assert any("catalog.psv" in line and "3" in line for line in lines)
    again = kiosk("admin", "import-catalog", str(file), "--check", "--data-dir", str(demo))
    assert "未变 1 项" in again.stdout


def test_rubbish_is_no_catalog(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "rubbish.csv"
    file.write_bytes(bytes(range(256)) * 12_000)
    imported = kiosk("admin", "import-catalog", str(file), "--data-dir", str(demo))
    assert imported.returncode == 1
    assert "Traceback" not in imported.stderr


def test_file_without_a_row_is_not_answered_with_the_whole_catalog(
    demo: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").touch()
    imported = kiosk(
        "admin", "import-catalog", str(tmp_path / "empty.csv"), "--data-dir", str(demo)
    )
    assert "文件是空的" in imported.stdout
    assert "仍在办理" not in imported.stdout


@pytest.mark.parametrize("command", [("doctor",), ("admin", "outbox")])
def test_database_that_does_not_answer_is_told_in_one_line(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    nobody = "postgresql://user:s3cret@127.0.0.1:1/center"
    asked = kiosk(
        *command,
        *("--data-dir", str(tmp_path)),
        KIOSK_DATABASE_URL=nobody,
        QT_QPA_PLATFORM="offscreen",
    )
    assert asked.returncode == 1
    said = asked.stdout + asked.stderr
    assert "The store cannot be used now" in said
    assert "Traceback" not in said
    assert "s3cret" not in said


def test_data_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    asked = kiosk("admin", "init", "--demo", "--data-dir", str(tmp_path / "file"))
    assert asked.returncode == 1
    assert "--data-dir" in asked.stderr
    assert len(asked.stderr.splitlines()) == 1


def test_staff_is_added_once(demo: Path) -> None:
    words = ("--login", "7001", "--name", "赵一", "--pin", "4711", "--data-dir", str(demo))
    assert kiosk("admin", "add-staff", *words).returncode == 0
    again = kiosk("admin", "add-staff", *words)
    assert again.returncode == 1
    assert "taken" in again.stderr
    where = ("--data-dir", str(demo))
    assert "赵一" in kiosk("admin", "set-pin", "7001", "--pin", "1174", *where).stdout
    assert "赵一" in kiosk("admin", "end-staff", "7001", *where).stdout
    assert "7001" in kiosk("admin", "end-staff", "7001", *where).stderr


def test_restore_puts_a_key_that_was_kept_apart_in_its_place(demo: Path, tmp_path: Path) -> None:
    data, apart = tmp_path / "terminal", tmp_path / "apart.key"
    shutil.copytree(demo, data)
    where = ("--data-dir", str(data))
    assert kiosk("admin", "backup", *where).returncode == 0
    backup = max((data / "backups").iterdir())
    (data / "store.key").rename(apart)
    done = kiosk("admin", "restore", str(backup), "--key", str(apart), *where)
    assert done.returncode == 0, done.stderr
    assert "in its place again" in done.stdout
    assert (data / "store.key").read_bytes() == apart.read_bytes()
    assert stat.S_IMODE((data / "store.key").stat().st_mode) == 0o600


def test_doctor_finds_the_demo_center_in_order(demo: Path) -> None:
    examined = kiosk("doctor", "--data-dir", str(demo))
    assert examined.returncode == 0, examined.stdout
    assert "WRONG" not in examined.stdout


def test_doctor_names_what_is_wrong(tmp_path: Path) -> None:
    kiosk("admin", "init", "--demo", "--data-dir", str(tmp_path))
    (tmp_path / "store.key").chmod(0o644)
    examined = kiosk("doctor", "--data-dir", str(tmp_path))
    assert examined.returncode == 1
    assert "chmod 600" in examined.stdout


def test_doctor_tells_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda *_asked: False)  # root may write anywhere
    findings = examine(settings_for(tmp_path))
    assert any("read-only" in finding.told for finding in findings if not finding.good)


def test_terminal_joins_a_hub_with_a_code_that_works_once(demo: Path, tmp_path: Path) -> None:
    with HubServer(f"sqlite:///{tmp_path / 'hub.db'}") as hub:
        code = new_enrolment_code(hub.database_url, "YX0101")
        words = ("--hub", hub.url, "--code", code, "--data-dir", str(demo))
        joined = kiosk("admin", "enrol", *words)
        assert joined.returncode == 0, joined.stderr
        assert "YX0101" in joined.stdout
        again = kiosk("admin", "enrol", *words)
    assert again.returncode == 1
    assert "refused" in again.stderr


def test_slip_code_that_was_made_up_is_refused(demo: Path) -> None:
    checked = kiosk(
        "admin", "check-slip", "https://xinqiao.invalid/t/AAAA", "--data-dir", str(demo)
    )
    assert checked.returncode == 1
    assert "slip" in checked.stderr


def test_hub_hands_out_codes(tmp_path: Path) -> None:
    made = kiosk("hub", "code", "YX0101", "--database-url", f"sqlite:///{tmp_path / 'hub.db'}")
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.strip()) >= 8


def test_readme_and_handbook_name_every_face() -> None:
    root = Path(__file__).parents[1]
    for document in ("README.md", "docs/handbook.md"):
        text = (root / document).read_text("utf-8")
        faces = [face for face in get_args(Face) if face not in ("lobby", "all")]
        assert [face for face in faces if f"--face {face}" not in text] == [], document


def test_demo_assets_hold_invented_people_only() -> None:
    told = (assets_folder() / "demo" / "center.json").read_text("utf-8")
    assert "invented" in told
