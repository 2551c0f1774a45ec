"""Sheets of rooms: read line by line, what is wrong left out and named, and written back."""

from datetime import date, time

import pytest

from kiosk.center.imports.sheets_report import SheetsReport
from kiosk.center.people.audit import audit_log
from kiosk.center.rooms.room_drafts import HouseDraft, house_draft, room_cells
from kiosk.center.rooms.room_import import check_rooms, import_rooms
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.data.catalog_files.reading import read_sheets_bytes
from kiosk.data.catalog_files.room_columns import ROOM_SHEETS, ROOMS
from kiosk.data.catalog_files.rows import SheetRows
from kiosk.data.catalog_files.writing import book_bytes, csv_bytes
from tests.center.rooms.house import House

ROOM = "场地编号,名称,英文名称,区域,楼层,容纳人数,谁能订,间隔分钟\n"
WEEK = "场地编号,星期,开始,结束,用途,可预订\n"
DAYS = "场地编号,日期,开始,结束,用途,可预订\n"
PIECE = "设备编号,场地编号,名称,英文名称\n"
STUDIO = ROOM + "C,共享直播间,Studio,会议培训,3,4,单位,10\n"


def sheets(*texts: str) -> SheetRows:
    files = [(text.encode(), f"{number}.csv") for number, text in enumerate(texts, start=1)]
    return read_sheets_bytes(files, ROOM_SHEETS)


def brought(house: House, *texts: str) -> SheetsReport:
    """What came of an import; the check said the same before."""
    read = sheets(*texts)
    foreseen = house.see(check_rooms, sheets=read)
    report: SheetsReport = house.do(import_rooms, sheets=read, staff_id=None)
    assert report == foreseen
    return report


def draft(house: House) -> HouseDraft:
    return house.see(house_draft)


def keys(report: SheetsReport) -> list[str]:
    return [finding.key for finding in report.findings]


def test_a_house_comes_in_goes_out_and_comes_back_the_same(house: House) -> None:
    week = WEEK + "C,一至五,9:00,12:00,直播,是\nC,周六,20:00,02:00,夜场,是\n"
    days = DAYS + "C,2026年12月1日,09:00,17:00,设备检修,否\n"
    report = brought(house, STUDIO, PIECE + "C-1,C,环形灯,Ring light\n", week, days)
    assert (report.findings, report.ok) == ((), True)
    assert [part.added for part in report.parts] == [("C",), ("C-1",), ("C",), ("C 2026-12-01",)]
    after = draft(house)
    view = after.rooms["C"].view
    assert (view.zone, view.floor, view.bookable_by, view.capacity) == ("meeting", 3, "company", 4)
    assert Slot(6, time(20), time(2), "夜场", True) in after.weeks["C"]
    assert after.days["C", date(2026, 12, 1)] == {
        DatedSlot(date(2026, 12, 1), time(9), time(17), "设备检修", False)
    }
    cells = house.see(room_cells)
    book = read_sheets_bytes([(book_bytes(cells, ROOM_SHEETS), "场地.xlsx")], ROOM_SHEETS)
    loose = read_sheets_bytes(
        [(csv_bytes(cells[kind.sheet], kind), f"{kind.sheet}.csv") for kind in ROOM_SHEETS],
        ROOM_SHEETS,
    )
    for again in (book, loose):
        same = house.do(import_rooms, sheets=again, staff_id=None)
        assert same.ok
        assert {(part.added, part.changed, part.rejected) for part in same.parts} == {((), (), 0)}
    (newest, *_) = house.opened.read(lambda session: audit_log(session, limit=1))
    assert newest.action == "rooms.imported"
    assert newest.detail["files"] == ["1.csv", "2.csv", "3.csv", "4.csv"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (ROOM + "直播间,共享直播间,Studio,会议培训,3,4,,\n", "room_code"),
        (ROOM + "C,,Studio,会议培训,3,4,,\n", "missing"),
        (ROOM + "C,直播间,Studio,直播区,3,4,,\n", "word_unknown"),
        (ROOM + "C,直播间,Studio,会议培训,三,4,,\n", "not_whole"),
        (ROOM + "C,直播间,Studio,会议培训,3,0,,\n", "too_small"),
        (ROOM + "C,直播间,Studio,会议培训,3,,,\n", "missing"),
        (ROOM + "C,直播间,Studio,会议培训,3,4,谁都行,\n", "word_unknown"),
        (ROOM + "C,直播间,Studio,会议培训,3,4,,500\n", "too_large"),
        (ROOM + "C,甲,A,会议培训,3,4,,\nC,乙,B,会议培训,3,4,,\n", "duplicate_code"),
        (PIECE + "C-1,Z,灯,Lamp\n", "room_unknown"),
        (WEEK + "Z,一,9:00,10:00,会议,是\n", "room_unknown"),
        (WEEK + "A,八,9:00,10:00,会议,是\n", "weekdays_form"),
        (WEEK + "A,一,九点,10:00,会议,是\n", "time_form"),
        (WEEK + "A,一,9:00,25:00,会议,是\n", "time_form"),
        (WEEK + "A,一,9:00,10:00,,是\n", "missing"),
        (WEEK + "A,一,9:00,10:00,会议,可以\n", "not_yes_no"),
        (DAYS + "A,12月1日,9:00,10:00,会议,是\n", "day_form"),
        (DAYS + "A,2026-12-01,,,会议,是\n", "missing"),
        (DAYS + "A,2026-12-01,9:00,,照常,\n", "back_to_week"),
    ],
)
def test_a_wrong_row_is_named_and_changes_nothing(house: House, text: str, key: str) -> None:
    before = draft(house)
    report = brought(house, text)
    assert key in keys(report)
    assert not report.ok
    assert sum(part.rejected for part in report.parts) == text.count("\n") - 1
    assert draft(house) == before


def test_rows_that_overlap_name_each_other_and_the_good_ones_come_in(house: House) -> None:
    week = WEEK + (
        "C,一至三,09:00,12:00,直播,是\nC,三,11:00,13:00,培训,否\nC,四,09:00,12:00,直播,是\n"
    )
    report = brought(house, STUDIO, week)
    first, second = (finding.text() for finding in report.findings)
    assert first == (
        "2.csv 第 2 行 [开始] 错误: 09:00–12:00 的“直播”和第 3 行的“培训”(11:00 开始)时间重叠,"
        "都没有导入"
    )
    assert "第 2 行的“直播”" in second
    assert draft(house).weeks["C"] == {Slot(4, time(9), time(12), "直播", True)}
    assert report.part("用途时段").rejected == 2


def test_a_night_of_sunday_overlaps_the_morning_of_monday(house: House) -> None:
    report = brought(house, WEEK + "A,日,22:00,02:00,夜场,是\nA,一,01:00,03:00,早班,否\n")
    assert keys(report).count("slots_clash") == 2


def test_nothing_is_taken_away_while_a_row_was_refused(house: House) -> None:
    before = draft(house).weeks["A"]
    report = brought(house, WEEK + "A,日,09:00,10:00,晨练,否\nA,一,九点,10:00,会议,是\n")
    assert keys(report) == ["slots_kept", "time_form"]
    assert draft(house).weeks["A"] == before | {Slot(7, time(9), time(10), "晨练", False)}
    report = brought(house, WEEK + "A,日,09:00,10:00,晨练,否\n")
    assert draft(house).weeks["A"] == {Slot(7, time(9), time(10), "晨练", False)}


def test_bookings_a_new_week_has_no_room_for_are_named(house: House) -> None:
    booked = house.book("2026-11-24 09:00", "2026-11-24 10:00")
    report = brought(house, WEEK + "A,二,09:00,12:00,内部培训,否\n")
    (finding,) = report.findings
    assert finding.key == "bookings_homeless"
    assert finding.values["numbers"] == booked.number
    assert report.ok
    report = brought(house, "场地编号,名称,区域,容纳人数,启用\nA,甲,会议培训,9,否\n")
    assert "room_has_bookings" in keys(report)
    assert draft(house).rooms["A"].active


def test_a_day_becomes_what_the_sheet_says_and_goes_back_to_the_week(house: House) -> None:
    brought(house, DAYS + "A,2026-12-01,09:00,12:00,选举,否\nA,2026-12-01,13:00,18:00,会议,是\n")
    assert len(draft(house).days["A", date(2026, 12, 1)]) == 2
    report = brought(house, DAYS + "A,2026-12-01,,,照常,\nA,2026-11-01,09:00,10:00,会议,是\n")
    assert keys(report) == ["day_past"]
    assert draft(house).days == {}
    night = brought(house, DAYS + "A,2026-12-01,22:00,03:00,值守,否\n")
    assert night.ok
    assert keys(brought(house, DAYS + "A,2026-12-02,02:00,05:00,早班,否\n")) == ["slot_clash_kept"]


def test_columns_that_are_missing_and_rooms_not_named_stay(house: House) -> None:
    before = draft(house)
    report = brought(house, "场地编号,名称,区域,容纳人数\nB,新名字,咨询议事,12\n")
    assert report.part(ROOMS.sheet).changed == ("B",)
    after = draft(house)
    assert after.rooms["A"] == before.rooms["A"]
    view, was = after.rooms["B"].view, before.rooms["B"].view
    assert (view.name, view.zone, view.capacity) == ("新名字", "council", 12)
    assert (view.buffer, view.needs_approval, view.plan) == (
        was.buffer,
        was.needs_approval,
        was.plan,
    )
