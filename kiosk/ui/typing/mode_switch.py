"""How one types: by sound, by hand, a rare character, digits, letters; and away with it all."""

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

Mode = Literal["pinyin", "hand", "rare", "digits", "letters"]
MODES: tuple[Mode, ...] = get_args(Mode)
ICON_MM = 7.5


class ModeButton(ActionButton):
    """Narrow, so that six stand in a row; the one that is chosen is dark."""

    def choose(self, *, chosen: bool) -> None:
        """Whether it is the one."""
        self._kind = "dark" if chosen else "quiet"
        self.setProperty("chosen", chosen)
        self.update()

    def _icon_mm(self) -> float:
        return min(ICON_MM, super()._icon_mm())

    def _gap_mm(self) -> float:
        return 1.4


class ModeSwitch(QWidget):
    """Emits the mode that was asked for, or `away`."""

    wanted = Signal(str)
    away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modes")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(3.2))
        translate = QCoreApplication.translate
        words: dict[Mode, tuple[str, str | None]] = {
            "pinyin": (translate("ModeSwitch", "拼音"), "keyboard"),
            "hand": (translate("ModeSwitch", "手写"), "writing"),
            "rare": (translate("ModeSwitch", "生僻字"), "puzzle"),
            "digits": ("123", None),
            "letters": ("ABC", None),
        }
        self._modes = {mode: self._button(f"mode.{mode}", *words[mode]) for mode in MODES}
        for mode, button in self._modes.items():
            button.clicked.connect(lambda _=False, mode=mode: self.wanted.emit(mode))
        away = self._button("mode.away", translate("ModeSwitch", "收起"), "keyboard-hide")
        away.clicked.connect(self.away)

    def show_mode(self, mode: Mode) -> None:
        """Which one it is now."""
        for each, button in self._modes.items():
            button.choose(chosen=each == mode)

    def offer(self, mode: Mode, *, there: bool) -> None:
        """Leave a mode out that does not work on this machine."""
        self._modes[mode].setVisible(there)

    def _button(self, name: str, words: str, icon: str | None) -> ModeButton:
        theme = self._theme

        button = ModeButton(theme, name, words, kind="quiet", icon=icon, role="strong")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedHeight(theme.px(max(15.5, min(theme.tokens.size.target, 19))))
        self._row.addWidget(button, max(1, button.sizeHint().width()))
        return button
