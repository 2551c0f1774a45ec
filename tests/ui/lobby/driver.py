"""Drives the lobby the way a finger does: finds what can be seen, taps it, waits for the page."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import DemoHall

P = TypeVar("P", bound=Page)


@dataclass
class Lobby:
    """One window and the means to use it."""

    window: LobbyWindow
    hall: DemoHall
    qtbot: QtBot
    taps: int = 0

    def tap(self, name: str) -> None:
        """Tap the button of that name; it must be visible and enabled."""
        button = self.button(name)
        assert button.isEnabled(), f"{name} is not enabled"
        self.taps += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        """The one button of that name that can be seen, now or within a moment."""

        def one() -> None:
            assert len(self._visible(name)) == 1, f"{name}: {len(self._visible(name))} visible"

        self.qtbot.waitUntil(one, timeout=2000)
        return self._visible(name)[0]

    def _visible(self, name: str) -> list[QAbstractButton]:
        buttons = self.window.findChildren(QAbstractButton, name)
        return [button for button in buttons if button.isVisible()]

    def sees(self, name: str) -> bool:
        """Whether something of that name can be seen."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def arrive(self, kind: type[P]) -> P:
        """Wait until a page of this kind is on the screen and filled."""

        def there() -> None:
            assert isinstance(self.window.page, kind)
            assert self.hall.context.tasks.pending == 0

        self.qtbot.waitUntil(there, timeout=5000)
        page = self.window.page
        assert isinstance(page, kind)
        return page

    def words(self) -> str:
        """Everything written on the screen now."""
        texts = [text.text() for text in self.window.findChildren(Text) if text.isVisible()]
        buttons = [
            button.text()
            for button in self.window.findChildren(QAbstractButton)
            if button.isVisible()
        ]
        return "\n".join(texts + buttons)
