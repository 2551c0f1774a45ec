"""Which village: found by a part of its name, chosen by one tap."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.center.errands.places import VillageView
from kiosk.center.errands.village_choice import initial
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme

A_ROW = 3
ROW_MM = 17


class VillageStep(QWidget):
    """`chosen` carries the village's code."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        intake_words: IntakeWords,
        villages: Sequence[VillageView],
    ) -> None:
        super().__init__()
        self._theme, self._words = theme, intake_words
        self._villages, self._marked = villages, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.query = QLineEdit()
        self.query.setObjectName("village_query")
        self.query.setMaxLength(20)
        self.query.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.query.setPlaceholderText(intake_words.village_field())
        self.query.setAccessibleName(intake_words.village_field())
        self.query.textChanged.connect(lambda _text: self._list())
        self.query.returnPressed.connect(self._enter)
        column.addWidget(self.query)
        self.rows = PagedRows(theme, words, "villages", row_mm=ROW_MM)
        column.addWidget(self.rows, 1)
        self._list()

    def mark(self, code: str | None) -> None:
        """Show which one is chosen."""
        if (code or "") != self._marked:
            self._marked = code or ""
            self._list()

    def _found(self) -> list[VillageView]:
        typed = self.query.text().strip()
        return [
            each
            for each in self._villages
            if typed in each.name or typed in each.town or typed.upper() == initial(each.name)
        ]

    def _list(self) -> None:
        found = self._found()
        rows = [found[at : at + A_ROW] for at in range(0, len(found), A_ROW)]
        words = self._words
        empty = words.village_not_found() if self._villages else words.no_village()
        self.rows.show_rows([partial(self._row, row) for row in rows], empty)

    def _row(self, villages: Sequence[VillageView]) -> QWidget:
        box = QWidget()
        box.setFixedHeight(self._theme.px(ROW_MM))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(self._theme.tokens.size.tight))
        for village in villages:
            tile = ChoiceTile(self._theme, f"village.{village.code}", *self._words.village(village))
            tile.setCheckable(True)
            tile.setChecked(village.code == self._marked)
            tile.clicked.connect(lambda _checked=False, code=village.code: self.chosen.emit(code))
            row.addWidget(tile, 1)
        for _ in range(A_ROW - len(villages)):
            row.addWidget(QWidget(), 1)
        return box

    def _enter(self) -> None:
        found = self._found()
        if len(found) == 1:
            self.chosen.emit(found[0].code)
        else:
            self.rows.focus_first()
