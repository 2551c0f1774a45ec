"""Printing a slip again from the desk."""

from PySide6.QtCore import Qt

from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall


def _labels(desk: ClerksDesk) -> list[str]:
    return [ticket.label for ticket in desk.face.reprint.list.tickets]


def test_any_open_number_can_be_printed_again(desk: ClerksDesk, hall: RealHall) -> None:
    tickets = [hall.take(), hall.take("YB01"), hall.take()]
    desk.sign_in().press(Qt.Key.Key_F11)
    desk.until(lambda: _labels(desk) == ["A002", "B001", "A001"])
    desk.tap("reprint.B001")
    assert hall.slips.reprinted == [(tickets[1].id, hall.lin.id)]
    assert "B001 已送去打印" in desk.face.reprint.remark
    hall.slips.tell(tickets[1].id, "failed")
    assert "没有打印出来" in desk.face.reprint.remark
    hall.slips.tell(tickets[1].id, "printed")
    assert "请交给居民" in desk.face.reprint.remark


def test_the_number_at_the_desk_comes_first(desk: ClerksDesk, hall: RealHall) -> None:
    for _ in range(3):
        hall.take()
    desk.sign_in().call()
    desk.tap("reprint")
    desk.until(lambda: _labels(desk) == ["A001", "A003", "A002"])


def test_digits_find_a_number_and_enter_prints_it(desk: ClerksDesk, hall: RealHall) -> None:
    tickets = [hall.take() for _ in range(12)]
    desk.sign_in().press(Qt.Key.Key_F11)
    desk.until(lambda: len(_labels(desk)) == 12)
    for digit in "012":
        desk.tap(f"key.{digit}")
    assert _labels(desk) == ["A012"]
    desk.qtbot.keyClick(desk.field("number"), Qt.Key.Key_Return)
    assert [ticket for ticket, _ in hall.slips.reprinted] == [tickets[-1].id]


def test_a_printer_that_cannot_print_is_named_beforehand(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    hall.slips.become(PrinterNotice.PAPER_OUT)
    desk.sign_in().press(Qt.Key.Key_F11)
    assert "打印机缺纸" in desk.face.reprint.remark


def test_closed_numbers_and_slips_of_others_are_left_out(desk: ClerksDesk, hall: RealHall) -> None:
    gone, kept = hall.take(), hall.take()
    hall.give_back(gone.id)
    desk.sign_in().press(Qt.Key.Key_F11)
    desk.until(lambda: _labels(desk) == ["A002"])
    hall.slips.tell(kept.id, "printed")
    assert desk.face.reprint.remark == ""


def test_yesterdays_numbers_are_not_offered(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    hall.clock.pass_time(days=1)
    desk.sign_in().press(Qt.Key.Key_F11)
    desk.until(lambda: desk.face.reprint.list.words == "今天没有未办完的号码")


def test_escape_goes_back_to_the_console(desk: ClerksDesk) -> None:
    desk.sign_in().press(Qt.Key.Key_F11)
    assert desk.face.shows(desk.face.reprint)
    desk.press(Qt.Key.Key_Escape)
    assert desk.face.shows(desk.face.console)
