"""显示: how large, how strong, how low and how loud the terminal is for whoever stands here."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.veil import Veil

CARD_MM = 250

Choice = tuple[str, str, str, bool, Callable[[], None]]
"""Name, words, sign, whether it is what one has, and what choosing it does."""


class LookPanel(Veil):
    """A choice a line; what is tapped is seen at once, and the line to take it back stays."""

    chosen = Signal(object)
    """Look"""
    louder = Signal(int)
    """Percent of the loudness that is possible."""

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        look: Look,
        *,
        loudness: int | None,
        compact: bool,
        above: int = 0,
    ) -> None:
        """`loudness`: percent, where it is chosen here and not in the head of the page."""
        super().__init__(theme, over, name="looks", widest_mm=CARD_MM, above=above, low=True)
        self._look, self._tight = look, theme.px(max(3.4, theme.tokens.size.tight))
        lines = self.card.column(gap_mm=3.4)
        if not compact:
            lines.addWidget(Text(self.tr("怎么看得清、够得着?"), "title"))
            lines.addSpacing(theme.px(1))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(self._tight)
        self._grid.setHorizontalSpacing(theme.px(theme.tokens.size.gap))
        self._grid.setColumnStretch(1, 1)
        lines.addLayout(self._grid)
        self._line(self.tr("字"), self._sizes())
        self._line(self.tr("颜色"), self._contrasts())
        self._line(self.tr("位置"), self._reaches())
        if loudness is not None:
            self._line(self.tr("声音"), self._loudnesses(loudness))
        lines.addSpacing(theme.px(1))
        foot = QHBoxLayout()
        foot.setSpacing(self._tight)
        as_usual = ActionButton(theme, "looks.usual", self.tr("恢复原样"), icon="refresh")
        as_usual.setEnabled(look != Look())
        as_usual.clicked.connect(lambda: self.chosen.emit(Look()))
        done = ActionButton(theme, "looks.done", self.tr("好了"), kind="primary", icon="check")
        done.clicked.connect(self.withdraw)
        foot.addWidget(as_usual, 1)
        foot.addWidget(done, 1)
        lines.addLayout(foot)
        self.fall()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap beside the card is enough to be through with it."""
        event.accept()
        if not self.card.geometry().contains(event.position().toPoint()):
            self.withdraw()

    def _sizes(self) -> tuple[Choice, ...]:
        look = self._look
        return (
            self._wish("standard", self.tr("标准字"), "zoom-out", replace(look, size="standard")),
            self._wish("elder", self.tr("大字"), "zoom-in", replace(look, size="elder")),
        )

    def _contrasts(self) -> tuple[Choice, ...]:
        look = self._look
        return (
            self._wish("plain", self.tr("柔和"), "eye", replace(look, contrast=False)),
            self._wish("contrast", self.tr("高对比"), "contrast", replace(look, contrast=True)),
        )

    def _reaches(self) -> tuple[Choice, ...]:
        look = self._look
        return (
            self._wish("whole", self.tr("正常"), "arrow-autofit-height", replace(look, low=False)),
            self._wish("low", self.tr("低位操作"), "wheelchair", replace(look, low=True)),
        )

    def _wish(self, name: str, words: str, icon: str, look: Look) -> Choice:
        return name, words, icon, look == self._look, lambda: self.chosen.emit(look)

    def _loudnesses(self, now: int) -> tuple[Choice, ...]:
        return tuple(
            (f"sound.{percent}", words, icon, percent == now, self._loud(percent))
            for percent, words, icon in (
                (100, self.tr("正常"), "volume"),
                (45, self.tr("小声"), "volume-2"),
                (0, self.tr("静音"), "volume-off"),
            )
        )

    def _loud(self, percent: int) -> Callable[[], None]:
        return lambda: self.louder.emit(percent)

    def _line(self, words: str, choices: tuple[Choice, ...]) -> None:
        line = self._grid.rowCount()
        label = Text(words, "strong", ink="muted", wrap=False)
        self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(self._tight)
        for name, said, icon, has, choose in choices:
            # What one has is dark and ticked: never by colour alone.
            button = ActionButton(
                self._theme,
                f"looks.{name}",
                said,
                kind="dark" if has else "quiet",
                icon="check" if has else icon,
            )
            button.clicked.connect(choose)
            row.addWidget(button, 1)
        self._grid.addLayout(row, line, 1)
