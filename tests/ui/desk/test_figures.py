"""今日 at the desk: a clerk's own day, the hall for a lead, and the day report, by real clicks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.center.people.staff import StaffView, add_staff
from kiosk.ui.desk.figures_page import FiguresPage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.printing_ports import ReportDesk
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.hall import PIN, RealHall


class KeptReports(ReportDesk):
    """Remembers what was asked for; the test says how it went."""

    def __init__(self) -> None:
        super().__init__()
        self.days: list[date] = []

    def save_day(self, day: date) -> None:
        self.days.append(day)


@pytest.fixture
def lead(hall: RealHall) -> StaffView:
    return hall.opened.write(
        lambda session: add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)
    )


def page(desk: ClerksDesk) -> FiguresPage:
    return desk.face.figures


def tiles(desk: ClerksDesk) -> dict[str, str]:
    return {what: value for what, value, _ in page(desk).tiles}


def look(desk: ClerksDesk) -> None:
    """Open 今日 and wait for the figures."""
    desk.tap("figures")
    desk.until(lambda: page(desk).today is not None)


def serve(desk: ClerksDesk, hall: RealHall, seconds: int) -> None:
    """Call and serve somebody at this desk, with the buttons."""
    hall.take()
    desk.call()
    hall.clock.pass_time(seconds=10)
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")
    hall.clock.pass_time(seconds=seconds)
    desk.tap("finish")
    desk.until(lambda: not desk.label)


def test_clerk_sees_their_own_day_and_nothing_of_the_hall(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    serve(desk, hall, 240)
    look(desk)
    shown = tiles(desk)
    assert (shown["办结人数"], shown["过号人数"], shown["平均办理"]) == ("1", "0", "4.0")
    assert page(desk).title == "我的今天"
    assert [bar.value for bar in page(desk).services.bars] == [0, 1, 0, 0, 0, 0, 0]
    assert desk.seen("figures.tab.hall") == []
    assert desk.seen("day_report") == []
    today = page(desk).today
    assert today is not None
    assert today.hall is None


def test_lead_sees_the_hall_as_it_changes(
    desk: ClerksDesk, hall: RealHall, lead: StaffView
) -> None:
    desk.window._figures._timer.setInterval(20)
    hall.seat(2, hall.wang)
    hall.take("MZ04")
    hall.take("YB01")
    called = hall.call(2, hall.wang)
    desk.sign_in("shen")
    look(desk)
    assert page(desk).title == "大厅今天"
    assert (tiles(desk)["现在等候"], tiles(desk)["取号人数"]) == ("1", "2")
    desks = {bar.name: bar.detail for bar in page(desk).desks.bars}
    assert desks["2 号"] == f"正在叫号 {called.label} 王*"
    assert "林小满" not in str(desks)
    waiting = [(bar.name, bar.value) for bar in page(desk).departments.bars]
    assert waiting == [("医保", 1), ("民政", 0)]
    assert sum(bar.value for bar in page(desk).hours.bars) == 2
    hall.take("YB01")
    desk.until(lambda: tiles(desk)["现在等候"] == "2")


def test_lead_turns_between_the_hall_and_their_own_day(
    desk: ClerksDesk, hall: RealHall, lead: StaffView
) -> None:
    desk.sign_in("shen")
    serve(desk, hall, 60)
    look(desk)
    assert page(desk).tabs.current == "hall"
    desk.tap("figures.tab.mine")
    assert page(desk).title == "我的今天"
    assert tiles(desk)["平均办理"] == "1.0"
    desk.tap("figures.tab.hall")
    assert page(desk).title == "大厅今天"


def test_keys_open_the_page_and_lead_back(desk: ClerksDesk) -> None:
    desk.sign_in()
    desk.press(Qt.Key.Key_T)
    desk.until(lambda: desk.face.shows(desk.face.figures))
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.face.shows(desk.face.console))


def test_page_that_is_not_in_sight_asks_for_nothing(desk: ClerksDesk) -> None:
    desk.sign_in()
    look(desk)
    desk.tap("figures_back")
    desk.window._figures._look()
    assert not desk.window._figures._timer.isActive()


def test_report_is_asked_for_once_and_its_place_is_told(
    qtbot: QtBot, hall: RealHall, lead: StaffView
) -> None:
    reports = KeptReports()
    window = DeskWindow(replace(hall.context(), reports=reports), 1, poll_ms=POLL_MS)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    desk = ClerksDesk(qtbot, window)
    desk.sign_in("shen")
    look(desk)
    desk.tap("day_report")
    assert reports.days == [date(2026, 11, 23)]
    assert not desk.button("day_report").isEnabled()
    reports.told.emit("/var/reports/day-report-2026-11-23.pdf")
    assert "/var/reports/day-report-2026-11-23.pdf" in page(desk).remark.words
    desk.tap("day_report")
    reports.told.emit("")
    assert "没有生成" in page(desk).remark.words
    assert desk.button("day_report").isEnabled()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (1920, 1080), (1200, 800)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_keeps_to_its_window(
    sit_down: Callable[..., ClerksDesk],
    hall: RealHall,
    lead: StaffView,
    size: tuple[int, int],
    language: str,
) -> None:
    desk = sit_down(size=size, language=language)
    hall.take()
    desk.sign_in("shen")
    look(desk)
    inside = desk.window.rect()
    for name in ("figures.tab.hall", "figures.tab.mine", "figures_back"):
        button = desk.button(name)
        corner = button.mapTo(desk.window, button.rect().bottomRight())
        assert inside.contains(corner)
        assert button.width() >= button.sizeHint().width()
    assert desk.window.size().toTuple() == size
