"""A day report from the desk's button to the file, by a real process on a real store."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from kiosk.bridges.report_saving import ReportSaving
from kiosk.settings import Settings
from tests.app.house import moved_in

MONDAY = date(2026, 11, 23)


@pytest.fixture
def saving(qtbot: QtBot, founded: Path, tmp_path: Path) -> Iterator[ReportSaving]:
    made = ReportSaving(Settings(data_dir=moved_in(founded, tmp_path / "terminal")))
    yield made
    made.close()


def test_report_is_where_the_desk_is_told_it_is(saving: ReportSaving, qtbot: QtBot) -> None:
    with qtbot.waitSignal(saving.told, timeout=60_000) as told:
        saving.save_day(MONDAY)
        saving.save_day(MONDAY)  # a second tap while the first is under way
    (place,) = told.args
    read = subprocess.run(
        ["pdftotext", place, "-"], capture_output=True, text=True, check=True, timeout=30
    )
    assert "统计日报" in read.stdout
    assert Path(place).name == "day-report-2026-11-23.pdf"
    assert Path(place).parent.stat().st_mode & 0o777 == 0o700


def test_calendar_of_a_room_is_written_beside_the_reports(
    saving: ReportSaving, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(saving.calendar_told, timeout=60_000) as told:
        saving.save_room_calendar("R10")
    (place,) = told.args
    assert Path(place).name == "room-R10.ics"
    assert Calendar.from_ical(Path(place).read_bytes())["version"] == "2.0"


def test_report_that_cannot_be_made_is_told_too(
    qtbot: QtBot, founded: Path, tmp_path: Path
) -> None:
    folder = moved_in(founded, tmp_path / "terminal")
    (folder / "store.key").unlink()
    saving = ReportSaving(Settings(data_dir=folder))
    with qtbot.waitSignal(saving.told, timeout=60_000) as told:
        saving.save_day(MONDAY)
    assert told.args == [""]


def test_report_without_a_folder_for_it_is_told_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    saving = ReportSaving(Settings(data_dir=tmp_path))
    with qtbot.waitSignal(saving.told, timeout=5_000) as told:
        saving.save_day(MONDAY)
    assert told.args == [""]


def test_program_that_goes_down_does_not_wait_for_a_report(
    saving: ReportSaving, qtbot: QtBot
) -> None:
    saving.save_day(MONDAY)
    saving.close()
    assert saving._maker.state().name == "NotRunning"
