"""Sheets of activities: through the use cases of the desk, row by row, and back out the same."""

from datetime import date

import pytest

from kiosk.center.activities.activity_cells import activity_cells
from kiosk.center.activities.activity_import import check_activities, import_activities
from kiosk.center.activities.views import activity_view
from kiosk.center.hours.closures import close_on
from kiosk.center.imports.sheets_report import SheetsReport
from kiosk.data.catalog_files.activity_columns import ACTIVITY_SHEETS
from kiosk.data.catalog_files.reading import read_sheets_bytes
from kiosk.data.catalog_files.rows import SheetRows
from kiosk.data.catalog_files.writing import book_bytes
from tests.center.activities.hall import ActivityHall

HEAD = "活动编号,名称,英文名称,种类,名额,要监护人,报名截止,发布\n"
WHEN = "活动编号,日期,开始,结束,星期,到哪天为止,场地编号,地点,村\n"
BOOTH = "活动编号,摊位号,名称,英文名称,名额\n"


def sheets(*texts: str) -> SheetRows:
    files = [(text.encode(), f"{number}.csv") for number, text in enumerate(texts, start=1)]
    return read_sheets_bytes(files, ACTIVITY_SHEETS)


def brought(hall: ActivityHall, *texts: str) -> SheetsReport:
    """What came of an import; the check said the same before, and nothing of it stayed."""
    read = sheets(*texts)
    before = hall.house.see(activity_cells)
    foreseen = hall.do(check_activities, sheets=read)
    assert hall.house.see(activity_cells) == before
    report: SheetsReport = hall.do(import_activities, sheets=read, staff_id=None)
    assert report == foreseen
    return report


def keys(report: SheetsReport) -> list[str]:
    return [finding.key for finding in report.findings]


def test_a_calendar_comes_in_goes_out_and_comes_back_the_same(hall: ActivityHall) -> None:
    activities = HEAD + (
        "FAIR,便民服务日,Service Day,多摊位活动,60,否,2026-11-30,是\n"
        "CLASS,书法班,Calligraphy,每周的班,8,是,,是\n"
        "BUS,流动图书车,Book Bus,到村巡回,,,,否\n"
    )
    when = WHEN + (
        "FAIR,2026-12-01,09:00,11:30,,,,文化广场,\n"
        "CLASS,2026-11-30,10:00,11:00,一、三,2026-12-09,A,,\n"
        "BUS,2026-12-05,14:00,16:00,,,,,云溪村\n"
    )
    booths = BOOTH + "FAIR,1,理发,Haircuts,20\nFAIR,2,磨刀,Knives,\n"
    report = brought(hall, activities, when, booths)
    assert (keys(report), report.ok) == ([], True)
    assert [len(part.added) for part in report.parts] == [3, 6, 2]
    fair = hall.opened.read(lambda session: activity_view(session, code="FAIR"))
    assert [booth.capacity for booth in fair.plan.booths] == [20, None]
    assert fair.plan.closes_at is not None
    view = hall.opened.read(lambda session: activity_view(session, code="CLASS"))
    assert [card.room_name for card in view.sessions] == ["A室"] * 4
    cells = hall.house.see(activity_cells)
    data = book_bytes(cells, ACTIVITY_SHEETS)
    again = hall.do(
        import_activities,
        sheets=read_sheets_bytes([(data, "活动.xlsx")], ACTIVITY_SHEETS),
        staff_id=None,
    )
    assert again.ok
    assert {(part.added, part.changed, part.rejected) for part in again.parts} == {((), (), 0)}
    facts = hall.facts("activity:CLASS")
    repeated = brought(hall, activities, when, booths)
    assert [part.unchanged for part in repeated.parts] == [3, 3, 2]
    assert hall.facts("activity:CLASS") == facts


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ((HEAD + "活动一,书法,C,课程,8,否,,否\n",), "room_code"),
        ((HEAD + "C,,C,课程,8,否,,否\n",), "missing"),
        ((HEAD + "C,书法,C,讲座,8,否,,否\n",), "word_unknown"),
        ((HEAD + "C,书法,C,课程,0,否,,否\n",), "too_small"),
        ((HEAD + "C,书法,C,课程,8,否,下周,否\n",), "moment_form"),
        ((HEAD + "C,书法,C,课程,8,否,,是\n",), "rule.activity.no_sessions"),
        ((HEAD + "C," + "书" * 41 + ",C,课程,8,否,,否\n",), "rule.activity.text_long"),
        ((WHEN + "Z,2026-12-01,09:00,10:00,,,A,,\n",), "activity_unknown"),
        ((WHEN + "OLD,2026-12-01,09:00,10:00,,,Z,,\n",), "room_unknown"),
        ((WHEN + "OLD,2026-12-01,09:00,10:00,,,,,\n",), "rule.activity.place_missing"),
        ((WHEN + "OLD,2026-12-01,09:00,10:00,,,A,广场,\n",), "rule.activity.session_form"),
        ((WHEN + "OLD,2026-12-01,09:00,10:00,一,,A,,\n",), "weekly_half"),
        ((WHEN + "OLD,2026-12-01,09:00,10:00,,,,,天上村\n",), "village_unknown"),
        ((WHEN + "OLD,2026-11-24,10:30,11:30,,,A,,\n",), "rule.booking.taken"),
        ((BOOTH + "OLD,一,理发,H,\n",), "not_whole"),
    ],
)
def test_a_wrong_row_is_named(hall: ActivityHall, texts: tuple[str, ...], key: str) -> None:
    hall.add("2026-11-24 10:00-11:00", code="OLD", room_code="A")
    report = brought(hall, *texts)
    assert key in keys(report)
    assert not report.ok


def test_a_weekly_class_leaves_out_what_clashes_and_what_is_closed(hall: ActivityHall) -> None:
    hall.add("2026-12-30 10:00-11:00", code="OLD", room_code="A")
    hall.do(close_on, day=date(2027, 1, 1), reason="停电检修", staff_id=None)
    report = brought(
        hall,
        HEAD + "CLASS,书法班,Calligraphy,每周的班,8,否,,是\n",
        WHEN + "CLASS,2026-12-28,10:00,11:00,一、三、五,2027-01-03,A,,\n",
    )
    said = [finding.text() for finding in report.findings]
    assert report.ok
    assert any("2026-12-30 10:00 不排:10:00–11:00 这间房已有人订了" in line for line in said)
    assert any("2027-01-01 不排:闭馆 停电检修" in line for line in said)
    assert report.part("场次").added == ("CLASS 2026-12-28 10:00",)


def test_nothing_is_called_off_and_nobody_loses_a_place(hall: ActivityHall) -> None:
    hall.add("2026-11-24 10:00-11:00", code="OLD", room_code="A", capacity=2)
    hall.come(code="OLD")
    hall.come(code="OLD")
    smaller = brought(hall, HEAD + "OLD,剪纸,Cut,一次性活动,1,否,,否\n")
    assert keys(smaller) == ["rule.activity.capacity_taken"]
    moved = brought(hall, WHEN + "OLD,2026-11-24,10:00,11:00,,,B,,\n")
    assert keys(moved) == ["session_elsewhere"]
    hidden = brought(hall, HEAD + "OLD,剪纸,Cut,一次性活动,3,否,,否\n")
    assert keys(hidden) == ["still_published"]
    assert hidden.part("活动").changed == ("OLD",)
