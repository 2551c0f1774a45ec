"""A desk one can sit at: the real window on a real hall, with fingers and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.ui.desk.console import Console
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.window import DeskWindow
from tests.ui.hall import PIN, RealHall
from tests.ui.hall import hall as hall

POLL_MS = 20
SIZE = 1366, 768


class ClerksDesk:
    """The window as a clerk uses it: sees what is in sight, presses what can be pressed."""

    def __init__(self, qtbot: QtBot, window: DeskWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def face(self) -> DeskFace:
        return self.window.face

    @property
    def label(self) -> str:
        """The large number at the desk."""
        return self.face.console.ticket.label

    @property
    def state(self) -> str:
        return self.face.console.bar.state

    @property
    def console(self) -> Console:
        console = self.window.presenter.console
        assert console is not None
        return console

    @property
    def waiting(self) -> list[str]:
        return [label for label, _, _ in self.face.console.line.table.rows]

    def seen(self, name: str) -> list[QAbstractButton]:
        """Buttons in sight with this name."""
        buttons = self.face.findChildren(QAbstractButton, name)
        return [button for button in buttons if button.isVisible()]

    def button(self, name: str) -> QAbstractButton:
        """The button in sight with this name."""
        (found,) = self.seen(name)
        return found

    def tap(self, name: str) -> None:
        """Wait until it can be pressed, and press it."""
        self.until(lambda: any(button.isEnabled() for button in self.seen(name)))
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.window, key)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=10_000)

    def field(self, name: str) -> QLineEdit:
        found = self.face.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def write_login(self, login: str, pin: str) -> None:
        """Type both and press Enter after each, as one does."""
        field = self.field("login")
        field.clear()
        self.qtbot.keyClicks(field, login)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.qtbot.keyClicks(self.field("pin"), pin)
        self.qtbot.keyClick(self.field("pin"), Qt.Key.Key_Return)

    def sign_in(self, login: str = "lin", pin: str = PIN) -> "ClerksDesk":
        self.write_login(login, pin)
        self.until(lambda: self.window.presenter.console is not None)
        return self

    def call(self) -> str:
        """Press 叫下一位 until somebody is called."""
        self.tap("call_next")
        self.until(lambda: bool(self.label))
        return self.label


@pytest.fixture
def sit_down(qtbot: QtBot, hall: RealHall) -> Callable[..., ClerksDesk]:
    """Open a desk's window in `hall`."""

    def open_window(
        desk_number: int = 1, size: tuple[int, int] = SIZE, **options: str
    ) -> ClerksDesk:
        window = DeskWindow(hall.context(), desk_number, poll_ms=POLL_MS, **options)  # type: ignore[arg-type] # only `language` is passed
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return ClerksDesk(qtbot, window)

    return open_window


@pytest.fixture
def desk(sit_down: Callable[..., ClerksDesk]) -> ClerksDesk:
    """Desk 1 with nobody logged in."""
    return sit_down()
