"""What becomes of a store that does not open, and of one that breaks under its users."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine
from structlog.testing import capture_logs

from kiosk.app import Faces
from kiosk.background import daily_backup
from kiosk.data import schema
from kiosk.data.engine import connect_sqlcipher, open_sqlcipher
from kiosk.data.key import load_key
from kiosk.data.store_trouble import trouble_at_opening
from kiosk.data.store_use import StoreUse
from kiosk.errors import Unavailable
from kiosk.mending import MARK, is_asked_for, mend
from kiosk.restoring import ASIDE
from kiosk.settings import Settings
from kiosk.terminal import open_terminal
from kiosk.ui.guard import Guard
from kiosk.uptime import Uptime
from tests.app.house import WorkdayClock, moved_in
from tests.app.test_restoring import issue

CLOCK = WorkdayClock()


@pytest.fixture
def settings(founded: Path, tmp_path: Path) -> Settings:
    """A terminal with a backup and three numbers that came after it."""
    made = Settings(data_dir=moved_in(founded, tmp_path / "terminal"), voice=False)
    terminal = open_terminal(made, CLOCK)
    daily_backup(terminal).make()
    issue(terminal, 3)
    terminal.close()
    return made


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 77])


def flip_pages(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    for page in range(1, len(whole) // 2048, 3):
        whole[page * 2048 + 900] ^= 0xFF
    file.write_bytes(whole)


def foreign(file: Path) -> None:
    file.unlink()
    other = sqlcipher.connect(str(file))
    other.execute("CREATE TABLE holiday_pictures (name TEXT)")
    other.commit()
    other.close()


HARM: dict[str, Callable[[Path], object]] = {
    "cut": cut,
    "pages": flip_pages,
    "first page": lambda file: file.write_bytes(b"\x01" * 100 + file.read_bytes()[100:]),
    "empty": lambda file: file.write_bytes(b""),
    "gone": Path.unlink,
    "another program's": foreign,
    "text": lambda file: file.write_text("总之不是数据库" * 900, "utf-8"),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_a_damaged_store_is_put_back_whole_and_the_old_one_kept(
    settings: Settings, harm: Callable[[Path], object]
) -> None:
    harm(settings.store_file)
    harmed = settings.store_file.read_bytes() if settings.store_file.exists() else None
    assert mend(settings, CLOCK, wait_s=0) is None
    kept = [file.read_bytes() for file in (settings.data_dir / ASIDE).rglob("store.db")]
    assert kept == ([harmed] if harmed is not None else [])
    terminal = open_terminal(settings, CLOCK)
    assert issue(terminal)[0].label == "A004"
    terminal.close()
    assert mend(settings, CLOCK, wait_s=0) is None  # nothing to do, nothing done
    assert len(list((settings.data_dir / ASIDE).rglob("store.db"))) == len(kept)


def lose_key(settings: Settings) -> None:
    settings.store_key_file.unlink()


def change_key(settings: Settings) -> None:
    settings.store_key_file.write_text("ab" * 32 + "\n", "ascii")


def open_key(settings: Settings) -> None:
    settings.store_key_file.chmod(0o644)


def grow_newer(settings: Settings) -> None:
    store = connect_sqlcipher(settings.store_file, load_key(settings.store_key_file))
    store.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()


KEPT = {
    "no key": (lose_key, "store.key_missing"),
    "another key": (change_key, "store.wrong_key"),
    "a key for everybody": (open_key, "store.key_open_to_others"),
}


@pytest.mark.parametrize(("harm", "key"), KEPT.values(), ids=KEPT.keys())
def test_what_needs_a_person_is_left_exactly_as_it_is(
    settings: Settings, harm: Callable[[Settings], None], key: str
) -> None:
    harm(settings)
    before = {file: file.read_bytes() for file in settings.data_dir.rglob("*") if file.is_file()}
    assert mend(settings, CLOCK, wait_s=0) == key
    assert {
        file: file.read_bytes() for file in settings.data_dir.rglob("*") if file.is_file()
    } == before


def test_a_newer_store_is_whole_and_stays_closed(settings: Settings) -> None:
    grow_newer(settings)
    assert mend(settings, CLOCK, wait_s=0) is None
    with pytest.raises(Unavailable, match=r"store\.newer_than_program"):
        open_terminal(settings, CLOCK)
    assert not (settings.data_dir / ASIDE).exists()
    assert schema.HEAD != "9999"


def test_without_a_backup_nothing_is_touched_and_others_are_waited_for(settings: Settings) -> None:
    flip_pages(settings.store_file)
    used = StoreUse(settings.data_dir)
    used.share()
    assert mend(settings, CLOCK, wait_s=0) == "store.in_use"
    used.release()
    for file in settings.backups.iterdir():
        file.write_bytes(b"\0" * 4096)  # the disk is bad all over
    harmed = settings.store_file.read_bytes()
    assert mend(settings, CLOCK, wait_s=0) == "store.no_backup"
    assert settings.store_file.read_bytes() == harmed


def show(window: QWidget) -> None:
    window.resize(1080, 1920)
    window.show()


@pytest.fixture
def uptime(qapp: QApplication, settings: Settings) -> Iterator[Uptime]:
    """The lobby and a desk of this terminal, as `kiosk run` keeps them up and holds them."""
    guard = Guard(lambda: made.windows)
    made = Uptime(
        settings,
        CLOCK,
        build=lambda terminal: Faces(terminal, ("lobby", "desk")),
        show=show,
        hold=guard.hold,
        let_go=guard.let_go,
        pitch_mm=0.248,
        again_ms=50,
        look_every_ms=50,
    )
    with capture_logs() as said:
        yield made
        made.close()
    guard.let_go()
    assert not [each for each in said if "does not belong here" in each["event"]]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_a_wrong_key_shows_where_to_go_and_service_begins_when_it_is_back(
    uptime: Uptime, settings: Settings, qtbot: QtBot
) -> None:
    right = settings.store_key_file.read_bytes()
    change_key(settings)
    uptime.begin()
    qtbot.waitUntil(
        lambda: uptime.stopped is not None and "store.key" in words(uptime.stopped), timeout=30_000
    )
    assert uptime.stopped is not None
    assert "本机暂停服务" in words(uptime.stopped)
    assert "请直接到窗口办理" in words(uptime.stopped)
    settings.store_key_file.write_bytes(right)
    qtbot.waitUntil(lambda: uptime.up is not None and uptime.stopped is None, timeout=30_000)


def test_a_start_on_a_full_disk_gives_the_reserve_up(
    uptime: Uptime, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite cannot make the files beside the store then, and calls that an I/O error."""
    reserve = settings.data_dir / "reserve"
    reserve.write_bytes(b"\0" * 4096)

    def full(file: Path, key: bytes) -> Engine:
        refused = sqlcipher.OperationalError("disk I/O error")
        refused.sqlite_errorcode = 4874  # SQLITE_IOERR_SHMSIZE
        if reserve.exists():
            raise trouble_at_opening(refused, file)
        return open_sqlcipher(file, key)

    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    monkeypatch.setattr("kiosk.terminal.open_sqlcipher", full)
    uptime.begin()
    assert uptime.up is not None
    assert not reserve.exists()


def test_a_store_that_breaks_or_goes_while_in_use_comes_back_by_itself(
    uptime: Uptime, settings: Settings, qtbot: QtBot
) -> None:
    uptime.begin()
    assert uptime.up is not None
    first = uptime.up
    issue(first.terminal)
    # Somebody tidies up: the running program would write into a file nobody finds again.
    settings.store_file.replace(settings.data_dir / "moved.db")
    qtbot.waitUntil(lambda: uptime.up is not None and uptime.up is not first, timeout=60_000)
    second = uptime.up
    assert issue(second.terminal)[0].label == "A005"
    second.terminal.store.on_trouble("store.damaged")
    # Nothing is wrong after all: it is read through, and nothing is replaced.
    qtbot.waitUntil(lambda: uptime.up is not None and uptime.up is not second, timeout=60_000)
    assert not is_asked_for(settings)
    assert len(list((settings.data_dir / ASIDE).rglob("store.db"))) == 0
    third = uptime.up
    # The pages under its feet turn to garbage.
    with settings.store_file.open("r+b") as file:
        file.write(os.urandom(settings.store_file.stat().st_size))
    (settings.data_dir / MARK).touch()
    qtbot.waitUntil(lambda: uptime.up is not None and uptime.up is not third, timeout=60_000)
    assert len(list((settings.data_dir / ASIDE).rglob("store.db"))) == 1
    assert issue(uptime.up.terminal)[0].label == "A006"
