"""Calling, serving and closing numbers at the desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from sqlalchemy import select, text

from kiosk.center.queue.help_calls import call_staff
from kiosk.center.queue.queueing import CALLS_AT_MOST
from kiosk.data.tables import OutboxRecord
from kiosk.ui.ports import LinkState
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import OTHER_PIN, RealHall


def test_a_number_is_called_served_and_done_by_taps(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in()
    assert desk.state == "空闲"
    assert desk.call() == "A001"
    assert desk.state == "正在叫号"
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")
    desk.tap("finish")
    desk.until(lambda: desk.label == "")
    assert "A001 已办结" in desk.face.console.ticket.remark.words
    assert "办结 1" in desk.face.console.line.figures


def test_the_keys_on_the_buttons_do_the_same(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().press(Qt.Key.Key_F2)
    desk.until(lambda: desk.label == "A001")
    desk.press(Qt.Key.Key_F3)
    desk.until(lambda: desk.console.ticket is not None and desk.console.ticket.calls == 2)
    desk.press(Qt.Key.Key_F1)
    desk.until(lambda: desk.state == "正在办理")
    desk.press(Qt.Key.Key_F8)
    desk.until(lambda: desk.console.figures.done == 1)


def test_a_key_whose_button_makes_no_sense_now_does_nothing(
    desk: ClerksDesk, hall: RealHall
) -> None:
    hall.take()
    desk.sign_in()
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F8):
        desk.press(key)
    assert desk.window.presenter.console == desk.console
    assert desk.label == ""
    assert desk.waiting == ["A001"]


def test_tab_and_enter_are_enough_to_call(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in()
    desk.until(lambda: desk.button("call_next").isEnabled())
    desk.press(Qt.Key.Key_Tab)
    assert desk.button("call_next").hasFocus()
    desk.qtbot.keyClick(desk.button("call_next"), Qt.Key.Key_Return)
    desk.until(lambda: desk.label == "A001")


def test_two_quick_presses_of_call_next_call_one_number(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    hall.take()
    desk.sign_in().press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F2)
    desk.until(lambda: desk.label == "A001")
    assert desk.waiting == ["A002"]


def test_calls_are_counted_and_refused_at_the_limit(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().call()
    for calls in range(2, CALLS_AT_MOST + 1):
        desk.tap("recall")
        desk.until(lambda calls=calls: f"已叫 {calls} 次" in desk.face.console.ticket.times)
    desk.tap("recall")
    desk.until(lambda: "请按过号" in desk.face.console.line.remark.words)
    desk.tap("miss")
    desk.until(lambda: desk.label == "")
    assert "A001 已过号" in desk.face.console.ticket.remark.words
    assert "过号 1" in desk.face.console.line.figures


def test_calling_when_nobody_waits_says_so_calmly(desk: ClerksDesk) -> None:
    desk.sign_in()
    assert "没有人等候" in desk.face.console.ticket.empty_words
    desk.tap("call_next")
    desk.until(lambda: "没有人等候" in desk.face.console.line.remark.words)
    assert desk.label == ""


def test_numbers_taken_in_the_lobby_appear_by_themselves(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    ticket = hall.take()
    desk.until(lambda: desk.waiting == ["A001"])
    assert desk.face.console.line.count == "等候 1 人"
    hall.give_back(ticket.id)
    desk.until(lambda: desk.waiting == [])


def test_minutes_waited_and_time_served_are_shown(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    hall.clock.pass_time(minutes=12)
    desk.sign_in()
    desk.until(lambda: desk.face.console.line.table.rows[0][2] == "12 分")
    desk.call()
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")
    hall.clock.pass_time(minutes=3, seconds=12)
    desk.until(lambda: desk.face.console.ticket.times == "已办 03:12 · 等了 12 分")


def test_two_desks_at_once_never_get_the_same_number(
    sit_down: Callable[..., ClerksDesk], hall: RealHall
) -> None:
    numbers = {hall.take().label for _ in range(6)}
    first, second = sit_down(1).sign_in(), sit_down(2).sign_in("wang", OTHER_PIN)
    called: list[str] = []
    for _ in range(3):
        for desk in (first, second):
            desk.until(lambda desk=desk: desk.button("call_next").isEnabled())
        first.button("call_next").click()
        second.button("call_next").click()
        for desk in (first, second):
            desk.until(lambda desk=desk: bool(desk.label))
            called.append(desk.label)
        for desk in (first, second):
            desk.tap("miss")
            desk.until(lambda desk=desk: desk.label == "")
    assert sorted(called) == sorted(numbers)


def test_a_window_opened_again_shows_the_number_that_was_being_served(
    sit_down: Callable[..., ClerksDesk], hall: RealHall
) -> None:
    hall.take()
    before = sit_down().sign_in()
    before.call()
    before.tap("serve")
    before.until(lambda: before.state == "正在办理")
    before.window.close()
    before.window.deleteLater()
    again = sit_down().sign_in()
    assert again.label == "A001"
    assert again.state == "正在办理"
    again.tap("finish")
    again.until(lambda: again.console.figures.done == 1)


def test_another_size_of_window_keeps_what_is_shown(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().call()
    small = desk.face
    desk.window.resize(1920, 1080)
    desk.until(lambda: desk.face is not small)
    assert desk.label == "A001"
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")


def test_a_long_line_is_turned_by_the_page(desk: ClerksDesk, hall: RealHall) -> None:
    for _ in range(15):
        hall.take()
    desk.sign_in()
    first = desk.waiting
    assert first[0] == "A001"
    assert len(first) < 15
    desk.press(Qt.Key.Key_PageDown)
    assert desk.waiting[0] == f"A{len(first) + 1:03d}"
    desk.tap("line_earlier")
    assert desk.waiting == first


def test_printer_trouble_is_put_into_words(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    assert "打印机正常" in desk.face.console.bar.status
    hall.slips.become(PrinterNotice.PAPER_OUT)
    assert "打印机缺纸" in desk.face.console.bar.status


def test_backlog_and_refused_records_are_shown(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    assert "已联网" in desk.face.console.bar.status
    hall.link.become(LinkState(online=False, waiting=5, dead=0))
    assert "离线(5 条待传)" in desk.face.console.bar.status
    hall.link.become(LinkState(online=True, waiting=0, dead=2))
    assert "2 条记录被退回" in desk.face.console.bar.status
    hall.link.become(LinkState(online=None, waiting=0, dead=0))
    assert desk.face.console.bar.status.endswith("打印机正常")


def test_a_store_that_cannot_be_read_is_said_and_got_over(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().call()
    hall.opened.write(lambda session: session.execute(text("ALTER TABLE desk RENAME TO away")))
    desk.until(desk.face.trouble.isVisible)
    assert "不会丢" in desk.face.trouble.words
    assert desk.label == "A001"
    desk.tap("serve")
    desk.until(lambda: "没有办成" in desk.face.console.ticket.remark.words)
    hall.opened.write(lambda session: session.execute(text("ALTER TABLE away RENAME TO desk")))
    desk.until(lambda: not desk.face.trouble.isVisible())
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")


def test_a_call_for_help_stays_until_it_is_noted(desk: ClerksDesk, hall: RealHall) -> None:
    def press_in_the_lobby() -> None:
        hall.opened.write(
            lambda session: call_staff(session, device_id=hall.opened.device_id, clock=hall.clock)
        )

    press_in_the_lobby()
    desk.until(desk.face.help.isVisible)  # also while nobody is logged in here
    assert "登录后" in desk.face.help.words
    assert not desk.face.help.button.isVisible()
    desk.sign_in()
    desk.until(desk.face.help.button.isVisible)
    assert desk.face.help.words.startswith("大厅呼叫帮办\n")
    press_in_the_lobby()
    desk.until(lambda: "2 次" in desk.face.help.words)
    desk.tap("staff_call.button")
    desk.until(lambda: not desk.face.help.isVisible())
    types = select(OutboxRecord.type).order_by(OutboxRecord.seq)
    wanted = types.where(OutboxRecord.type.startswith("help."))
    facts = hall.opened.read(lambda session: session.scalars(wanted).all())
    assert facts == ["help.called", "help.called", "help.noted", "help.noted"]


def test_english_desk_does_not_follow_or_wait_for_the_lobby(
    sit_down: Callable[..., ClerksDesk], hall: RealHall
) -> None:
    hall.take()
    desk = sit_down(language="en").sign_in()
    assert desk.state == "Free"
    desk.call()
    assert desk.state == "Calling"
    desk.tap("sign_out")
    desk.until(lambda: "A001" in desk.face.console.ticket.remark.words)
    assert "sign off" in desk.face.console.ticket.remark.words
