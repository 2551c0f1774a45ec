"""Somebody new to the desk serves ten people, once with keys alone and once with fingers alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall

PASSED_ON, HELD, MISSED = "A003", "A005", "A007"


class Keys:
    """A clerk without mouse or touch: looks at the screen, presses what it says."""

    def __init__(self, desk: ClerksDesk) -> None:
        self.desk = desk

    def press(self, key: Qt.Key, name: str) -> None:
        """The key that stands on the button of that name, once it can be pressed."""
        self.desk.until(lambda: any(one.isEnabled() for one in self.desk.seen(name)))
        self.desk.press(key)

    def enter(self, name: str) -> None:
        """Enter, once the keyboard is on the button of that name."""
        self.desk.until(lambda: any(one.hasFocus() for one in self.desk.seen(name)))
        self.into(Qt.Key.Key_Return)

    def into(self, key: Qt.Key) -> None:
        """A key for whatever has the keyboard."""
        self.desk.qtbot.keyClick(QApplication.focusWidget(), key)

    def type(self, letters: str) -> None:
        """Letters, one after the other, for whatever has the keyboard then."""
        for letter in letters:
            self.desk.qtbot.keyClicks(QApplication.focusWidget(), letter)

    def call(self) -> str:
        self.press(Qt.Key.Key_F2, "call_next")
        self.desk.until(lambda: self.desk.label != "")
        return self.desk.label

    def serve(self) -> None:
        self.press(Qt.Key.Key_F1, "serve")
        self.desk.until(lambda: bool(self.desk.seen("finish")))

    def finish(self) -> None:
        self.press(Qt.Key.Key_F8, "finish")
        self.free()

    def free(self) -> None:
        self.desk.until(lambda: self.desk.label == "")

    def pass_on(self) -> None:
        """转移, to business that is found by typing."""
        self.press(Qt.Key.Key_F7, "transfer")
        self.enter("transfer.item")
        self.desk.until(lambda: self.desk.field("transfer_query").hasFocus())
        self.type("yb01")
        self.desk.until(lambda: bool(self.desk.seen("to_item.YB01")))
        self.into(Qt.Key.Key_Return)
        self.free()

    def hold_and_call_back(self) -> None:
        self.press(Qt.Key.Key_F6, "hold")
        self.free()
        self.press(Qt.Key.Key_H, "aside")
        self.enter(f"call_back.{HELD}")
        self.desk.until(lambda: self.desk.label == HELD)

    def miss_and_send_back(self) -> None:
        self.press(Qt.Key.Key_F4, "miss")
        self.free()
        self.press(Qt.Key.Key_H, "aside")
        self.desk.until(
            lambda: any(one.hasFocus() for one in self.desk.seen(f"call_back.{MISSED}"))
        )
        self.into(Qt.Key.Key_Tab)
        self.enter(f"requeue.{MISSED}")
        self.desk.until(lambda: MISSED in self.desk.face.aside.remark.words)
        self.press(Qt.Key.Key_Escape, "aside_back")


class Fingers(Keys):
    """A clerk without a keyboard."""

    def call(self) -> str:
        self.desk.tap("call_next")
        self.desk.until(lambda: self.desk.label != "")
        return self.desk.label

    def serve(self) -> None:
        self.desk.tap("serve")

    def finish(self) -> None:
        self.desk.tap("finish")
        self.free()

    def pass_on(self) -> None:
        for name in ("transfer", "transfer.item", "department.医保", "to_item.YB01"):
            self.desk.tap(name)
        self.free()

    def hold_and_call_back(self) -> None:
        for name in ("hold", "aside", f"call_back.{HELD}"):
            self.desk.tap(name)
            self.desk.until(lambda name=name: name != "hold" or self.desk.label == "")
        self.desk.until(lambda: self.desk.label == HELD)

    def miss_and_send_back(self) -> None:
        self.desk.tap("miss")
        self.free()
        for name in ("aside", f"requeue.{MISSED}"):
            self.desk.tap(name)
        self.desk.until(lambda: MISSED in self.desk.face.aside.remark.words)
        self.desk.tap("aside_back")


@pytest.mark.parametrize("way", [Keys, Fingers], ids=["keyboard", "touch"])
def test_ten_people_are_served_with_all_that_happens_on_a_day(
    desk: ClerksDesk, hall: RealHall, way: type[Keys]
) -> None:
    for _ in range(10):
        hall.take()
    desk.sign_in()
    clerk, unusual = way(desk), {PASSED_ON, HELD, MISSED}
    served: list[str] = []
    while len(served) < 10:
        label = clerk.call()
        special = label in unusual
        unusual.discard(label)
        if special and label == MISSED:
            clerk.miss_and_send_back()
            continue
        clerk.serve()
        if special and label == PASSED_ON:
            clerk.pass_on()
            continue
        if special and label == HELD:
            clerk.hold_and_call_back()
            clerk.serve()
        clerk.finish()
        served.append(label)
    assert sorted(served) == [f"A{number:03}" for number in range(1, 11)]
    assert served.index(MISSED) == 9
    desk.until(lambda: desk.console.figures.done == 10 and desk.console.waiting == 0)


def test_the_keyboard_stays_in_the_field_of_the_search(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    clerk = Keys(desk.sign_in())
    clerk.call()
    clerk.serve()
    clerk.press(Qt.Key.Key_F7, "transfer")
    clerk.enter("transfer.item")
    desk.qtbot.waitUntil(lambda: bool(desk.seen("department.民政")), timeout=10_000)
    for _ in range(20):
        QApplication.processEvents()
        assert desk.field("transfer_query").hasFocus()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    clerk.type("mz04")
    assert field.text() == "mz04"
    desk.until(lambda: bool(desk.seen("to_item.MZ04")))
    clerk.into(Qt.Key.Key_Backspace)
    assert field.text() == "mz0"
