"""Puts the keyboard on the glass where a page types, and takes it away with the page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.lobby.page import Page
from kiosk.ui.typing.glass_keyboard import GlassKeyboard


class KeyboardPlace:
    """The keyboard's home is above the foot of `window`'s `column`."""

    def __init__(self, keyboard: GlassKeyboard, window: QWidget, column: QVBoxLayout) -> None:
        self._keyboard, self._window, self._column = keyboard, window, column
        column.addWidget(keyboard)

    def bring(self, page: Page) -> None:
        """Open it for a page with a field: below the page, or where the page has kept room."""
        field = page.field
        if field is None:
            return
        if page.keyboard_place is not None:
            page.keyboard_place.addWidget(self._keyboard)
        self._keyboard.open(field)
        field.tapped.connect(lambda: self._keyboard.open(field))

    def put_back(self) -> None:
        """The page goes: close the keyboard and take it home, for it must outlive the page."""
        if self._keyboard.isVisible():
            self._keyboard.close_up()
        if self._keyboard.parentWidget() is not self._window:
            self._column.insertWidget(self._column.count() - 1, self._keyboard)
