"""One of the lists about rooms, with what can be printed of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton


class RoomLists(QWidget):
    """`print_calls` and `print_labels` where there is something to print."""

    print_calls = Signal()
    print_labels = Signal()

    def __init__(self, theme: Theme, words: QueueWords, room_words: RoomWords) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.rows = PagedRows(theme, words, "rooms_list")
        column.addWidget(self.rows, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self._buttons: dict[str, ActionButton] = {}
        for tab, name, said, signal in (
            ("calls", "rooms.print_calls", room_words.print_calls(), self.print_calls),
            ("pieces", "rooms.labels", room_words.print_labels(), self.print_labels),
        ):
            button = ActionButton(theme, name, said, icon="printer", role="strong")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
            button.hide()
            self._buttons[tab] = button
            row.addWidget(button)
        column.addLayout(row)

    def show_rows(self, tab: str, rows: Sequence[Callable[[], QWidget]], empty: str) -> None:
        """List these."""
        self.rows.show_rows(rows, empty)
        for name, button in self._buttons.items():
            button.setVisible(name == tab and bool(rows))
