"""The journal: what was committed after a copy was made is done again on it, whatever is torn."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.queue.business_day import enter_hall, next_number
from kiosk.data import outbox
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.journal import files
from kiosk.data.journal.entries import SECTOR
from kiosk.data.journal.files import Journal, forget_before, journal_files
from kiosk.data.journal.following import Following
from kiosk.data.journal.replay import Replayed, replay
from kiosk.data.store import Store
from kiosk.data.tables import Desk, JournalHead, OutboxRecord, TicketCounter
from kiosk.errors import Unavailable
from tests.journals import written
from tests.stores import KEY, SetClock, open_empty

DAY = SetClock().now().date()


@dataclass
class Followed:
    """A store that is written down, and a copy from before anything happened."""

    folder: Path
    store: Store
    following: Following
    number: int = 0

    def happen(self, times: int = 1) -> None:
        """Facts of the kind residents wait for: a counter goes up, a record is written."""
        clock, this_device = SetClock(), device_id(self.folder)
        for _ in range(times):

            def take(session: Session) -> None:
                enlist(session, this_device)
                enter_hall(session, device_id=this_device, clock=clock, arrivals=1)
                number = next_number(session, DAY, "A")
                outbox.record(
                    session,
                    this_device,
                    stream=f"ticket:{number}",
                    type="ticket.taken",
                    payload={"number": number, "谁": "没有名字"},
                    occurred_at=clock.now(),
                )

            self.store.write(take).result(timeout=30)
            self.number += 1

    @property
    def journal(self) -> Path:
        return self.folder / files.FOLDER

    def again(self) -> tuple[Replayed, tuple[int, int, int]]:
        """Do it again on a fresh copy: what that says, and the copy's head, numbers, records."""
        copy = shutil.copy(self.folder / "before.db", self.folder / "copy.db")
        engine = open_sqlcipher(Path(copy), KEY)
        done = replay(engine, self.journal, KEY)
        with Session(engine) as session:
            found = (
                session.scalar(select(JournalHead.number)) or 0,
                session.scalar(select(TicketCounter.last)) or 0,
                session.scalar(select(func.count()).select_from(OutboxRecord)) or 0,
            )
        engine.dispose()
        return done, found


@pytest.fixture
def followed(built_store: Path, tmp_path: Path) -> Iterator[Followed]:
    engine = open_empty(built_store, tmp_path)
    shutil.copy(built_store, tmp_path / "before.db")
    clock = SetClock()
    following = Following(engine, Journal(tmp_path / files.FOLDER, KEY), clock.now)
    made = Followed(tmp_path, Store(engine), following)
    yield made
    made.store.close()
    following.journal.close()


def test_everything_after_the_copy_is_done_again(followed: Followed) -> None:
    followed.happen(7)
    done, found = followed.again()
    assert (done.done, done.complete) == (7, True)
    assert found == (7, 7, 7)
    assert done.until == SetClock().now()


def test_work_that_fails_leaves_no_entry_and_its_number_goes_to_the_next(
    followed: Followed,
) -> None:
    followed.happen()

    def stumble(session: Session) -> None:
        session.add(Desk(number=1))
        session.flush()
        raise LookupError("on purpose")

    with pytest.raises(LookupError):
        followed.store.write(stumble).result(timeout=30)
    followed.store.write(lambda session: session.scalar(select(Desk.number))).result(timeout=30)
    followed.happen()
    assert followed.again()[1] == (2, 2, 2)


def test_an_entry_whose_commit_failed_gives_way_to_the_one_after(followed: Followed) -> None:
    followed.happen()
    lost = written(journal_files(followed.journal)[0])
    followed.happen()
    file = journal_files(followed.journal)[0]
    second = written(file)[len(lost) :]
    # The second number was written down twice: once in vain, once by the one that counted.
    file.write_bytes(lost + second + second)
    done, found = followed.again()
    assert (done.complete, found) == (True, (2, 2, 2))


@pytest.mark.parametrize("off", [4, 20, 200])
def test_an_end_torn_off_by_a_power_cut_costs_that_entry_only(followed: Followed, off: int) -> None:
    followed.happen(5)
    file = journal_files(followed.journal)[0]
    file.write_bytes(written(file)[:-off])
    assert followed.again()[1] == (4, 4, 4)
    followed.following.journal.close()  # the machine starts again, and writes behind the tear
    followed.store.write(lambda session: session.add(Desk(number=3))).result(timeout=30)
    done, found = followed.again()
    assert (done.complete, found) == (False, (4, 4, 4))
    assert [entry.number for entry in done.left] == [6]


def test_sectors_that_never_reached_the_disk_cost_that_entry_only(followed: Followed) -> None:
    followed.happen(5)
    file = journal_files(followed.journal)[0]
    whole, entries = file.read_bytes(), written(file)
    torn = (len(entries) - 1) // SECTOR * SECTOR
    file.write_bytes(whole[:torn] + bytes(len(whole) - torn))
    done, found = followed.again()
    assert (done.complete, found) == (True, (4, 4, 4))


def test_entries_change_no_file_s_size_until_the_room_kept_ready_is_used_up(
    followed: Followed,
) -> None:
    followed.happen()
    file = journal_files(followed.journal)[0]
    size = file.stat().st_size
    followed.happen(4)
    assert file.stat().st_size == size
    followed.happen(5)
    assert followed.again()[1] == (10, 10, 10)


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_damage_in_the_middle_is_noticed_and_what_comes_after_is_still_read(
    followed: Followed, part: float
) -> None:
    followed.happen(9)
    file = journal_files(followed.journal)[0]
    whole = written(file)
    file.write_bytes(flip(whole, int(len(whole) * part)))
    done, found = followed.again()
    assert not done.complete
    assert found[0] == done.done < 9
    file.write_bytes(whole[:100] + whole[300:])
    assert not followed.again()[0].complete
    file.write_bytes(b"")
    assert followed.again()[0].done == 0


def test_another_key_reads_nothing_of_it(followed: Followed) -> None:
    followed.happen(2)
    assert "没有名字".encode() not in journal_files(followed.journal)[0].read_bytes()
    engine = open_sqlcipher(Path(shutil.copy(followed.folder / "before.db", "x.db")), KEY)
    try:
        assert replay(engine, followed.journal, bytes(32)).done == 0
    finally:
        engine.dispose()
        Path("x.db").unlink()


def test_files_are_changed_by_number_and_old_ones_removed(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "STRETCH", 4)
    followed.happen(10)
    assert len(journal_files(followed.journal)) == 3
    assert followed.again()[1] == (10, 10, 10)
    assert forget_before(followed.journal, 9) == 2
    assert not followed.again()[0].complete
    shutil.rmtree(followed.journal)  # somebody tidied up
    followed.happen()
    assert len(journal_files(followed.journal)) == 1


def refuse(*_args: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_journal_that_cannot_be_written_keeps_nobody_waiting_and_the_gap_is_known(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed.happen()
    with monkeypatch.context() as full:
        full.setattr("os.fdatasync", refuse)
        followed.happen(2)
        assert followed.following.trouble == "No space left on device"
    followed.happen()
    assert followed.following.trouble is None
    done, found = followed.again()
    assert (done.complete, found) == (False, (1, 1, 1))
    assert [entry.number for entry in done.left] == [4]


def test_a_store_that_is_full_says_so_and_is_not_in_the_journal(followed: Followed) -> None:
    followed.happen(3)

    def fill(session: Session) -> None:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        for number in range(1, 90):
            session.add(Desk(number=number, name="窗" * 500))
        session.flush()

    with pytest.raises(Unavailable):
        followed.store.write(fill).result(timeout=30)
    done, found = followed.again()
    assert (done.complete, found) == (True, (3, 3, 3))
