"""What stands below the candidates where no letters are typed: digits, handwriting, rare ones."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.characters.han_table import HanTable
from kiosk.characters.signs import SIGNS
from kiosk.ui.theme.theme import Theme
from kiosk.ui.typing.key_grid import GAP_MM, LEAST_MM, KeyGrid
from kiosk.ui.typing.mode_switch import ModeButton
from kiosk.ui.typing.rare_search import WAYS, RareSearch, Way
from kiosk.ui.typing.writing_pad import WritingPad
from kiosk.ui.widgets.buttons import ActionButton

ROWS = 3


def digits_body(theme: Theme) -> KeyGrid:
    """Digits and signs."""
    grid = KeyGrid(theme, "sign", ROWS)
    grid.show_keys(SIGNS, columns=11)
    return grid


class HandBody(QWidget):
    """A pad, and what takes strokes or characters back. `lines` after every change."""

    lines = Signal(object)
    erased = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pad = WritingPad(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(GAP_MM))
        row.addWidget(self.pad, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(GAP_MM))
        translate = QCoreApplication.translate
        for name, words, icon, act in (
            ("hand.erase", translate("HandBody", "删除"), "backspace", self.erased.emit),
            ("hand.undo", translate("HandBody", "撤一笔"), "arrow-back-up", self.pad.undo),
            ("hand.clear", translate("HandBody", "重写"), "eraser", self.clear),
        ):
            key = ActionButton(theme, name, words, kind="quiet", icon=icon, role="strong")
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setFixedHeight(theme.px(LEAST_MM))
            key.clicked.connect(act)
            column.addWidget(key, 1)
        row.addLayout(column)
        self.pad.written.connect(lambda: self.lines.emit(self.pad.all_strokes))

    def clear(self) -> None:
        """Take all strokes away."""
        self.pad.clear()
        self.lines.emit(())


class RareBody(QWidget):
    """The ways to a rare character, and keys. `found` a character; `moved` when there is more
    to offer; `erased` when there is no step to take back."""

    found = Signal(str)
    moved = Signal()
    erased = Signal()

    def __init__(self, theme: Theme, search: RareSearch) -> None:
        super().__init__()
        self.search = search
        self._ways: dict[Way, ModeButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(GAP_MM))
        translate = QCoreApplication.translate
        words: dict[Way, str] = {
            "sound": translate("RareBody", "按读音"),
            "radical": translate("RareBody", "按部首"),
            "code": translate("RareBody", "按编码"),
        }
        for row, way in enumerate(WAYS):
            key = ModeButton(theme, f"rare.{way}", words[way], kind="quiet", role="strong")
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setFixedHeight(theme.px(LEAST_MM))
            key.clicked.connect(lambda _=False, way=way: self._go(way))
            self._ways[way] = key
            grid.addWidget(key, row, 0)
        self.keys = KeyGrid(theme, "rare.key", ROWS)
        self.keys.pressed.connect(self._press)
        self.keys.erased.connect(self._erase)
        grid.addWidget(self.keys, 0, 1, ROWS, 1)
        grid.setColumnStretch(1, 1)
        self._show()

    def learn(self, table: HanTable) -> None:
        """The characters are read."""
        self.search.table = table
        self._show()

    def choose(self, at: int) -> None:
        """Something offered was tapped."""
        self._tell(self.search.choose(at))

    def _go(self, way: Way) -> None:
        self.search.go(way)
        self._tell("")

    def _press(self, key: str) -> None:
        self._tell(self.search.press(key))

    def _erase(self) -> None:
        if self.search.step_back():
            self._tell("")
        else:
            self.erased.emit()

    def _tell(self, character: str) -> None:
        self._show()
        if character:
            self.found.emit(character)
        self.moved.emit()

    def _show(self) -> None:
        for way, key in self._ways.items():
            key.choose(chosen=way == self.search.way)
        columns = {"sound": 10, "code": 6, "radical": 0}[self.search.way]
        self.keys.show_keys(self.search.keys, columns=columns)
