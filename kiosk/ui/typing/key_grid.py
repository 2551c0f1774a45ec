"""Keys in rows, as many as there is room for, the others on pages to turn."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

LEAST_MM = 15.5
GAP_MM = 2.0


class KeyGrid(QWidget):
    """Emits what is written on a key, or `erased`."""

    pressed = Signal(str)
    erased = Signal()

    def __init__(self, theme: Theme, name: str, rows: int, parent: QWidget | None = None) -> None:
        """Keys are called `name` and what is written on them."""
        super().__init__(parent)
        self.setObjectName(name)
        self._theme, self._rows = theme, rows
        self._words: tuple[str, ...] = ()
        self._columns = 0
        self._page = 0
        self._keys: list[ActionButton] = []
        translate = QCoreApplication.translate
        self._back = self._side_key(f"{name}.back", translate("KeyGrid", "上一页"), "chevron-left")
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on = self._side_key(f"{name}.on", translate("KeyGrid", "下一页"), "chevron-right")
        self._on.clicked.connect(lambda: self._turn(1))
        self._erase = self._side_key(f"{name}.erase", translate("KeyGrid", "删除"), "backspace")
        self._erase.clicked.connect(self.erased)

    def show_keys(self, words: Sequence[str], *, columns: int = 0) -> None:
        """These keys, from the first page on; `columns`: so many and no more beside each other."""
        self._words, self._columns, self._page = tuple(words), columns, 0
        self._lay_out()

    @property
    def shown(self) -> tuple[str, ...]:
        """What stands on the keys of this page."""
        return tuple(key.text() for key in self._keys if not key.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _side_key(self, name: str, words: str, icon: str) -> ActionButton:
        key = ActionButton(self._theme, name, "", kind="quiet", icon=icon, parent=self)
        key.setAccessibleName(words)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    def _turn(self, pages: int) -> None:
        self._page += pages
        self._lay_out()

    def _lay_out(self) -> None:
        gap, least = self._theme.px(GAP_MM), self._theme.px(LEAST_MM)
        side = round(least * 1.25)
        room = self.width() - side - 2 * gap
        most = max(1, (room + gap) // (least + gap))
        columns = min(self._columns, most) if self._columns else most
        tall = (self.height() - gap * (self._rows - 1)) // self._rows
        wide = (room - gap * (columns - 1)) // columns
        a_page = columns * self._rows
        pages = max(1, -(-len(self._words) // a_page))
        self._page = min(max(0, self._page), pages - 1)
        here = self._words[self._page * a_page : (self._page + 1) * a_page]
        for place in range(max(len(here), len(self._keys))):
            key = self._key(place)
            key.setVisible(place < len(here))
            word = here[place] if place < len(here) else ""
            key.setText(word)
            key.setAccessibleName(word)
            key.setObjectName(f"{self.objectName()}.{word}")
            row, column = divmod(place, columns)
            key.setGeometry(QRect(column * (wide + gap), row * (tall + gap), wide, tall))
        left = self.width() - side
        for row, (key, ready) in enumerate(
            (
                (self._erase, True),
                (self._back, self._page > 0),
                (self._on, self._page < pages - 1),
            )
        ):
            key.setGeometry(QRect(left, row * (tall + gap), side, tall))
            key.setEnabled(ready)
            key.setVisible(key is self._erase or pages > 1)

    def _key(self, place: int) -> ActionButton:
        while place >= len(self._keys):
            key = ActionButton(self._theme, "", "", kind="quiet", role="heading", parent=self)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.clicked.connect(lambda _=False, key=key: self.pressed.emit(key.text()))
            self._keys.append(key)
        return self._keys[place]
