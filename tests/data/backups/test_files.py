"""Which backups stay: of days, weeks and months; and never none, whatever the clock says."""

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import local
from kiosk.data.backups.files import (
    DAYS,
    MONTHS,
    NEWEST,
    WEEKS,
    Backup,
    backups_in,
    make_room,
    place_of,
    rotate,
    to_keep,
)
from tests.stores import MONDAY_MORNING


def lay(folder: Path, number: int, made_at: datetime) -> Path:
    file = place_of(folder, number, made_at)
    file.write_bytes(b"x")
    return file


def test_a_year_of_days_leaves_days_weeks_and_months(tmp_path: Path) -> None:
    for day in range(400):
        lay(tmp_path, day * 10, MONDAY_MORNING + timedelta(days=day))
        rotate(tmp_path)
    kept = backups_in(tmp_path)
    last = local(MONDAY_MORNING + timedelta(days=399)).date()
    days = [local(one.made_at).date() for one in kept]
    assert days[:DAYS] == [last - timedelta(days=back) for back in range(DAYS)]
    assert len({day.strftime("%Y-%m") for day in days}) == MONTHS
    assert DAYS + MONTHS - 2 <= len(kept) <= DAYS + WEEKS + MONTHS
    assert rotate(tmp_path) == 0


@given(st.lists(st.integers(-20_000, 20_000), min_size=1, max_size=60))
def test_no_clock_makes_the_newest_go(days: list[int]) -> None:
    made = [
        Backup(Path(f"{number}"), number, MONDAY_MORNING + timedelta(days=day))
        for number, day in enumerate(days)
    ]
    kept = to_keep(made)
    assert kept[:NEWEST] == tuple(reversed(made))[:NEWEST]
    assert len(kept) <= DAYS + WEEKS + MONTHS + NEWEST


def test_room_is_made_from_the_oldest_on_and_the_newest_stay(tmp_path: Path) -> None:
    files = [lay(tmp_path, day, MONDAY_MORNING + timedelta(days=day)) for day in range(6)]
    assert make_room(tmp_path, lambda: not files[1].exists())
    assert [file.exists() for file in files] == [False, False, True, True, True, True]
    assert not make_room(tmp_path, lambda: False)
    assert [one.file for one in backups_in(tmp_path)] == [files[5], files[4]]


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("xinqiao-.db", "xinqiao-000000000001-20269999T999999Z.db", "xinqiao-1-x.db", "a"):
        (tmp_path / name).touch()
    assert backups_in(tmp_path) == ()
    assert backups_in(tmp_path / "nowhere") == ()
