"""Tables of agents: read line by line, what is wrong left out and named, and written back."""

from datetime import date

import pytest

from kiosk.center.errands.roster_cells import read_training, training_cell
from kiosk.center.errands.roster_drafts import roster_cells, roster_drafts
from kiosk.center.errands.roster_import import RosterReport, check_roster, import_roster
from kiosk.clock import local_date
from kiosk.data.catalog_files.columns import ROSTER
from kiosk.data.catalog_files.reading import read_table_bytes
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.data.catalog_files.writing import csv_bytes, workbook_bytes
from tests.center.errands.case import ITEM, Office
from tests.center.errands.case import office as office

HEADER = "编号,姓名,电话,工号,服务村,替班人,培训,请假,在册\n"
GOOD = (
    f"A7,童小山,13000001111,clerk,云溪村、V002,A8,2026-03-01~2027-02-28 {ITEM} E02,2026-12-01,是\n"
    f"A8,应水,13000002222,,云溪镇上坪村,01,2026年3月1日至2027年2月28日:{ITEM},,\n"
)


def rows_of(text: str) -> CatalogRows:
    return read_table_bytes(text.encode(), "roster.csv", ROSTER)


def brought(office: Office, rows: CatalogRows) -> RosterReport:
    report: RosterReport = office.do(import_roster, rows=rows)
    return report


def test_a_table_comes_in_and_goes_out_the_same(office: Office) -> None:
    read = rows_of(HEADER + GOOD)
    foreseen = office.opened.read(
        lambda session: check_roster(session, rows=read, clock=office.clock)
    )
    report = brought(office, read)
    assert report == foreseen
    assert (report.added, report.findings) == (("A7", "A8"), ())
    drafts = office.opened.read(
        lambda session: roster_drafts(session, today=local_date(office.clock))
    )
    assert drafts["A7"].villages == {"V001", "V002"}
    assert drafts["A7"].leave == ((date(2026, 12, 1), date(2026, 12, 1)),)
    assert drafts["A8"].training == {ITEM: (date(2026, 3, 1), date(2027, 2, 28))}
    assert drafts["A8"].stand_in == "01"
    cells = office.opened.read(lambda session: roster_cells(session, clock=office.clock))
    for data in (csv_bytes(cells, ROSTER), workbook_bytes(cells, ROSTER)):
        again = brought(office, read_table_bytes(data, "roster", ROSTER))
        assert (again.added, again.changed, again.unchanged) == ((), (), 5)
        assert again.ok
    assert report.lines()[-1] == "新增 2 人,更新 0 人,未变 0 人,拒绝 0 行"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("七,童小山,13000001111,,,,,,", "agent_form"),
        ("A7,,13000001111,,,,,,", "missing"),
        ("A7,童小山,电话,,,,,,", "agent_phone_form"),
        ("A7,童小山,13000001111,nobody,,,,,", "login_unknown"),
        ("A7,童小山,13000001111,agent01,,,,,", "login_twice"),
        ("A7,童小山,13000001111,,无名村,,,,", "village_unknown"),
        ("A7,童小山,13000001111,,,A7,,,", "stand_in_self"),
        ("A7,童小山,13000001111,,,A9,,,", "stand_in_unknown"),
        ("A7,童小山,13000001111,,,,2026-03-01 E01,,", "training_form"),
        ("A7,童小山,13000001111,,,,2026-02-30~2026-03-01 E01,,", "training_form"),
        ("A7,童小山,13000001111,,,,2026-03-01~2026-02-01 E01,,", "span_order"),
        ("A7,童小山,13000001111,,,,2026-03-01~2026-04-01 E01 E01,,", "training_twice"),
        ("A7,童小山,13000001111,,,,2026-03-01~2026-04-01 E03,,", "item_not_offered"),
        ("A7,童小山,13000001111,,,,2026-03-01~2026-04-01 E09,,", "item_unknown"),
        ("A7,童小山,13000001111,,,,,明天,", "leave_form"),
        ("A7,童小山,13000001111,,,,,2026-12-01~2026-12-04;2026-12-04,", "leave_overlaps"),
        ("A7,童小山,13000001111,,,,,,也许", "not_yes_no"),
    ],
)
def test_a_row_with_a_fault_is_left_out_and_the_others_come_in(
    office: Office, line: str, key: str
) -> None:
    report = brought(office, rows_of(f"{HEADER}{line}\nA8,应水,13000002222,,,,,,\n"))
    assert [finding.key for finding in report.findings] == [key]
    assert (report.added, report.rejected) == (("A8",), 1)
    for language in ("zh", "en"):
        assert "roster.csv" in report.lines(language)[0]


def test_nobody_leaves_with_errands_and_a_column_that_is_missing_changes_nothing(
    office: Office,
) -> None:
    office.under_way()
    text = "编号,姓名,在册\n01,郑代办,否\n02,方明,否\n03,何代办,是\n03,何代办,否\nA8,应水,是\n"
    report = brought(office, rows_of(text))
    assert [finding.key for finding in report.findings] == [
        "agent_has_errands", "duplicate_code", "duplicate_code", "missing",
    ]  # fmt: skip
    assert (report.changed, report.rejected) == (("02",), 4)
    drafts = office.opened.read(
        lambda session: roster_drafts(session, today=local_date(office.clock))
    )
    assert (drafts["02"].name, drafts["02"].active, drafts["02"].phone) == (
        "方明", False, "13900000000",
    )  # fmt: skip
    assert ITEM in drafts["02"].training
    assert drafts["02"].login == "agent02"


def test_training_reads_as_it_is_written() -> None:
    courses = {
        "A1": (date(2026, 1, 2), date(2027, 1, 1)),
        "B1": (date(2025, 1, 2), date(2027, 1, 1)),
    }
    assert read_training(training_cell(courses)) == courses


def test_two_agents_may_swap_their_logins(office: Office) -> None:
    report = brought(office, rows_of("编号,姓名,工号\n01,郑代办,agent02\n02,方代办,agent01\n"))
    assert report.changed == ("01", "02")
