"""Logging in at a desk and leaving it again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.center.people.staff import TRIES
from kiosk.center.queue.desks import desks
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import OTHER_PIN, RealHall


def _state_of_desk_one(hall: RealHall) -> str:
    return hall.opened.read(desks)[0].state


def test_login_and_pin_open_the_desk(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    assert desk.face.shows(desk.face.console)
    assert _state_of_desk_one(hall) == "open"


def test_the_clerks_name_is_masked(desk: ClerksDesk) -> None:
    desk.sign_in()
    assert "林**" in desk.face.console.bar.clerk
    assert "小满" not in desk.face.console.bar.clerk


def test_a_pin_can_be_tapped_on_the_pad(desk: ClerksDesk) -> None:
    desk.qtbot.keyClicks(desk.field("login"), "lin")
    desk.qtbot.keyClick(desk.field("login"), Qt.Key.Key_Return)
    for digit in "24689":
        desk.tap(f"key.{digit}")
    desk.tap("key.back")
    desk.tap("sign_in")
    desk.until(lambda: desk.window.presenter.staff is not None)


def test_the_pin_is_never_readable_and_leaves_the_field_when_sent(desk: ClerksDesk) -> None:
    assert desk.field("pin").echoMode() == QLineEdit.EchoMode.Password
    desk.write_login("lin", "9999")
    assert desk.field("pin").text() == ""


def test_a_wrong_pin_says_so_and_keeps_the_login(desk: ClerksDesk) -> None:
    desk.write_login("lin", "9999")
    desk.until(lambda: "不对" in desk.face.login.remark)
    assert desk.field("login").text() == "lin"
    assert desk.window.presenter.staff is None


def test_too_many_wrong_pins_lock_the_login_for_minutes(desk: ClerksDesk) -> None:
    for _ in range(TRIES):
        desk.write_login("lin", "9999")
        desk.until(lambda: desk.button("sign_in").isEnabled())
    assert "10 分钟" in desk.face.login.remark
    desk.write_login("lin", "2468")
    desk.until(lambda: desk.button("sign_in").isEnabled())
    assert "10 分钟" in desk.face.login.remark


def test_an_empty_field_is_asked_for(desk: ClerksDesk) -> None:
    desk.tap("sign_in")
    assert "工号" in desk.face.login.remark
    desk.qtbot.keyClicks(desk.field("login"), "lin")
    desk.tap("sign_in")
    assert "口令" in desk.face.login.remark


def test_a_desk_that_is_not_set_up_is_refused(sit_down: Callable[..., ClerksDesk]) -> None:
    desk = sit_down(desk_number=9)
    desk.write_login("lin", "2468")
    desk.until(lambda: "没有 9 号窗口" in desk.face.login.remark)


def test_signing_off_closes_the_desk(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in().press(Qt.Key.Key_F12)
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert "已签退" in desk.face.login.remark
    assert desk.field("login").text() == ""
    assert _state_of_desk_one(hall) == "closed"


def test_signing_off_with_a_number_at_the_desk_is_refused_with_the_way_out(
    desk: ClerksDesk, hall: RealHall
) -> None:
    hall.take()
    desk.sign_in().call()
    desk.tap("sign_out")
    desk.until(lambda: "A001" in desk.face.console.ticket.remark.words)
    assert "过号" in desk.face.console.ticket.remark.words
    assert _state_of_desk_one(hall) == "open"


def test_a_colleague_who_takes_the_desk_over_ends_the_session(
    desk: ClerksDesk, hall: RealHall
) -> None:
    desk.sign_in()
    hall.seat(1, hall.wang)
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert "已由别人登录" in desk.face.login.remark
    assert _state_of_desk_one(hall) == "open"


def test_the_next_clerk_can_log_in_after_the_first(desk: ClerksDesk) -> None:
    desk.sign_in().press(Qt.Key.Key_F12)
    desk.until(lambda: desk.face.shows(desk.face.login))
    desk.sign_in("wang", OTHER_PIN)
    assert "王*" in desk.face.console.bar.clerk
