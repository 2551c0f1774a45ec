"""A store breaks after a morning: the backup and the journal bring back what anybody was told."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from kiosk.background import daily_backup
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.values import IssuedTicket
from kiosk.cli import app
from kiosk.data.backups.files import backups_in
from kiosk.data.backups.making import make_backup
from kiosk.data.engine import connect_sqlcipher
from kiosk.data.journal.files import FOLDER, journal_files
from kiosk.data.key import load_key
from kiosk.data.tables import Conflict, Device, OutboxRecord, Ticket, new_id
from kiosk.errors import Unavailable
from kiosk.restoring import good_backup, restore
from kiosk.settings import Settings
from kiosk.terminal import Terminal, backup_places, open_terminal
from tests.app.house import ITEM, WorkdayClock, moved_in
from tests.journals import written

CLOCK = WorkdayClock()


@pytest.fixture
def settings(founded: Path, tmp_path: Path) -> Settings:
    return Settings(data_dir=moved_in(founded, tmp_path / "terminal"), voice=False)


def issue(terminal: Terminal, times: int = 1) -> list[IssuedTicket]:
    return [
        terminal.write(
            lambda session: take_ticket(
                session,
                device_id=terminal.device_id,
                item_code=ITEM,
                request_id=new_id(),
                clock=CLOCK,
            )
        )
        for _ in range(times)
    ]


def everything(file: Path, key: bytes) -> dict[str, list[str]]:
    """Every row of every table, but for what a new life changes."""
    store: Any = connect_sqlcipher(file, key)
    try:
        names = store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(map(repr, store.execute(f'SELECT * FROM "{name}"').fetchall()))
            for (name,) in names
            if name not in ("device", "outbox", "conflict", "journal_head")
        }
    finally:
        store.close()


def test_a_morning_comes_back_row_by_row_and_the_numbers_go_on(settings: Settings) -> None:
    terminal = open_terminal(settings, CLOCK)
    key = load_key(settings.store_key_file)
    issue(terminal, 3)
    daily = daily_backup(terminal)
    made = daily.make_if_due()
    assert made is not None
    assert daily.make_if_due() is None
    taken = issue(terminal, 5)
    facts = terminal.read(lambda session: session.scalars(select(OutboxRecord.event_id)).all())
    life = terminal.read(lambda session: session.scalars(select(Device.epoch)).one())
    with pytest.raises(Unavailable, match=r"store\.in_use"):
        restore(settings, key, made.file, clock=CLOCK)
    terminal.close()
    before = everything(settings.store_file, key)
    shutil.copy(settings.store_file, settings.data_dir / "whole.db")
    settings.store_file.write_bytes(b"\xff" * 5000)

    done = restore(settings, key, made.file, clock=CLOCK)
    assert (done.complete, done.transactions) == (True, 5)
    assert done.aside is not None
    assert (done.aside / "store.db").read_bytes() == b"\xff" * 5000
    assert everything(settings.store_file, key) == before
    terminal = open_terminal(settings, CLOCK)
    assert set(facts) <= set(
        terminal.read(lambda session: session.scalars(select(OutboxRecord.event_id)).all())
    )
    assert life != terminal.read(lambda session: session.scalars(select(Device.epoch)).one())
    (note,) = terminal.read(lambda session: session.scalars(select(Conflict)).all())
    assert note.kind == "store.restored"
    assert issue(terminal)[0].label == f"A{int(taken[-1].label[1:]) + 1:03d}"
    terminal.close()
    # The new life has a backup and a journal of its own, and can be put back once more.
    newest = good_backup(settings, key)
    assert newest is not None
    assert newest.file != made.file
    again = restore(settings, key, newest.file, clock=CLOCK)
    assert (again.complete, again.transactions) == (True, 1)


def break_middle(file: Path, before_end: int = 20_000) -> None:
    whole = written(file)
    at = len(whole) - before_end
    file.write_bytes(whole[:at] + bytes(200) + whole[at + 200 :])


GAPS: dict[str, Callable[[Path], object]] = {
    "a damaged entry": break_middle,
    "no journal at all": Path.unlink,
}


@pytest.mark.parametrize("harm", GAPS.values(), ids=GAPS.keys())
def test_a_gap_in_the_journal_lets_no_number_come_twice_and_is_told(
    settings: Settings, harm: Callable[[Path], object]
) -> None:
    terminal = open_terminal(settings, CLOCK)
    key = load_key(settings.store_key_file)
    made = daily_backup(terminal).make()
    taken = issue(terminal, 40)
    terminal.close()
    harm(journal_files(settings.data_dir / FOLDER)[-1])
    settings.store_file.unlink()

    with pytest.raises(Unavailable, match=r"store\.missing"):
        open_terminal(settings, CLOCK)
    done = restore(settings, key, made.file, clock=CLOCK)
    assert not done.complete
    terminal = open_terminal(settings, CLOCK)
    (note,) = terminal.read(lambda session: session.scalars(select(Conflict)).all())
    assert note.kind == "store.restored_in_part"
    known = terminal.read(lambda session: set(session.scalars(select(Ticket.id)).all()))
    told = terminal.read(
        lambda session: set(
            session.scalars(select(OutboxRecord.stream).where(OutboxRecord.type == "ticket.taken"))
        )
    )
    saved = [one for one in taken if one.id in known]
    if harm is break_middle:
        assert len(saved) >= 38  # all but what was in the damaged entries
        assert done.put_back > 10
        assert taken[-1].id in known
    assert {f"ticket:{one.id}" for one in saved} <= told
    fresh = issue(terminal)[0]
    assert int(fresh.label[1:]) == 101
    assert fresh.label not in {one.label for one in taken}
    terminal.close()


def test_backups_are_made_while_others_write_and_a_bad_one_gets_no_name(
    settings: Settings, tmp_path: Path
) -> None:
    terminal = open_terminal(settings, CLOCK)
    settings = settings.model_copy(update={"backup_folder": tmp_path / "stick"})
    (tmp_path / "stick").mkdir()
    terminal = Terminal(
        settings,
        CLOCK,
        terminal.store,
        terminal.device_id,
        terminal.journal,
        terminal.use,
    )
    ahead = issue(terminal, 2)
    made = daily_backup(terminal).make()
    assert [one.file.name for one in backups_in(tmp_path / "stick")] == [made.file.name]
    assert sorted(file.name for file in settings.backups.iterdir()) == [made.file.name]
    assert made.file.stat().st_mode & 0o077 == 0
    assert str(ahead[0].id).encode() not in made.file.read_bytes()
    terminal.close()
    with pytest.raises(Unavailable, match=r"store\.wrong_key"):
        restore(settings, bytes(32), made.file, clock=CLOCK)
    break_middle(settings.store_file)
    for end in ("-wal", "-shm"):
        settings.store_file.with_name(f"store.db{end}").unlink(missing_ok=True)
    places = backup_places(settings)
    with pytest.raises(Unavailable, match=r"store\.damaged"):
        make_backup(places.store, load_key(places.key), places.folder, now=CLOCK.now())
    assert [one.file for one in backups_in(settings.backups)] == [made.file]


def test_the_commands_say_what_they_did(settings: Settings, tmp_path: Path) -> None:
    run = CliRunner()
    stick = tmp_path / "stick"
    stick.mkdir()
    here = ["--data-dir", str(settings.data_dir)]
    made = run.invoke(app, ["admin", "backup", "--to", str(stick), *here])
    assert (made.exit_code, "Whole" in made.output) == (0, True)
    listed = run.invoke(app, ["admin", "backups", *here])
    assert "xinqiao-" in listed.output
    settings.store_file.unlink()
    back = run.invoke(app, ["admin", "restore", str(next(stick.iterdir())), *here])
    assert back.exit_code == 0, back.output
    assert "Put back" in back.output
    open_terminal(settings, CLOCK).close()
