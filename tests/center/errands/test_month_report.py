"""The month of the agents: counted from moves, for whoever had the errand at the time."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.center.errands.assigning import hand_over, take_over
from kiosk.center.errands.closing import complete, terminate
from kiosk.center.errands.month_csv import HEADER, month_csv
from kiosk.center.errands.month_report import (
    History,
    MonthReport,
    Step,
    Tally,
    month_report,
    tally_month,
)
from kiosk.center.errands.retention import erase_some
from kiosk.center.errands.term import Pause
from kiosk.center.errands.working import resume, suspend
from kiosk.errors import RuleBroken
from tests.center.errands.case import ITEM, Office
from tests.center.errands.case import office as office

NOVEMBER = date(2026, 11, 1)


def noon(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 4, tzinfo=UTC)


def history(*steps: tuple[int, str, str | None], due: int | None = 13, **more: object) -> History:
    """An errand accepted on Monday 2 November; `due` and days of steps are days of November."""
    values = {
        "item_code": "E1",
        "accepted_on": date(2026, 11, 2),
        "due_on": None if due is None else date(2026, 11, due),
        "steps": tuple(Step(noon(day), verb, agent) for day, verb, agent in steps),
    }
    return History(**(values | more))  # type: ignore[arg-type]


def counted(*histories: History, last: int = 30) -> dict[str, Tally]:
    agents, whole = tally_month(
        histories, first=NOVEMBER, last=date(2026, 11, last), closures=frozenset()
    )
    assert whole.whole.completed == sum(agent.whole.completed for agent in agents.values())
    for agent in agents.values():
        assert sum(tally.taken for tally in agent.items.values()) == agent.whole.taken
    return {code: agent.whole for code, agent in agents.items()}


def test_completed_in_time_late_and_without_a_date() -> None:
    begun = (3, "assign", "01")
    found = counted(
        history(begun, (13, "complete", None)),
        history(begun, (16, "complete", None)),
        history(begun, (16, "complete", None), due=None),
    )["01"]
    assert (found.taken, found.completed, found.on_time, found.late) == (3, 3, 1, 1)
    assert found.on_time_share == 0.5
    assert found.average_days == pytest.approx((9 + 10 + 10) / 3)
    assert found.overdue == 0


def test_days_that_stood_still_are_not_worked_days() -> None:
    paused = history(
        (3, "assign", "01"),
        (4, "suspend", None),
        (13, "complete", None),
        pauses=(Pause(date(2026, 11, 4), date(2026, 11, 10)),),
    )
    found = counted(paused)["01"]
    assert (found.suspended, found.working_days) == (1, 9 - 4)


def test_it_counts_for_who_had_it_when_it_happened() -> None:
    found = counted(
        history(
            (3, "assign", "01"),
            (4, "suspend", None),
            (5, "take_over", "02"),
            (6, "complete", None),
        ),
        history((3, "assign", "01"), (4, "hand_over", None), (5, "assign", "03")),
        history((3, "assign", "01"), (4, "hand_over", None), (6, "complete", None)),
    )
    assert (found["01"].taken, found["01"].suspended, found["01"].completed) == (3, 1, 0)
    assert (found["02"].taken, found["02"].completed) == (1, 1)
    assert (found["03"].taken, found["03"].overdue) == (1, 1)


def test_what_is_open_and_past_its_date_is_overdue_on_the_last_day() -> None:
    open_one = history((3, "assign", "01"))
    assert counted(open_one)["01"].overdue == 1
    assert counted(open_one, last=13)["01"].overdue == 0
    assert counted(history((3, "assign", "01"), due=None))["01"].overdue == 0
    ended = history((3, "assign", "01"), (4, "terminate", None), due=None)
    assert (counted(ended)["01"].overdue, counted(ended)["01"].terminated) == (0, 1)


def test_other_months_only_say_who_has_it() -> None:
    before = History(
        "E1",
        date(2026, 10, 20),
        date(2026, 11, 3),
        (
            Step(noon(20, 10), "assign", "01"),
            Step(noon(2), "complete", None),
            Step(noon(1, 12), "assign", "02"),
        ),
    )
    found = counted(before)
    assert (found["01"].taken, found["01"].completed) == (0, 1)
    assert "02" not in found


def see_month(office: Office, month: date = NOVEMBER) -> MonthReport:
    report: MonthReport = office.see(month_report, month=month)
    return report


def test_the_month_of_real_errands_stays_the_same_after_erasing(office: Office) -> None:
    done, stopped, passed_on, gone = (office.under_way() for _ in range(4))
    office.do(suspend, errand_id=done, kind="materials", note="请补交银行卡")
    office.clock.pass_time(days=2)
    office.do(resume, errand_id=done, note="")
    office.do(complete, errand_id=done, result="已发放")
    office.do(take_over, errand_id=stopped, note="", staff_id=office.logins["02"])
    office.do(terminate, errand_id=stopped, reason="withdrawn", note="不办了")
    office.do(hand_over, errand_id=passed_on, center_code="YX0201", note="户籍在石门")
    report = see_month(office)
    assert report.under_way
    assert report.roster == 3
    first, second = report.agents["01"].whole, report.agents["02"].whole
    assert first == Tally(taken=4, completed=1, on_time=1, working_days=0, suspended=1)
    assert second == Tally(taken=1, terminated=1)
    assert report.agents["01"].items[ITEM].taken == 4
    later = see_month(office, date(2026, 12, 31))
    assert later.whole.whole.empty
    office.clock.pass_time(days=40)
    assert see_month(office, date(2026, 12, 1)).agents["01"].whole == Tally(overdue=1)
    assert gone
    office.clock.pass_time(days=200)
    frozen = see_month(office)
    erased = office.opened.write(
        lambda session: erase_some(session, device_id=office.opened.device_id, clock=office.clock)
    )
    assert erased == 1
    assert see_month(office) == frozen
    with pytest.raises(RuleBroken, match="not_allowed"):
        office.see(month_report, month=NOVEMBER, staff_id=office.logins["01"])


def test_the_table_has_the_whole_the_agents_and_their_items(office: Office) -> None:
    office.do(complete, errand_id=office.under_way(), result="已发放")
    rows = list(csv.DictReader(io.StringIO(month_csv(see_month(office)), newline="")))
    assert tuple(rows[0]) == HEADER
    assert [(row["类别"], row["编号"], row["事项代码"]) for row in rows] == [
        ("全部", "", ""),
        ("事项", "", ITEM),
        ("代办员", "01", ""),
        ("代办员事项", "01", ITEM),
    ]
    assert (rows[2]["姓名"], rows[2]["办结"], rows[2]["按期率(%)"]) == ("郑代办", "1", "100.0")
    empty = month_csv(see_month(office, NOVEMBER - timedelta(days=1)))
    assert len(empty.splitlines()) == 2
