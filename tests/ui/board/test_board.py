"""The board shows what the hall does: calls at once, one after another, and never a name."""

import time
from collections.abc import Callable
from statistics import median
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from kiosk.center.queue.discretion import is_discreet, words_of_discretion
from kiosk.center.queue.views import BoardCall
from kiosk.ui.board.watch import POLL_MS
from kiosk.ui.board.window import BoardWindow
from tests.stores import MONDAY_MORNING
from tests.ui.hall import RealHall

HangUp = Callable[..., BoardWindow]


def _shown(board: BoardWindow) -> str:
    call = board.panel.call
    return "" if call is None else f"{call.label} → {call.desk_number}"


def test_before_the_first_call_the_board_welcomes(hang_up: HangUp) -> None:
    board = hang_up()
    assert board.panel.message[0] == "欢迎光临"
    assert board.table.rows == ()


def test_a_call_takes_the_panel_and_the_first_row(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(2, hall.wang)
    hall.take()
    board = hang_up()
    with qtbot.waitSignal(board.announce) as heard:
        hall.call(2, hall.wang)
    assert _shown(board) == "A001 → 2"
    assert board.panel.flashing
    assert board.table.rows == (("A001", "2 号窗口", "民政"),)
    assert heard.args is not None
    assert isinstance(heard.args[0], BoardCall)
    assert board.table.marked == heard.args[0].order


def test_a_number_passed_on_is_shown_at_the_desk_that_calls_it_then(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(1, hall.lin)
    hall.seat(2, hall.wang)
    hall.take()
    board = hang_up(hold_ms=1)
    with qtbot.waitSignal(board.announce):
        ticket = hall.call(1, hall.lin)
    hall.pass_on(ticket, hall.lin, to_desk=2)
    with qtbot.waitSignal(board.announce):
        hall.call(2, hall.wang)
    qtbot.waitUntil(lambda: _shown(board) == "A001 → 2")
    qtbot.waitUntil(lambda: board.table.rows == (("A001", "2 号窗口", "民政"),))


def test_a_call_shows_within_half_a_second(hang_up: HangUp, hall: RealHall, qtbot: QtBot) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    board = hang_up(poll_ms=POLL_MS, hold_ms=1)
    with qtbot.waitSignal(board.announce):
        ticket = hall.call(1, hall.lin)
    delays = []
    for _ in range(3):
        with qtbot.waitSignal(board.announce):
            hall.recall(ticket, hall.lin)
            began = time.monotonic()
        delays.append(time.monotonic() - began)
    assert median(delays) <= 0.5


def test_two_quick_calls_are_both_shown_in_order_and_neither_is_cut_off(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    for desk, clerk in ((1, hall.lin), (2, hall.wang)):
        hall.seat(desk, clerk)
        hall.take()
    hold_ms = 300
    board = hang_up(hold_ms=hold_ms)
    told: list[tuple[str, float]] = []
    board.announce.connect(lambda call: told.append((call.label, time.monotonic())))
    hall.call(1, hall.lin)
    hall.call(2, hall.wang)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [label for label, _ in told] == ["A001", "A002"]
    assert told[1][1] - told[0][1] >= hold_ms / 1000 * 0.8  # timers may be early


def test_the_last_call_stays_after_its_time(hang_up: HangUp, hall: RealHall, qtbot: QtBot) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    board = hang_up(hold_ms=20)
    with qtbot.waitSignal(board.announce):
        hall.call(1, hall.lin)
    for _ in range(12):
        with qtbot.waitSignal(board.watch.beat):
            pass
    assert _shown(board) == "A001 → 1"


def test_a_recall_flashes_again(hang_up: HangUp, hall: RealHall, qtbot: QtBot) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    board = hang_up(hold_ms=20)
    with qtbot.waitSignal(board.announce):
        ticket = hall.call(1, hall.lin)
    qtbot.waitUntil(lambda: not board.panel.flashing)
    with qtbot.waitSignal(board.announce):
        hall.recall(ticket, hall.lin)
    assert board.panel.flashing
    assert _shown(board) == "A001 → 1"


def test_a_board_that_starts_late_shows_the_last_call_without_calling_it_again(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    hall.call(1, hall.lin)
    board = hang_up()
    assert _shown(board) == "A001 → 1"
    assert not board.panel.flashing


def test_waiting_counts_follow_the_hall(hang_up: HangUp, hall: RealHall, qtbot: QtBot) -> None:
    board = hang_up()
    assert board.waiting.calm == "现在没有人等候"
    assert board.waiting.tiles == ()
    hall.take()
    hall.take("YB01")
    ticket = hall.take("YB01")
    qtbot.waitUntil(lambda: board.waiting.tiles == (("医保", 2), ("民政", 1)))
    assert board.waiting.total == 3
    assert board.waiting.calm == ""
    hall.give_back(ticket.id)
    qtbot.waitUntil(lambda: board.waiting.tiles == (("民政", 1), ("医保", 1)))


def test_nothing_moves_when_the_counts_change(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    board = hang_up()
    parts = (board.head, board.panel, board.table, board.waiting, board.info)
    before = [part.geometry() for part in parts]
    hall.take()
    hall.take("YB01")
    qtbot.waitUntil(lambda: board.waiting.total == 2)
    assert [part.geometry() for part in parts] == before


def test_hours_and_phone_are_true(hang_up: HangUp) -> None:
    assert hang_up().info.words == (
        "今天的办公时间",
        "08:30–12:00  14:00–17:30",
        "咨询电话 0571-88880100",
    )


def test_after_hours_the_board_says_when_it_opens_again(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    hall.call(1, hall.lin)
    board = hang_up()
    hall.clock.pass_time(hours=3)
    qtbot.waitUntil(lambda: board.panel.message == ("现在不办公", "今天 14:00 开始办理"))
    hall.clock.pass_time(hours=8)
    tomorrow = "11月24日 星期二 08:30 开始办理"
    qtbot.waitUntil(lambda: board.panel.message == ("现在不办公", tomorrow))


def test_a_store_that_cannot_be_read_is_said_and_got_over(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    hall.call(1, hall.lin)
    board = hang_up()
    rename = "ALTER TABLE {} RENAME TO {}".format
    hall.opened.write(lambda session: session.execute(text(rename("business_day", "away"))))
    qtbot.waitUntil(lambda: "没有更新" in board.head.line)
    assert _shown(board) == "A001 → 1"
    hall.opened.write(lambda session: session.execute(text(rename("away", "business_day"))))
    qtbot.waitUntil(lambda: "请按叫号" in board.head.line)


def test_no_name_is_ever_on_the_board(hang_up: HangUp, hall: RealHall, qtbot: QtBot) -> None:
    hall.seat(1, hall.lin)
    hall.take()
    board = hang_up()
    with qtbot.waitSignal(board.announce):
        hall.call(1, hall.lin)
    said = "\n".join(part.accessibleName() for part in board.findChildren(QWidget))
    assert "A001" in said
    assert "林" not in said
    assert "小满" not in said


def test_a_department_that_would_tell_too_much_is_not_named(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.discreet = words_of_discretion("司法, 医")
    hall.seat(1, hall.lin)
    hall.take("YB01")
    board = hang_up()
    assert board.waiting.tiles == (("综合业务", 1),)
    with qtbot.waitSignal(board.announce):
        hall.call(1, hall.lin)
    qtbot.waitUntil(lambda: len(board.table.rows) == 1)
    hall.take("YB01")
    hall.take()
    qtbot.waitUntil(lambda: board.waiting.total == 2)
    said = [part.accessibleName() for part in board.findChildren(QWidget)]
    said += [words for row in board.table.rows for words in row]
    said += [words for words, _ in board.waiting.tiles]
    assert "综合业务" in said
    assert not [words for words in said if "医" in words or "参保" in words]
    assert not is_discreet("民政", words_of_discretion(""))


def test_an_english_board_says_departments_and_days_in_english(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot
) -> None:
    hall.seat(3, hall.lin)
    hall.take()
    board = hang_up(language="en")
    with qtbot.waitSignal(board.announce):
        hall.call(3, hall.lin)
    assert board.table.rows == (("A001", "Desk 3", "Civil Affairs"),)
    assert board.waiting.calm == "Nobody is waiting now"
    hall.take("YB01")
    qtbot.waitUntil(lambda: board.waiting.tiles == (("Medical Insurance", 1),))
    assert board.panel.accessibleName() == "Number A001 to desk 3"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (1024, 768)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_state_is_painted_at_every_size(
    hang_up: HangUp, hall: RealHall, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    hall.seat(3, hall.lin)
    hall.take()
    board = hang_up(*size, language=language)
    board.grab()
    with qtbot.waitSignal(board.announce):
        hall.call(3, hall.lin)
    picture = board.grab().toImage()
    middle = board.panel.geometry().topLeft()
    red = picture.pixelColor(middle.x() + board.panel.width() // 2, middle.y() + 24)
    assert red.red() > 120 > red.green()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (1024, 768)])
@pytest.mark.parametrize("label", ["A012", "B1234"])
def test_the_number_can_be_read_from_across_the_hall(
    hang_up: HangUp, size: tuple[int, int], label: str
) -> None:
    board = hang_up(*size)
    elders = "Counter for Elders and Disabled Persons"
    call = BoardCall(UUID(int=1), label, 12, elders, "民政", MONDAY_MORNING, 1, 1)
    board.panel.show_call(call, flash=False)
    # 150 times their height is as far as digits can be read: twenty times the screen's shorter
    # side, ten metres before a screen of 43 inches.
    assert board.panel.digit_height * 150 >= 20 * min(size)
    picture = board.panel.grab().toImage()
    edge, red = picture.width() // 100, picture.pixelColor(picture.width() // 2, 12)
    for y in range(picture.height() // 4, picture.height() * 3 // 4):
        assert picture.pixelColor(edge, y) == red, "the number leaves its panel"


def test_five_or_six_calls_stand_in_the_table(hang_up: HangUp) -> None:
    calls = tuple(
        (BoardCall(UUID(int=n), f"A{n:03}", 1, None, "民政", MONDAY_MORNING, 1, n), "民政")
        for n in range(12, 0, -1)
    )
    for size, rows in (((1920, 1080), 6), ((1024, 768), 6), ((1080, 1920), 5)):
        board = hang_up(*size)
        board.table.show_calls(calls, None)
        assert len(board.table.rows) == rows
